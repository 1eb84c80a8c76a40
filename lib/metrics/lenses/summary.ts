import { datedMean, datedMedian, exponential, intervalOf, lognormalMeanInterval, mean, median } from '../statistics';
import type { Arithmetic, LensSummary } from './types';

export interface Summed {
  value: number;
  rounded: { low: number; high: number };
  interval?: { low: number; high: number };
}

/** Fewer posts than this and no interval would mean anything. */
const FEWEST = 5;

/** Sum over sum, on the values or on the bounds; without a denominator the mean number of interactions. */
function pooled(posts: readonly Arithmetic[], top: 'value' | 'low' | 'high', below: 'value' | 'low' | 'high'): number {
  const above = posts.reduce((sum, p) => sum + p.top[top], 0);
  const under = posts.reduce((sum, p) => sum + (p.below ? p.below[below] : 1), 0);
  return (posts[0]!.scale * above) / under;
}

/** (1 + top) / below · scale: the 1 keeps a post with nothing on the log scale. */
const raised = (p: Arithmetic, key: 'value' | 'low' | 'high' = 'value', other = key) =>
  ((1 + p.top[key]) / (p.below ? p.below[other] : 1)) * p.scale;

/**
 * Posts summed up to one figure. Rounding bounds: each of these summaries rises with every single rate, so the summary of
 * the lowest and of the highest rates hold that of every completion. Sampling: `geometric` and `median` as the typical
 * post; `mean` by Cox's interval for lognormal values; `pooled` the same, moved by pooled / mean, because followers
 * change little inside a period.
 * @param posts at least one
 */
export function summed(posts: readonly Arithmetic[], summary: Exclude<LensSummary, 'daily'>): Summed {
  const rates = posts.map((p) => p.result.value);
  const enough = posts.length >= FEWEST;
  const at = posts.map((p) => p.at);
  if (summary === 'geometric') {
    const logs = posts.map((p) => Math.log(raised(p)));
    const { value, ...interval } = enough
      ? exponential(intervalOf(datedMean({ at, value: logs })))
      : { value: Math.exp(mean(logs)) };
    return {
      value,
      rounded: {
        low: Math.exp(mean(posts.map((p) => Math.log(raised(p, 'low', 'high'))))),
        high: Math.exp(mean(posts.map((p) => Math.log(raised(p, 'high', 'low'))))),
      },
      ...('low' in interval && { interval: interval as { low: number; high: number } }),
    };
  }
  const [lows, highs] = [posts.map((p) => p.result.low), posts.map((p) => p.result.high)];
  if (summary === 'median') {
    const { low, high } = datedMedian({ at, value: rates });
    return {
      value: median(rates),
      rounded: { low: median(lows), high: median(highs) },
      ...(enough && { interval: { low, high } }),
    };
  }
  const average = mean(rates);
  const of = lognormalMeanInterval(posts.map((p) => raised(p)));
  if (summary === 'mean') {
    return {
      value: average,
      rounded: { low: mean(lows), high: mean(highs) },
      ...(enough && { interval: { low: Math.min(average, of.low), high: Math.max(average, of.high) } }),
    };
  }
  const value = pooled(posts, 'value', 'value');
  const moved = average > 0 ? value / average : 1;
  return {
    value,
    rounded: { low: pooled(posts, 'low', 'high'), high: pooled(posts, 'high', 'low') },
    ...(enough && { interval: { low: Math.min(value, of.low * moved), high: Math.max(value, of.high * moved) } }),
  };
}
