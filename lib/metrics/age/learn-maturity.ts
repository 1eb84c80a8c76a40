import { DAY, type MaturityWindows } from '../maturity';
import { atAge } from './at-age';
import { typicalTime } from './half-life';
import type { History } from './history';

export type Learnt =
  | { ok: true; days: number; low: number; high: number; n: number }
  /** `vague`: the readings lie too far apart to tell. */
  | { ok: false; reason: 'too-few' | 'vague'; n: number; needed: number };

/** Final is what stands after 30 days; mature is 95 % of it (reference 2.6). */
const HORIZON = 30 * DAY;
const SHARE = 0.95;
const NEEDED = 20;
/** Fewer interactions and one like more or less moves the age of 95 % by days. */
const LEAST = 20;

/** Is the count at the horizon known well? Between a reading at 2 days and one at 90 lies more than a straight line. */
function settled(h: History): boolean {
  const end = atAge(h, HORIZON);
  return end.ok && end.count.value >= LEAST && end.between.to <= 2 * end.between.from;
}

/**
 * The age at which the median post has 95 % of what it has after 30 days, from the user's own readings. The upper end
 * of the interval in which that median lies is taken, whole days, because a window too long costs posts and one too
 * short costs truth. Needs 20 posts read around their 30th day, and readings close enough that the interval is no wider
 * than a factor of two or one day.
 */
export function learnMaturity(histories: readonly History[]): Learnt {
  const usable = histories.filter(settled);
  const n = usable.length;
  const time = n < NEEDED ? undefined : typicalTime(usable, SHARE, HORIZON, NEEDED);
  if (!time) return { ok: false, reason: 'too-few', n, needed: NEEDED };
  const { low, high } = time.median;
  if (high > 2 * low && high - low > DAY) return { ok: false, reason: 'vague', n, needed: NEEDED };
  return { ok: true, days: Math.max(1, Math.ceil(high / DAY - 1e-9)), low: low / DAY, high: high / DAY, n };
}

/** Windows of one platform's formats and of all its posts together: those that could be learnt. */
export function learnWindows(histories: readonly History[]): MaturityWindows {
  const windows: MaturityWindows = {};
  const all = learnMaturity(histories);
  if (all.ok) windows.all = all.days;
  for (const format of new Set(histories.map((h) => h.format))) {
    const one = learnMaturity(histories.filter((h) => h.format === format));
    if (one.ok) windows[format] = one.days;
  }
  return windows;
}
