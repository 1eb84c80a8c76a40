import type { PostFigure, ShownFigure, Strength } from '../../lib/metrics/types';
import type { PostFormat } from '../../lib/model';
import type { BadgeFace } from '../../lib/overlay/badges';
import { formatCount, formatHours, formatList, formatMultiple, NO_VALUE } from '../format';
import { rateText } from '../ui/figures';
import { ICONS } from './icons';
import { shownText } from './shown';
import type { W } from './words';

const LOOKS: Record<Strength, string> = {
  below: 'below',
  typical: 'typ',
  'top-quarter': '1',
  'top-tenth': '2',
  breakout: '3',
};
const WORDS: Record<Strength, string> = {
  below: 'below',
  typical: 'typical',
  'top-quarter': 'topQuarter',
  'top-tenth': 'topTenth',
  breakout: 'breakout',
};

export function strengthText(w: W, strength: Strength): string {
  return w.t(`strength.${WORDS[strength]}`);
}

/** "the typical carousel" or "the typical post", as the baseline was. */
export function typicalOf(w: W, figure: PostFigure & { kind: 'multiple' }, format: PostFormat | undefined): string {
  return figure.sameFormat && format
    ? w.t('overlay.typicalOf', { type: w.t(`format.${format}`) })
    : w.t('overlay.typicalPost');
}

/**
 * The one figure of a badge and the sentence that stands for it where it cannot be seen. Another figure than the multiple
 * stands in its place where that was chosen; the colours still tell the rank, and the name goes on with it.
 */
export function badgeFace(w: W, figure: PostFigure, format?: PostFormat, shown?: ShownFigure): BadgeFace {
  const face = ownFace(w, figure, format);
  if (!shown) return face;
  const { text, name, value, none } = shownText(w, shown);
  const young = figure.kind === 'young';
  const said = name ? `${name}: ${value}` : value;
  const at = young && !none ? w.t('overlay.badge.at', { figure: said, age: ageText(w, figure.ageHours) }) : said;
  const label = said === face.label ? said : `${at}. ${face.label}`;
  if (none) return { text, look: 'pg-badge--none', label, ...(shown.kind === 'hidden' && { icon: ICONS.eyeoff }) };
  const look = figure.kind === 'multiple' || young ? face.look : 'pg-badge--none';
  return { text, look, label, ...(young && { icon: ICONS.clock }) };
}

/** "18 h", "3 d" */
export function ageText(w: W, hours: number): string {
  return hours < 48 ? formatHours(hours, w.language) : dayCount(hours / 24, w.language);
}

function ownFace(w: W, figure: PostFigure, format?: PostFormat): BadgeFace {
  switch (figure.kind) {
    case 'multiple': {
      const multiple = formatMultiple(figure.multiple, w.language, figure.approximate);
      const label = w.t('overlay.badge.multiple', {
        multiple,
        typical: typicalOf(w, figure, format),
        strength: strengthText(w, figure.strength),
      });
      // The badge has room for one figure: the rate and what it is divided by are in its name.
      const rate = figure.rate !== undefined && rateText(figure.rate, figure.lens, w.language);
      const whole = rate ? `${label}. ${w.t(`overlay.tip.rate.${figure.lens}`)}: ${rate}` : label;
      return { text: multiple, look: `pg-badge--${LOOKS[figure.strength]}`, label: whole };
    }
    case 'young': {
      const age = ageText(w, figure.ageHours);
      return { text: age, look: 'pg-badge--young', icon: ICONS.clock, label: `${age}: ${w.t('figure.young')}` };
    }
    case 'hidden': {
      const counts = formatList(
        figure.what.map((name) => w.t(`counts.${name}`)),
        w.language,
      );
      return { text: NO_VALUE, look: 'pg-badge--none', icon: ICONS.eyeoff, label: w.t('figure.hidden', { counts }) };
    }
    case 'at-least': {
      const text = formatCount(figure.interactions, w.language);
      return { text, look: 'pg-badge--none', label: `${text}: ${w.t('figure.atLeast')}` };
    }
    case 'too-few':
      return {
        text: `n < ${figure.needed}`,
        look: 'pg-badge--none',
        label: w.p('figure.tooFew', figure.n, { needed: figure.needed }),
      };
    case 'unread':
      return {
        text: w.t('figure.unread'),
        look: 'pg-badge--unread',
        icon: ICONS.alert,
        label: w.t('overlay.badge.unread'),
      };
  }
}

function dayCount(days: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(Math.floor(days));
}
