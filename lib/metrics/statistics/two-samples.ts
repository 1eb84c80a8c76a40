import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { type Interval, TAIL } from './interval';
import { mean, variance } from './moments';
import { ranks, tieSizes } from './order';

/** A mean as its own estimate: what a comparison of two needs. `df`: degrees of freedom of `se`. */
export interface MeanEstimate {
  mean: number;
  se: number;
  df: number;
}

/** Mean and standard error of independent values. Needs two. */
export function meanEstimate(values: ArrayLike<number>): MeanEstimate {
  const n = values.length;
  return { mean: mean(values), se: Math.sqrt(variance(values) / n), df: n - 1 };
}

/**
 * Difference of two means with an interval of `1 − 2·tail`, variances not assumed equal, degrees of freedom by
 * Satterthwaite (Welch 1947). Two estimates without scatter give an interval of no width.
 */
export function difference(a: MeanEstimate, b: MeanEstimate, tail = TAIL): Interval {
  const va = a.se ** 2;
  const vb = b.se ** 2;
  const value = a.mean - b.mean;
  const v = va + vb;
  if (!(v > 0)) return { value, low: value, high: value };
  const df = v ** 2 / (va ** 2 / a.df + vb ** 2 / b.df);
  const half = tQuantile(1 - tail, df) * Math.sqrt(v);
  return { value, low: value - half, high: value + half };
}

/** Difference of two means with its 95 % interval (Welch 1947). Two values on each side at least. */
export function welch(a: readonly number[], b: readonly number[]): Interval {
  return difference(meanEstimate(a), meanEstimate(b));
}

export interface MannWhitney {
  /** U of the first sample: pairs in which it is the larger, ties counted half. */
  u: number;
  /** Two-sided, normal approximation with correction for ties and continuity (as R and scipy print it). */
  p: number;
}

/** Mann & Whitney 1947. Undefined where a sample is empty or all values are equal. */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney | undefined {
  const [m, n] = [a.length, b.length];
  const all = [...a, ...b];
  const rank = ranks(all);
  let sum = 0;
  for (let i = 0; i < m; i += 1) sum += rank[i]!;
  const u = sum - (m * (m + 1)) / 2;
  const total = m + n;
  const ties = tieSizes(all).reduce((s, t) => s + t ** 3 - t, 0) / (total * (total - 1));
  const v = ((m * n) / 12) * (total + 1 - ties);
  if (!(v > 0)) return undefined;
  const z = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5) / Math.sqrt(v);
  return { u, p: Math.min(1, 2 * normalCdf(-z, 0, 1)) };
}
