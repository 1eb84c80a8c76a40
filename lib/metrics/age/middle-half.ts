import { ascending, quantile } from '../statistics';
import { atAge } from './at-age';
import { earlierThan, type History } from './history';

/** Fewer earlier posts make no middle half. */
export const HALF_NEEDED = 5;
/** The band is worked out at so many ages from the first reading to the last, closer together where posts are young. */
const STEPS = 24;

export interface HalfPoint {
  /** ms */
  age: number;
  /** Quartiles and median of the earlier posts' interactions at this age. */
  low: number;
  value: number;
  high: number;
  n: number;
}

/** Ages from `from` to `to` in equal ratios: counts move most in the first hours. ms */
function agesBetween(from: number, to: number): number[] {
  const start = Math.max(from, 1);
  if (!(to > start)) return [start];
  return Array.from({ length: STEPS + 1 }, (_, i) => (i === STEPS ? to : start * (to / start) ** (i / STEPS)));
}

/**
 * What the profile's earlier posts had at the ages that a post was read at, first to last: their middle half (reference
 * 1.4, growth curve). Only posts read around an age count there, none is drawn beyond its own readings, and under five
 * posts there is no band at that age.
 */
export function middleHalf(history: History, all: readonly History[]): HalfPoint[] {
  const first = history.points[0];
  const last = history.points[history.points.length - 1];
  if (!first || !last) return [];
  const earlier = earlierThan(history, all);
  return agesBetween(first.age, last.age).flatMap((age) => {
    const there = earlier.flatMap((h) => {
      const at = atAge(h, age);
      return at.ok ? [at.count.value] : [];
    });
    if (there.length < HALF_NEEDED) return [];
    const sorted = ascending(there);
    const [low, value, high] = [0.25, 0.5, 0.75].map((q) => quantile(sorted, q));
    return [{ age, low: low!, value: value!, high: high!, n: there.length }];
  });
}
