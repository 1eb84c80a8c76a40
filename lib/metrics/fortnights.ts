import { type ReadSpan, readSpan } from './observed/read-span';
import { type Prepared, prepare, ratesWhere } from './rates';
import type { Measured, MetricSettings, ProfileInput } from './types';
import { typicalRate } from './typical';
import { nextWeek, weekStart } from './weeks';

/** Two weeks of one profile, cut to the period. Unix ms. */
export interface Fortnight {
  from: number;
  to: number;
  /** Posts with a rate. */
  n: number;
  /** As everywhere: a typical rate from five posts on, or why there is none. */
  rate: Measured;
  /** Share of it that was read without a hole, 0 to 1. */
  observed: number;
}

const WEEK = 7 * 86_400_000;
/** Thursday 1 January 1970 less three days: the first Monday that weeks are counted from. */
const FIRST_MONDAY = -3 * 86_400_000;

/** Weeks go in pairs by their number since 1970, so that a point does not change because today is another day. */
function fortnightStart(at: number, timeZone: string): number {
  const week = weekStart(at, timeZone);
  // The zone's offset moves a Monday by half a day at most.
  const number = Math.round((week - FIRST_MONDAY) / WEEK);
  return number % 2 === 0 ? week : weekStart(week - WEEK / 2, timeZone);
}

/**
 * The fortnights that touch the period, cut to it, from Monday of an even week on the zone's clocks; from the oldest post
 * on where the period has no beginning.
 */
export function fortnightSpans(
  { period, timeZone }: Pick<MetricSettings, 'period' | 'timeZone'>,
  oldest: number | undefined,
): { from: number; to: number }[] {
  const first = period.from > 0 ? period.from : Math.max(period.from, oldest ?? period.to);
  const out: { from: number; to: number }[] = [];
  for (let start = fortnightStart(first, timeZone); start < period.to; ) {
    const end = nextWeek(nextWeek(start, timeZone), timeZone);
    out.push({ from: Math.max(start, period.from), to: Math.min(end, period.to) });
    start = end;
  }
  return out;
}

/** Share of a stretch of time that was read without a hole, 0 to 1. */
export function observedOf({ from, to }: { from: number; to: number }, span: ReadSpan): number {
  const read = span.stretches.reduce((sum, s) => sum + Math.max(0, Math.min(s.to, to) - Math.max(s.from, from)), 0);
  return to > from ? Math.min(1, read / (to - from)) : 0;
}

/**
 * The typical rate of every fortnight that touches the period, from Monday of an even week on the zone's clocks. Each is
 * worked out from its own posts, so neighbouring points share nothing.
 * @param prepared of the period, where the caller has made it already
 */
export function fortnights(
  input: ProfileInput,
  settings: MetricSettings,
  prepared: Prepared = prepare(input, settings),
): Fortnight[] {
  const { at } = prepared.columns;
  const span = readSpan(input, settings.period);
  return fortnightSpans(settings, prepared.columns.oldest).map(({ from, to }) => {
    const rates = ratesWhere(prepared.rates, (row) => at[row]! >= from && at[row]! < to);
    return {
      from,
      to,
      n: rates.rows.length,
      rate: typicalRate(input, rates, { ...settings, period: { from, to } }),
      observed: observedOf({ from, to }, span),
    };
  });
}
