import type { ShownFigure } from '../../lib/metrics/types';
import type { Count } from '../../lib/model';
import {
  formatCount,
  formatDay,
  formatFigure,
  formatList,
  formatMultiple,
  formatTime,
  NO_VALUE,
  numberFormat,
} from '../format';
import { rateText } from '../ui/figures';
import type { W } from './words';

/** Beyond this a count is shortened: a badge has room for some six characters, its name has the whole. */
const LONGEST = 99_999;

const about = (approximate: boolean) => (approximate ? '~' : '');

/** The number as the badge has room for it, "~12.3K". */
function countShort(count: Count, language: string): string {
  const exact = count.low === count.high;
  if (exact && count.value > LONGEST) {
    return numberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(count.value);
  }
  return `${about(!exact && count.high < Number.MAX_SAFE_INTEGER)}${formatCount(count, language)}`;
}

function perHour(value: number, language: string): string {
  if (Math.abs(value) < 9_999.5) return formatFigure(value, language);
  return numberFormat(language, { notation: 'compact', maximumSignificantDigits: 2 }).format(value);
}

const moment = (w: W, at: number) =>
  `${formatDay(at, w.language, w.timeZone)} ${formatTime(at, w.language, w.timeZone)}`;

function missing(w: W, { why, what }: ShownFigure & { kind: 'missing' }): string {
  switch (why) {
    case 'no-followers':
      return w.t('why.noFollowers');
    case 'no-views':
      return w.t('why.noViews');
    case 'no-date':
      return w.t('overlay.badge.noDate');
    case 'at-least':
      return w.t('figure.atLeast');
    case 'not-shown': {
      const counts = what.map((name) => w.t(`counts.${name}`));
      return w.t('why.notShown', { counts: formatList(counts, w.language) });
    }
  }
}

/**
 * What stands on the badge, what it is called, and its value in full with what it rests on: "7.3%", "Rate by followers at
 * posting", "7.3%". Without a value: `none`.
 */
export function shownText(w: W, shown: ShownFigure): { text: string; name?: string; value: string; none?: true } {
  const { language } = w;
  switch (shown.kind) {
    case 'rate': {
      const text = `${about(shown.approximate)}${rateText(shown.value, shown.lens, language)}`;
      return { text, name: w.t(`overlay.tip.rate.${shown.lens}`), value: text };
    }
    case 'count':
      return {
        text: countShort(shown.count, language),
        name: w.t(`explorer.column.${shown.name}`),
        value: formatCount(shown.count, language),
      };
    case 'velocity': {
      const figure = `${about(shown.approximate)}${perHour(shown.perHour, language)}`;
      const when =
        shown.from === undefined
          ? w.t('overlay.badge.sincePosted')
          : w.t('overlay.badge.between', { from: moment(w, shown.from), to: moment(w, shown.to) });
      const { versus } = shown;
      const usual =
        versus &&
        w.p('overlay.badge.usual', versus.n, {
          multiple: formatMultiple(versus.ratio, language, shown.approximate),
          typical: perHour(versus.typical, language),
        });
      return {
        text: w.t('overlay.badge.perHour', { figure }),
        name: w.t('settings.badgeVelocity'),
        value: [`${figure} ${when}`, usual].filter(Boolean).join('; '),
      };
    }
    case 'hidden': {
      const counts = shown.what.map((name) => w.t(`counts.${name}`));
      return { text: NO_VALUE, value: w.t('figure.hidden', { counts: formatList(counts, language) }), none: true };
    }
    case 'missing':
      return { text: NO_VALUE, value: missing(w, shown), none: true };
  }
}
