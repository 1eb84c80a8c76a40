import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { type Interval, TAIL } from './interval';
import { ascending } from './order';

/** How many differences aᵢ − bⱼ are at most `x`, and the largest of those. Both ascending; one pass over each. */
function upTo(a: readonly number[], b: readonly number[], x: number): { count: number; largest: number } {
  let count = 0;
  let largest = Number.NEGATIVE_INFINITY;
  let j = 0;
  for (const v of a) {
    while (j < b.length && v - b[j]! > x) j += 1;
    if (j === b.length) break;
    count += b.length - j;
    largest = Math.max(largest, v - b[j]!);
  }
  return { count, largest };
}

/** The k-th smallest (from 1) of all differences, without making them: their number is the product of both sizes. */
function smallest(a: readonly number[], b: readonly number[], k: number): number {
  let low = a[0]! - b[b.length - 1]!;
  let high = a[a.length - 1]! - b[0]!;
  if (upTo(a, b, low).count >= k) return low;
  for (let i = 0; i < 200; i += 1) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const { count, largest } = upTo(a, b, middle);
    if (count >= k) high = largest;
    else low = middle;
  }
  return high;
}

/**
 * Shift between two samples, free of any distribution: the median of all differences aᵢ − bⱼ (Hodges & Lehmann 1963)
 * with the 95 % interval that belongs to the Mann–Whitney test (Moses), ranks by the normal approximation. Same unit as
 * the values; on logarithms `exponential` makes it a ratio. NaN where a sample is empty.
 */
export function hodgesLehmann(a: ArrayLike<number>, b: ArrayLike<number>): Interval {
  const [m, n] = [a.length, b.length];
  if (m === 0 || n === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const [x, y] = [ascending(a), ascending(b)];
  const pairs = m * n;
  const upper = Math.floor(pairs / 2) + 1;
  const value = pairs % 2 === 1 ? smallest(x, y, upper) : (smallest(x, y, upper - 1) + smallest(x, y, upper)) / 2;
  const reach = normalQuantile(1 - TAIL, 0, 1) * Math.sqrt((pairs * (m + n + 1)) / 12);
  const k = Math.max(1, Math.floor(pairs / 2 - reach));
  return { value, low: smallest(x, y, k), high: smallest(x, y, pairs + 1 - k) };
}
