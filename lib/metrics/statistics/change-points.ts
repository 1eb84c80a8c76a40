import { ranks } from './order';

/** Sum of squared deviations from their mean of values[from, to), from running sums. */
function cost(sums: readonly number[], squares: readonly number[], from: number, to: number): number {
  const sum = sums[to]! - sums[from]!;
  return Math.max(0, squares[to]! - squares[from]! - sum ** 2 / (to - from));
}

export interface Segments {
  /** How many values stand before each break, ascending: 28 means that the 29th value is the first of a new level. */
  breaks: number[];
  /** Level of each segment, one more than breaks. */
  means: number[];
  /** Squared deviations that remain. */
  rss: number;
}

/**
 * Steps in the level of a series: the segmentation with the least squared error plus `penalty` a break (PELT: Killick,
 * Fearnhead & Eckley 2012), each segment at least `shortest` long. The search is exact; what it leaves out can never win.
 * Too short a series: one segment. Values of no finite size are the caller's to leave out.
 */
export function changePoints(values: readonly number[], penalty: number, shortest = 1): Segments {
  const n = values.length;
  const least = Math.max(1, Math.floor(shortest));
  // About the mean, so that squares of large values do not swallow what differs.
  const middle = values.reduce((sum, v) => sum + v, 0) / (n || 1);
  const sums = [0];
  const squares = [0];
  for (const v of values) {
    sums.push(sums[sums.length - 1]! + (v - middle));
    squares.push(squares[squares.length - 1]! + (v - middle) ** 2);
  }
  const best = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Array<number>(n + 1).fill(0);
  best[0] = -penalty;
  let starts: number[] = [];
  for (let to = least; to <= n; to += 1) {
    starts.push(to - least);
    for (const from of starts) {
      const total = best[from]! + cost(sums, squares, from, to) + penalty;
      if (total < best[to]!) {
        best[to] = total;
        last[to] = from;
      }
    }
    // With a shortest length a start may be beaten here and still win within that length: kept until then.
    const bound = best[to]!;
    starts = starts.filter((from) => to - from < 2 * least || best[from]! + cost(sums, squares, from, to) <= bound);
  }
  const breaks: number[] = [];
  for (let at = n; n >= least && last[at]! > 0; at = last[at]!) breaks.unshift(last[at]!);
  const ends = [0, ...breaks, n];
  const segments = ends.slice(1).map((to, i) => ({ from: ends[i]!, to }));
  return {
    breaks,
    means: segments.map(({ from, to }) => middle + (sums[to]! - sums[from]!) / (to - from)),
    rss: segments.reduce((sum, { from, to }) => sum + (to > from ? cost(sums, squares, from, to) : 0), 0),
  };
}

export interface Pettitt {
  /** Values before the likeliest single change. */
  after: number;
  /** K = max |U|. */
  k: number;
  /** Two-sided, 2 exp(−6K² / (n³ + n²)); at most 1. */
  p: number;
}

/** Is there one change of level? Pettitt 1979, on mid-ranks, free of any distribution. Undefined under two values. */
export function pettitt(values: readonly number[]): Pettitt | undefined {
  const n = values.length;
  if (n < 2) return undefined;
  const rank = ranks(values);
  let sum = 0;
  let after = 1;
  let k = -1;
  for (let t = 1; t < n; t += 1) {
    sum += rank[t - 1]!;
    const u = Math.abs(2 * sum - t * (n + 1));
    if (u > k) {
      k = u;
      after = t;
    }
  }
  return { after, k, p: Math.min(1, 2 * Math.exp((-6 * k ** 2) / (n ** 3 + n ** 2))) };
}

export interface Cusum {
  /** Upper and lower sums, one a value, in units of the deviation. */
  upper: number[];
  lower: number[];
  /** First value (from 1) at which either passes `h`, and since how many values that sum has been above 0. */
  signal?: { at: number; since: number; direction: 'up' | 'down' };
}

/**
 * Two-sided tabular CUSUM (Montgomery, Introduction to Statistical Quality Control):
 * C⁺ᵢ = max(0, zᵢ − k + C⁺ᵢ₋₁), C⁻ᵢ = max(0, −zᵢ − k + C⁻ᵢ₋₁), z = (x − target) / deviation; told beyond h.
 */
export function cusum(values: readonly number[], target: number, deviation: number, k = 0.5, h = 5): Cusum {
  const result: Cusum = { upper: [], lower: [] };
  const run = { up: 0, down: 0 };
  const sum = { up: 0, down: 0 };
  values.forEach((x, i) => {
    const z = (x - target) / deviation;
    for (const direction of ['up', 'down'] as const) {
      sum[direction] = Math.max(0, (direction === 'up' ? z : -z) - k + sum[direction]);
      run[direction] = sum[direction] > 0 ? run[direction] + 1 : 0;
      if (sum[direction] > h) result.signal ??= { at: i + 1, since: run[direction], direction };
    }
    result.upper.push(sum.up);
    result.lower.push(sum.down);
  });
  return result;
}

/**
 * Difference in differences: how much more a unit changed than those it is held against, (after − before) − (after −
 * before of the others). Same unit as the values; on logarithms a ratio. Whether that is much, placebo dates tell.
 */
export function differenceInDifferences(
  unit: { before: number; after: number },
  others: { before: number; after: number },
): number {
  return unit.after - unit.before - (others.after - others.before);
}
