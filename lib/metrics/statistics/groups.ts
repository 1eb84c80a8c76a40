import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { adjusted } from './many-tests';
import { mean, variance } from './moments';
import { ranks, tieSizes } from './order';

export interface Kruskal {
  /** H, corrected for ties. */
  h: number;
  p: number;
  /** (H − k + 1) / (n − k), 0 to 1: how large the difference is. Significance without it says nothing of big pages. */
  epsilonSquared: number;
}

const cubes = (sizes: readonly number[]) => sizes.reduce((sum, t) => sum + t ** 3 - t, 0);

/**
 * Do groups differ in level? Kruskal & Wallis 1952 on mid-ranks, p by χ² with k − 1 degrees of freedom. The ranks are
 * ours: @stdlib's kruskal-test brings 500 kB. Undefined under two groups with values or where all values are equal.
 */
export function kruskal(groups: readonly (readonly number[])[]): Kruskal | undefined {
  const used = groups.filter((g) => g.length > 0);
  const all = used.flat();
  const n = all.length;
  const k = used.length;
  const ties = 1 - cubes(tieSizes(all)) / (n ** 3 - n);
  if (k < 2 || !(ties > 0)) return undefined;
  const rank = ranks(all);
  let at = 0;
  let sum = 0;
  for (const g of used) {
    let r = 0;
    for (let i = 0; i < g.length; i += 1) r += rank[at + i]!;
    at += g.length;
    sum += r ** 2 / g.length;
  }
  const h = ((12 / (n * (n + 1))) * sum - 3 * (n + 1)) / ties;
  return { h, p: 1 - chisquareCdf(h, k - 1), epsilonSquared: n > k ? (h - k + 1) / (n - k) : Number.NaN };
}

export interface DunnPair {
  a: number;
  b: number;
  z: number;
  /** Two-sided. */
  p: number;
  /** Benjamini & Hochberg over the pairs of this call. */
  adjusted: number;
}

/**
 * Which groups differ, after `kruskal`: Dunn 1964, z of the difference of mean ranks, corrected for ties. Pairs name the
 * groups by their place. Empty where there is nothing to compare.
 */
export function dunn(groups: readonly (readonly number[])[]): DunnPair[] {
  const all = groups.flat();
  const n = all.length;
  const rank = ranks(all);
  const spread = (n * (n + 1)) / 12 - cubes(tieSizes(all)) / (12 * (n - 1));
  if (!(spread > 0)) return [];
  let at = 0;
  const rows = groups.map((g) => {
    const own = rank.slice(at, at + g.length);
    at += g.length;
    return { n: g.length, rank: mean(own) };
  });
  const pairs: DunnPair[] = [];
  rows.forEach((x, a) => {
    rows.slice(a + 1).forEach((y, i) => {
      if (x.n === 0 || y.n === 0) return;
      const z = (x.rank - y.rank) / Math.sqrt(spread * (1 / x.n + 1 / y.n));
      pairs.push({ a, b: a + 1 + i, z, p: 2 * normalCdf(-Math.abs(z), 0, 1), adjusted: Number.NaN });
    });
  });
  const corrected = adjusted(pairs.map((pair) => pair.p));
  return pairs.map((pair, i) => ({ ...pair, adjusted: corrected[i]! }));
}

/** Variance within groups, pooled: Σ (nₖ − 1) sₖ² / Σ (nₖ − 1). NaN where no group has two values. */
export function pooledVariance(groups: readonly (readonly number[])[]): number {
  let sum = 0;
  let df = 0;
  for (const g of groups) {
    if (g.length < 2) continue;
    sum += (g.length - 1) * variance(g);
    df += g.length - 1;
  }
  return sum / df;
}
