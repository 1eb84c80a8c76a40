import type { Cadence } from '../types';

type Week = Cadence['weeks'][number];

/** A week counts as read where all of it was: a clock change or a rounding must not take that away. */
const WHOLE = 0.999;

export const whole = (week: Week) => week.observed >= WHOLE;

/** Weeks with at least one post among those read from end to end. A half-read week without a post proves nothing. */
export function activeWeeks(weeks: readonly Week[]): { active: number; of: number } {
  const read = weeks.filter(whole);
  return { active: read.filter((w) => w.posts > 0).length, of: read.length };
}

export interface Streaks {
  /** Consecutive weeks with a post: at least so many, since a week that was not read ends a streak. */
  longest: number;
  /** Up to the last reading. A last week that is not over yet, and has no post yet, does not end it. */
  current: number;
}

/** @param weeks ascending, without a hole in the calendar, as `cadence` gives them */
export function streaks(weeks: readonly Week[]): Streaks {
  let longest = 0;
  let running = 0;
  let current = 0;
  weeks.forEach((week, i) => {
    running = week.posts > 0 ? running + 1 : 0;
    longest = Math.max(longest, running);
    if (running > 0 || i < weeks.length - 1 || whole(week)) current = running;
  });
  return { longest, current };
}
