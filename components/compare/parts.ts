import { hasRange, type PresetComparison } from '../../lib/metrics/comparison';
import type { Comparison, Estimate, ProfileStats } from '../../lib/metrics/types';
import { localClock, nextDay, startOfDay } from '../../lib/metrics/weeks';
import type { ChartInk, ProfileMark } from '../charts/ink';
import type { LogAxis } from '../charts/log-axis';
import { profileMark } from '../charts/profile-mark';
import { formatDays, formatFigure, numberFormat } from '../format';
import { allStats } from '../panel/types';
import type { Colours } from '../ui/colours';
import { displayName, estimateText, rateText } from '../ui/figures';
import type { useWords } from '../ui/words';

/** Words, and the colours of profiles where they are known. */
export type W = ReturnType<typeof useWords> & { colours?: Colours };

/** One profile of a chart, in the order of the comparison. */
export interface Drawn {
  stats: ProfileStats;
  name: string;
  own: boolean;
  /** Index of its colour, given once. */
  colour?: number;
}

/** The profiles in the comparison's order, or with the own one first. */
export function drawnOf({ colours }: Pick<W, 'colours'>, comparison: Comparison, ownFirst = false): Drawn[] {
  const all = allStats(comparison).map((stats): Drawn => {
    const colour = colours?.get(stats.key);
    const [name, own] = [displayName(stats), stats.role === 'own'];
    return { stats, name, own, ...(colour !== undefined && { colour }) };
  });
  return ownFirst ? [...all.filter((d) => d.own), ...all.filter((d) => !d.own)] : all;
}

export function markOf(ink: ChartInk, { own, colour }: Drawn): ProfileMark | undefined {
  return profileMark(ink, own, colour);
}

/** Px that the marks of a column of names take. */
const MARKS = 14;

/** Room for the marks of the rows' names, and the marks: `padding` goes into the layout, `labels` to the others. */
export function rowMarks(ink: ChartInk, rows: readonly Drawn[]) {
  const labels = rows.flatMap((row, y) => {
    const dot = markOf(ink, row);
    return dot ? [{ x: 'edge' as const, y, text: '', color: dot.color, dot }] : [];
  });
  return { padding: labels.length > 0 ? MARKS : 0, labels };
}

/** What the values of a comparison are where they are no fractions. */
export function unitOf(comparison: Comparison): Estimate['unit'] {
  return allStats(comparison).flatMap(({ rate }) => (rate.ok && rate.estimate.unit ? [rate.estimate.unit] : []))[0];
}

/** How a value of a comparison reads: percent, or a figure in the unit of its definition. */
export function valueWords(w: W, comparison: Comparison): (value: number) => string {
  const unit = unitOf(comparison);
  const { lens } = comparison.settings;
  return (value) => estimateText({ value, lens, ...(unit && { unit }) }, w.language);
}

/** Nothing is drawn as a range where the definition has none. */
export function isRanged({ preset }: PresetComparison): boolean {
  return !preset || hasRange(preset);
}

/** How many posts are left out because their counts are hidden; nothing where none is. */
export function hiddenText(w: W, comparison: Comparison): string[] {
  const n = allStats(comparison).reduce((sum, { posts }) => sum + posts.hidden, 0);
  return n > 0 ? [w.p('finding.hidden', n)] : [];
}

/** Violet is "you" and nothing else; competitors are told apart by name. */
export function inkFor(ink: ChartInk, own: boolean): string {
  return ink.color(own ? '--pg-own' : '--pg-peer');
}

export function periodText(w: W, { period }: { period: { from: number; to: number } }): string {
  return formatDays(period.from, period.to - 1, w.language, w.timeZone, true);
}

/** What no stretch covers of a period, ascending. */
export function unobserved(
  stretches: readonly { from: number; to: number }[],
  period: { from: number; to: number },
): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let at = period.from;
  for (const s of stretches) {
    if (s.to <= period.from || s.from >= period.to) continue;
    if (s.from > at) out.push({ from: at, to: s.from });
    at = Math.max(at, s.to);
  }
  if (at < period.to) out.push({ from: at, to: period.to });
  return out;
}

/** First instants of the months inside a period, with their short names. */
export function months(w: W, period: { from: number; to: number }): { at: number; name: string }[] {
  const out: { at: number; name: string }[] = [];
  const name = new Intl.DateTimeFormat(w.language, { month: 'short', timeZone: w.timeZone });
  for (let day = startOfDay(period.from, w.timeZone); day < period.to; day = nextDay(day, w.timeZone)) {
    if (day >= period.from && localClock(day, w.timeZone).day.endsWith('-01'))
      out.push({ at: day, name: name.format(day) });
  }
  return out;
}

/** A log axis of rates with the ticks of `logAxis`; the last one carries the percent sign, where they are percent. */
export function rateScale(w: W, axis: LogAxis, more: object = {}, unit?: Estimate['unit']): object {
  const plain = numberFormat(w.language, { maximumSignificantDigits: 2 });
  return {
    type: 'logarithmic',
    offset: false,
    min: axis.low,
    max: axis.high,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = axis.ticks.map((value) => ({ value }));
    },
    border: { display: false },
    ...more,
    ticks: {
      callback: (value: number) =>
        unit
          ? formatFigure(value, w.language)
          : value === axis.ticks.at(-1)
            ? rateText(value, 'followers', w.language).replace(/[.,]0(?=\D)/, '')
            : plain.format(value * 100),
    },
  };
}

/** Rows of profiles from top to bottom, named at the left; a second line says n. */
export function rowScale(ink: ChartInk, rows: readonly (Drawn & { small: string })[], more: object = {}): object {
  return {
    type: 'linear',
    // Bars and squares would put half a row of air at both ends.
    offset: false,
    min: -0.5,
    max: rows.length - 0.5,
    reverse: true,
    border: { display: false },
    grid: { display: false },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = rows.map((_, value) => ({ value }));
    },
    ...more,
    ticks: {
      autoSkip: false,
      crossAlign: 'far',
      color: (tick: { index: number }) => ink.color(rows[tick.index]?.own ? '--pg-own-ink' : '--pg-ink'),
      callback: (value: number) => {
        const row = rows[value];
        return row ? [shorten(row.name, 130, ink), row.small] : '';
      },
    },
  };
}

/** A name that fits into so many px, by the usual width of a letter; the whole one stands in the table. */
export function shorten(name: string, px: number, ink: ChartInk): string {
  const fits = Math.max(4, Math.floor(px / (0.56 * (ink.size + 1))));
  return name.length > fits ? `${name.slice(0, fits - 1)}…` : name;
}
