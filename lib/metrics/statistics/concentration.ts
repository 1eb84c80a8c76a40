import type { Interval } from './interval';
import { ascending } from './order';

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);

/** Values of which only bounds are known: `low[i] ≤ value[i] ≤ high[i]`. */
export interface Bounded {
  value: readonly number[];
  low: readonly number[];
  high: readonly number[];
}

/** Running sums of the ascending values, from 0 for none to all. */
function running(values: readonly number[]): number[] {
  const sums = [0];
  for (const v of ascending(values)) sums.push(sums[sums.length - 1]! + v);
  return sums;
}

/** Of values and bounds; exact counts, whose bounds are the very same list, are sorted once. */
function allRunning(counts: Bounded): { value: number[]; low: number[]; high: number[] } {
  const value = running(counts.value);
  return {
    value,
    low: counts.low === counts.value ? value : running(counts.low),
    high: counts.high === counts.value ? value : running(counts.high),
  };
}

const part = (top: number, rest: number) => (top + rest > 0 ? top / (top + rest) : Number.NaN);

/**
 * Share of the sum that the `k` largest values hold, 0 to 1. Bounds are of rounding alone: the share of every completion
 * lies in them, because the sum of the k largest and that of the others each rise with every single value. A fact of
 * these posts, not an estimate of others, so there is no sampling interval. NaN where nothing adds up.
 */
export function topShare(counts: Bounded, k: number): Interval {
  const rest = counts.value.length - k;
  const sums = allRunning(counts);
  const of = (running: readonly number[]) => ({
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
 */
export function gini(counts: Bounded): Interval {
  const n = counts.value.length;
  const { value, low, high } = allRunning(counts);
  const lorenz = (rest: readonly number[], whole: readonly number[]) => {
    const shares = rest.map((r, k) => (k === n ? 1 : part(r, whole[n]! - whole[k]!)));
    return (n + 1 - 2 * sum(shares.slice(1))) / n;
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
