import type { Interval } from './interval';

/** Values of which only bounds are known: `low[i] ≤ value[i] ≤ high[i]`. */
export interface Bounded {
  value: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** Bounded values sorted, each list by itself, and their sums from none to all. */
export interface RunningSums {
  sorted: ArrayLike<number>;
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

function running(sorted: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i += 1) sums[i + 1] = sums[i]! + sorted[i]!;
  return sums;
}

/** Exact counts, whose bounds are the very same list, are sorted once. */
export function runningSums(counts: Bounded): RunningSums {
  const sorted = new Float64Array(counts.value).sort();
  const value = running(sorted);
  const of = (bounds: ArrayLike<number>) =>
    bounds === counts.value ? value : running(new Float64Array(bounds).sort());
  return { sorted, value, low: of(counts.low), high: of(counts.high) };
}

const part = (top: number, rest: number) => (top + rest > 0 ? top / (top + rest) : Number.NaN);

/**
 * Share of the sum that the `k` largest values hold, 0 to 1. Bounds are of rounding alone: the share of every completion
 * lies in them, because the sum of the k largest and that of the others each rise with every single value. A fact of
 * these posts, not an estimate of others, so there is no sampling interval. NaN where nothing adds up.
 * @param sums of the counts, where the caller has made them already
 */
export function topShare(counts: Bounded, k: number, sums: RunningSums = runningSums(counts)): Interval {
  const rest = counts.value.length - k;
  const of = (running: Float64Array) => ({
    rest: running[rest] ?? 0,
    top: running[running.length - 1]! - (running[rest] ?? 0),
  });
  const [value, low, high] = [of(sums.value), of(sums.low), of(sums.high)];
  return {
    value: part(value.top, value.rest),
    low: low.top === 0 ? 0 : part(low.top, high.rest),
    high: part(high.top, low.rest),
  };
}

/**
 * Gini coefficient of the counts, 0 (all alike) to 1 − 1/n (one has all): (n + 1 − 2 Σₖ Lₖ) / n, Lₖ the share of the k
 * smallest. Bounds are of rounding alone, from the bounds of each Lₖ. NaN where nothing adds up.
 * @param sums of the counts, where the caller has made them already
 */
export function gini(counts: Bounded, { value, low, high }: RunningSums = runningSums(counts)): Interval {
  const n = counts.value.length;
  const lorenz = (rest: Float64Array, whole: Float64Array) => {
    let shares = 0;
    for (let k = 1; k <= n; k += 1) shares += k === n ? 1 : part(rest[k]!, whole[n]! - whole[k]!);
    return (n + 1 - 2 * shares) / n;
  };
  const total = value[n]!;
  if (!(total > 0)) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const exact = lorenz(value, value);
  // Where the lows are all zero a share is 0 / 0: nothing is known of it then but that it lies in [0, 1 − 1/n].
  const least = lorenz(high, low);
  const most = lorenz(low, high);
  return {
    value: exact,
    low: Number.isNaN(least) ? 0 : Math.max(0, least),
    high: Number.isNaN(most) ? 1 - 1 / n : Math.min(1 - 1 / n, most),
  };
}
