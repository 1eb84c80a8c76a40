import type { GrowthRow } from '../../lib/hooks';
import type { Bounds, Jump } from '../../lib/metrics/growth';
import {
  formatChange,
  formatCount,
  formatDay,
  formatFigure,
  formatInteger,
  formatList,
  formatShare,
  numberFormat,
  typeset,
} from '../format';
import { gainRange } from '../ui/gain';
import type { useWords } from '../ui/words';

type W = ReturnType<typeof useWords>;

/** "+1,204", or "−13": a plus or a minus, nothing before 0. */
function signed(value: number, language: string): string {
  return typeset(numberFormat(language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value));
}

/** "+412" where both readings were exact; else both ends, which rounding leaves open. */
export function gainedText(w: W, { low, high, value }: Bounds): string {
  if (value !== undefined) return signed(value, w.language);
  return w.t('growth.between', { low: signed(low, w.language), high: signed(high, w.language) });
}

/** A relative change as bounds: "+2.3%", "+0.4 to +0.8%", "within ±0.9%". */
export function relativeText(w: W, { low, high }: { low: number; high: number }): string {
  const change = formatChange({ low, high }, w.language);
  if (change.kind === 'exact') return change.value;
  if (change.kind === 'within') return w.t('growth.within', { value: change.value });
  return w.t('growth.between', { low: change.low, high: change.high });
}

/** Up, down, or nothing that rounding would not explain; undefined with fewer than two readings. */
export function direction(row: GrowthRow): 'up' | 'down' | 'unclear' | undefined {
  const { change } = row.figures;
  if (!change) return undefined;
  if (!change.clear) return 'unclear';
  return change.absolute.low > 0 ? 'up' : 'down';
}

/** "Grew: Havrela and Osmundra. Shrank: Tilvane. No clear change: Kettlewyn." */
export function growthSentence(w: W, rows: readonly GrowthRow[]): string {
  return (['up', 'down', 'unclear'] as const)
    .flatMap((way) => {
      const names = rows.filter((row) => direction(row) === way).map((row) => row.name);
      return names.length > 0 ? [w.t(`growing.went.${way}`, { names: formatList(names, w.language) })] : [];
    })
    .join(' ');
}

/** A jump with all that speaks for and against it. */
export function jumpText(w: W, name: string, jump: Jump): string {
  const { t, p, language, timeZone } = w;
  const { from, to, absolute } = jump.change;
  const what = t('growing.jump.what', {
    name,
    day: formatDay(to.at, language, timeZone),
    gained: gainedText(w, absolute),
    from: formatCount(from.count, language),
    to: formatCount(to.count, language),
  });
  const usual = p('growing.jump.usual', jump.usual.days, {
    perDay: signed(from.count.value * Math.expm1(jump.usual.median), language),
    times: formatFigure(jump.times, language),
  });
  const why = t(jump.breakout ? 'growing.jump.breakout' : 'growing.jump.noPost');
  const after =
    jump.lost === undefined
      ? ''
      : ` ${t('growing.jump.lost', { share: formatShare(Math.max(0, jump.lost), language) })}`;
  return `${what} ${usual} ${why}${after}`;
}

/** Did engagement keep up with the followers, in a sentence with its figures. */
export function againstText(w: W, { name, against }: GrowthRow): string {
  const { t, p, language } = w;
  if (!against.ok) {
    return against.reason === 'no-followers'
      ? t('growing.against.noFollowers', { name })
      : p('growing.against.tooFew', against.n, { name, needed: formatInteger(against.needed, language) });
  }
  const key = {
    'newer-less-engaged': 'newer',
    'growing-engaged': 'engaged',
    'shrinking-core': 'core',
    'no-clear-pattern': 'unclear',
  }[against.reading];
  const said = t(`growing.against.${key}`, { name });
  const figures = t('growing.against.figures', {
    followers: against.followers.relative
      ? relativeText(w, against.followers.relative)
      : gainedText(w, against.followers.absolute),
    rate: gainRange(w, against.rate.low, against.rate.high),
    first: formatInteger(against.n.first, language),
    second: formatInteger(against.n.second, language),
  });
  return `${said} ${figures}`;
}
