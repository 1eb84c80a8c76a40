import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { SizeFit } from './fit';

/** Fewer accounts than this and no line is drawn: where it lies would be the prior's word. */
export const LINE_NEEDED = 15;

/** What is usual at one size: rates, fractions. Half of the accounts lie between `low` and `high`. */
export interface SizeLinePoint {
  followers: number;
  rate: number;
  low: number;
  high: number;
}

/**
 * The expected typical post by followers as a rate (expected interactions ÷ followers), with the middle half of accounts
 * about it: ±0.6745 robust deviations on the log scale.
 * @param at numbers of followers, above 0
 */
export function sizeLine(fit: SizeFit, at: readonly number[]): SizeLinePoint[] {
  const half = normalQuantile(0.75, 0, 1) * fit.spread;
  return at.map((followers) => {
    const log = fit.intercept + fit.slope * Math.log10(followers);
    return {
      followers,
      rate: 10 ** log / followers,
      low: 10 ** (log - half) / followers,
      high: 10 ** (log + half) / followers,
    };
  });
}
