import { mean } from '../statistics';
import { nextWeek, weekStart } from '../weeks';

/** A mature post's total (equal age: final counts with final counts). Unix ms. */
export interface ValuedPost {
  at: number;
  value: number;
}

export interface WeekLevel {
  /** Monday 00:00 on the clocks of the zone, Unix ms. */
  start: number;
  /** Mean of ln(1 + E). */
  level: number;
  n: number;
}

/** Fewer posts make no week. */
const IN_WEEK = 3;
/** The calendar ends at 8.64e15 ms; the week after must still be in it. */
const LATEST = 8.64e15 - 15 * 86_400_000;

/** Weekly mean of ln(1 + E), weeks with at least three posts, ascending (reference 2.11). */
export function weeklyLevels(posts: readonly ValuedPost[], timeZone: string): WeekLevel[] {
  const ordered = posts
    .filter((p) => p.at >= 0 && p.at <= LATEST && p.value >= 0)
    .sort((a, b) => a.at - b.at || a.value - b.value);
  const weeks: WeekLevel[] = [];
  for (let i = 0; i < ordered.length; ) {
    const start = weekStart(ordered[i]!.at, timeZone);
    const end = nextWeek(start, timeZone);
    const values: number[] = [];
    for (; i < ordered.length && ordered[i]!.at < end; i += 1) values.push(Math.log1p(ordered[i]!.value));
    if (values.length >= IN_WEEK) weeks.push({ start, level: mean(values), n: values.length });
  }
  return weeks;
}
