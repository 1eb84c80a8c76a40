import { levels } from '../change/levels';
import type { Cadence } from '../types';
import { whole } from './weeks';

export interface PaceChange {
  /** First instant of the first week at the new pace, Unix ms. */
  at: number;
  /** Posts a week before and since: means of whole weeks up to the change before, and from it to the next. */
  before: number;
  after: number;
  /** Weeks behind each. */
  weeksBefore: number;
  weeksAfter: number;
}

/** Fewer whole weeks in a row show no change of pace. */
const NEEDED = 8;
/** Counts that a schedule holds nearly constant are still not known better than this, on the scale of 2 √(x + 3/8). */
const FLOOR = 0.5;

/** The longest row of weeks read from end to end; the later of two equally long ones. */
function longestRow(weeks: Cadence['weeks']): Cadence['weeks'] {
  let best: Cadence['weeks'] = [];
  let row: Cadence['weeks'] = [];
  for (const week of weeks) {
    row = whole(week) ? [...row, week] : [];
    if (row.length >= best.length) best = row;
  }
  return best;
}

/**
 * When the profile began to post more or less often: level steps of 2 √(posts + 3/8) a week, on which counts have an
 * even spread (Anscombe 1948), over the longest row of weeks read from end to end. Oldest first; empty where there is no
 * clear change or under eight such weeks.
 */
export function paceChanges(weeks: Cadence['weeks']): PaceChange[] {
  const row = longestRow(weeks);
  if (row.length < NEEDED) return [];
  const { breaks } = levels(
    row.map((w) => 2 * Math.sqrt(w.posts + 3 / 8)),
    FLOOR,
  );
  const ends = [0, ...breaks, row.length];
  const rate = (from: number, to: number) => row.slice(from, to).reduce((sum, w) => sum + w.posts, 0) / (to - from);
  return breaks.map((at, i) => ({
    at: row[at]!.start,
    before: rate(ends[i]!, at),
    after: rate(at, ends[i + 2]!),
    weeksBefore: at - ends[i]!,
    weeksAfter: ends[i + 2]! - at,
  }));
}
