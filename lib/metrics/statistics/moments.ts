import { sampleCorrelation, sampleKurtosis, sampleSkewness } from 'simple-statistics';
import { ascending, quantile } from './order';

/** Arithmetic mean; NaN for none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]!;
  return sum / values.length;
}

/** With n − 1; NaN under two values. */
export function variance(values: ArrayLike<number>): number {
  const m = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (values[i]! - m) ** 2;
  return sum / (values.length - 1);
}

/** Standard deviation with n − 1; NaN under two values. */
export function deviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}

/** Skewness, corrected for sample size (G1, as pandas, SAS and Excel print it); NaN under three values. */
export function skewness(values: readonly number[]): number {
  return values.length < 3 ? Number.NaN : sampleSkewness([...values]);
}

/** Excess kurtosis, corrected for sample size (G2, as pandas, SAS and Excel print it); NaN under four values. */
export function kurtosis(values: readonly number[]): number {
  return values.length < 4 ? Number.NaN : sampleKurtosis([...values]);
}

/** Pearson's r of two equally long lists; NaN under two pairs or where one of them does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  if (x.length < 2 || x.length !== y.length) return Number.NaN;
  if (!(variance(x) > 0) || !(variance(y) > 0)) return Number.NaN;
  return sampleCorrelation([...x], [...y]);
}

/** The cells that statistics packages print of one column. */
export interface Description {
  n: number;
  mean: number;
  sd: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
}

/** Count, mean, standard deviation (n − 1), extremes and quartiles (type 7). NaN where there are too few values. */
export function describe(values: readonly number[]): Description {
  const sorted = ascending(values);
  return {
    n: sorted.length,
    mean: mean(sorted),
    sd: sorted.length < 2 ? Number.NaN : deviation(sorted),
    min: sorted[0] ?? Number.NaN,
    q1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q3: quantile(sorted, 0.75),
    max: sorted[sorted.length - 1] ?? Number.NaN,
  };
}
