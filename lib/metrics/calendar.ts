import { readSpan } from './observed/read-span';
import { type Prepared, prepare } from './rates';
import type { MetricSettings, ProfileInput } from './types';
import { localClock, nextDay, startOfDay } from './weeks';

/** One local day of one profile. */
export interface CalendarDay {
  /** First instant, Unix ms. */
  start: number;
  /** `2026-11-22` */
  day: string;
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  posts: number;
  /** Share of the day's part in the period that was read without a hole. 0 posts of a day that was not read is no zero. */
  observed: number;
}

/**
 * Posts on every day of the period, on the zone's clocks; young posts are in, because what was posted does not depend on
 * age. Days before the first stored post are left out where the period has no beginning.
 * @param prepared of the period, where the caller has made it already
 */
export function calendar(
  input: ProfileInput,
  settings: MetricSettings,
  prepared: Prepared = prepare(input, settings),
): CalendarDay[] {
  const { period, timeZone } = settings;
  const { columns, rows } = prepared;
  const { stretches } = readSpan(input, period);
  const from = period.from > 0 ? period.from : (columns.oldest ?? period.to);
  const posts = new Map<string, number>();
  for (const row of rows) {
    const { day } = localClock(columns.at[row]!, timeZone);
    posts.set(day, (posts.get(day) ?? 0) + 1);
  }
  const out: CalendarDay[] = [];
  for (let start = startOfDay(from, timeZone); start < period.to; ) {
    const end = nextDay(start, timeZone);
    const [a, b] = [Math.max(start, from), Math.min(end, period.to)];
    const read = stretches.reduce((sum, s) => sum + Math.max(0, Math.min(s.to, b) - Math.max(s.from, a)), 0);
    const { day, weekday } = localClock(start, timeZone);
    out.push({ start, day, weekday, posts: posts.get(day) ?? 0, observed: b > a ? Math.min(1, read / (b - a)) : 0 });
    start = end;
  }
  return out;
}
