import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { type Interval, TAIL } from './interval';

/**
 * Share of things counted one by one (posts above a benchmark, posts with a hashtag, answered comments) with Wilson's
 * 95 % interval: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) (Wilson 1927; checks in Newcombe 1998). Fractions.
 * Never for pooled engagement: likes are not drawn one by one. NaN for none.
 */
export function wilson(successes: number, n: number): Interval {
  if (!(n > 0) || successes < 0 || successes > n) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const z = normalQuantile(1 - TAIL, 0, 1);
  const p = successes / n;
  const middle = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return {
    value: p,
    low: successes === 0 ? 0 : (middle - half) / scale,
    high: successes === n ? 1 : (middle + half) / scale,
  };
}
