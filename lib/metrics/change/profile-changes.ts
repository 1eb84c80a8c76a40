import { levels } from './levels';
import type { WeekLevel } from './weekly';

export interface LevelChange {
  /** Start of the first week at the new level, Unix ms. */
  at: number;
  /** Typical post since ÷ before: 0.8 is 20 % less. */
  ratio: number;
  weeksBefore: number;
  weeksAfter: number;
}

/** Fewer weeks show no level. */
export const WEEKS_NEEDED = 8;

/**
 * When a profile's typical engagement stepped to another level (reference 2.11): steps of the weekly mean of ln(1 + E),
 * each level at least three weeks long. Oldest first; empty where there is no clear step or under eight weeks with
 * three posts. Weeks without enough posts are left out, not filled in.
 */
export function levelChanges(weeks: readonly WeekLevel[]): LevelChange[] {
  if (weeks.length < WEEKS_NEEDED) return [];
  const { breaks, means } = levels(weeks.map((w) => w.level));
  const ends = [0, ...breaks, weeks.length];
  return breaks.map((at, i) => ({
    at: weeks[at]!.start,
    ratio: Math.exp(means[i + 1]! - means[i]!),
    weeksBefore: at - ends[i]!,
    weeksAfter: ends[i + 2]! - at,
  }));
}
