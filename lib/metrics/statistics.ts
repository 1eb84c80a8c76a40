import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

export interface Interval {
  value: number;
  low: number;
  high: number;
}

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const v of values) sum += v;
  return sum / values.length;
}

/** With n − 1; NaN under two values. */
export function variance(values: readonly number[]): number {
  const m = mean(values);
  let sum = 0;
  for (const v of values) sum += (v - m) ** 2;
  return sum / (values.length - 1);
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** Median, the mean of the middle two for an even count (type 7, as numpy and R). NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  if (upper === undefined) return Number.NaN;
  return sorted.length % 2 === 1 ? upper : (sorted[half - 1]! + upper) / 2;
}

/** Median absolute deviation, not scaled. */
export function mad(values: readonly number[]): number {
  const m = median(values);
  return median(values.map((v) => Math.abs(v - m)));
}

const TAIL = 0.025;

/** Mean with its 95 % t interval. Needs two values. */
export function tInterval(values: readonly number[]): Interval {
  const n = values.length;
  const value = mean(values);
  const half = tQuantile(1 - TAIL, n - 1) * Math.sqrt(variance(values) / n);
  return { value, low: value - half, high: value + half };
}

/**
 * Median with the narrowest symmetric pair of order statistics that covers it with at least 95 %; with five values
 * that is smallest to largest (93.75 %, the most that five can give). Free of any distribution.
 */
export function medianInterval(values: readonly number[]): Interval {
  const sorted = ascending(values);
  const n = sorted.length;
  let k = 1;
  while (k < n / 2 && binomialCdf(k, n, 0.5) <= TAIL) k += 1;
  return { value: median(sorted), low: sorted[k - 1]!, high: sorted[n - k]! };
}

/**
 * Difference of two means with its 95 % interval, variances not assumed equal (Welch 1947, degrees of freedom by
 * Satterthwaite). Two values on each side at least. Two constant samples give an interval of no width.
 */
export function welch(a: readonly number[], b: readonly number[]): Interval {
  const va = variance(a) / a.length;
  const vb = variance(b) / b.length;
  const value = mean(a) - mean(b);
  const v = va + vb;
  if (!(v > 0)) return { value, low: value, high: value };
  const df = v ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  const half = tQuantile(1 - TAIL, df) * Math.sqrt(v);
  return { value, low: value - half, high: value + half };
}

/** Interval on the log scale back to ratios. */
export function exponential(x: Interval): Interval {
  return { value: Math.exp(x.value), low: Math.exp(x.low), high: Math.exp(x.high) };
}
