import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { quantileSorted } from 'd3-array';
import { type Interval, TAIL } from './interval';

/** A sorted copy. Over a typed array, which sorts numbers some five times as fast as a comparing sort. */
export function ascending(values: ArrayLike<number>): number[] {
  return listOf(new Float64Array(values).sort());
}

/** As a plain list; `Array.from` goes the long way over an iterator. */
export function listOf(values: Float64Array): number[] {
  const list = new Array<number>(values.length);
  for (let i = 0; i < values.length; i += 1) list[i] = values[i]!;
  return list;
}

/**
 * Quantile by linear interpolation between order statistics (type 7, as numpy and R print it). NaN for none.
 * @param sorted ascending
 * @param p 0 to 1
 */
export function quantile(sorted: readonly number[], p: number): number {
  return quantileSorted(sorted as number[], p) ?? Number.NaN;
}

/** Median, the mean of the middle two for an even count. NaN for none. */
export function median(values: ArrayLike<number>): number {
  return medianOfSorted(ascending(values));
}

export function medianOfSorted(sorted: ArrayLike<number>): number {
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

/** Ranks from 1, ties share the mean of theirs. In the order of the values given. */
export function ranks(values: readonly number[]): number[] {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const out = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let i = from; i < to; i += 1) out[order[i]!] = (from + 1 + to) / 2;
    from = to;
  }
  return out;
}

/** Sizes of the groups of equal values, those of one left out: what corrections for ties are made of. */
export function tieSizes(values: readonly number[]): number[] {
  const sorted = ascending(values);
  const sizes: number[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
    if (to - from > 1) sizes.push(to - from);
    from = to;
  }
  return sizes;
}

/**
 * Rank (from 1) of the lower end of the narrowest symmetric pair of order statistics that covers the median with at
 * least 95 %: the largest k with P(X < k) ≤ 2.5 % for X ~ B(n, ½). 1 where not even the extremes reach 95 %.
 */
export function medianRank(n: number): number {
  let low = 1;
  let high = Math.max(1, Math.floor(n / 2));
  while (low < high) {
    const k = (low + high + 1) >> 1;
    if (binomialCdf(k - 1, n, 0.5) <= TAIL) low = k;
    else high = k - 1;
  }
  return low;
}

const held = (n: number, rank: number) => 1 - 2 * binomialCdf(rank - 1, n, 0.5);

/**
 * Where between two ranks the lower bound lies that holds the median with 95 %, not with the 95 to 98 % of whole order
 * statistics (Hettmansperger & Sheather 1986, Statist. Probab. Lett. 4). 1 under six values.
 */
export function interpolatedMedianRank(n: number): number {
  const k = medianRank(n);
  const level = 1 - 2 * TAIL;
  const [more, less] = [held(n, k), held(n, k + 1)];
  if (more < level || 2 * (k + 1) > n) return k;
  const part = (more - level) / (more - less);
  return k + ((n - k) * part) / (k + (n - 2 * k) * part);
}

/** The value at a rank from 1, between two of the sorted values where it is no whole number. NaN for none. */
export function betweenRanks(sorted: ArrayLike<number>, rank: number): number {
  const at = Math.max(0, Math.min(sorted.length - 1, rank - 1));
  const below = Math.floor(at);
  const value = sorted[below] ?? Number.NaN;
  return at === below ? value : value + (at - below) * (sorted[below + 1]! - value);
}

/**
 * Median with order statistics as bounds, free of any distribution; with five values that is smallest to largest
 * (93.75 %, the most that five can give). Bounds are NaN for none.
 */
export function medianInterval(values: ArrayLike<number>): Interval {
  const sorted = ascending(values);
  const n = sorted.length;
  const k = medianRank(n);
  return { value: medianOfSorted(sorted), low: sorted[k - 1] ?? Number.NaN, high: sorted[n - k] ?? Number.NaN };
}
