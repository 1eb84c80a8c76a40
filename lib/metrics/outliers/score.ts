import type { Count, PostFormat } from '../../model';
import { ascending, medianOfSorted } from '../statistics';

/** A post that can be scored or held against: its total, at the same age as all the others. */
export interface Scorable {
  id: string;
  /** Publication, Unix ms. */
  at: number;
  format: PostFormat;
  /** Interactions (or views) at that age. */
  count: Count;
}

export type OutlierLabel = 'breakout' | 'flop' | 'ordinary';

export interface OutlierScore {
  id: string;
  /** (ln(1 + E) − median) / max(1.4826 MAD, 0.2) of the earlier posts. */
  z: number;
  /** Bounds of z that rounding of the post's own count leaves. */
  zLow: number;
  zHigh: number;
  /** E ÷ median of the earlier posts; absent where their median is 0. */
  multiple?: number;
  /** Median of the earlier posts. */
  typical: number;
  /** Earlier posts held against. */
  n: number;
  /** They are of the same format; otherwise of any. */
  sameFormat: boolean;
  /** "Top p of this profile": (others at or above + 1) / (others + 1), over all its posts. */
  topShare: number;
  label: OutlierLabel;
}

/** The newest so many earlier posts are the baseline; so many at least, of the format or else of any. */
export const BASELINE = 30;
export const BASELINE_NEEDED = 10;
/** A profile whose posts hardly differ must not turn a small step into an outlier. */
export const SPREAD_FLOOR = 0.2;
export const BREAKOUT_Z = 2.5;
export const FLOP_Z = -2;

/** Median absolute deviation from the median of ascending values, found outwards from the middle without a second sort. */
function madOfSorted(sorted: readonly number[], centre: number): number {
  const n = sorted.length;
  let right = sorted.findIndex((v) => v >= centre);
  let left = right - 1;
  let last = Number.NaN;
  let before = Number.NaN;
  for (let taken = 0; taken <= n >> 1; taken += 1) {
    const down = left >= 0 ? centre - sorted[left]! : Number.POSITIVE_INFINITY;
    const up = right < n ? sorted[right]! - centre : Number.POSITIVE_INFINITY;
    before = last;
    last = Math.min(down, up);
    if (down < up) left -= 1;
    else right += 1;
  }
  return n % 2 === 1 ? last : (before + last) / 2;
}

/** Where the others stand on the log scale: med and max(1.4826 MAD, 0.2) of ln(1 + E). NaN where there are none. */
function scaleOf(sorted: readonly number[]): { centre: number; spread: number } {
  const logs = sorted.map(Math.log1p);
  const centre = medianOfSorted(logs);
  return {
    centre,
    spread: sorted.length > 0 ? Math.max(1.4826 * madOfSorted(logs, centre), SPREAD_FLOOR) : Number.NaN,
  };
}

/**
 * How far a value stands from others on the log scale: (ln(1 + E) − med) / max(1.4826 MAD, 0.2), med and MAD of
 * ln(1 + E) over the others (reference 1.7). NaN where there are none.
 */
export function robustZ(value: number, others: readonly number[]): number {
  const { centre, spread } = scaleOf(ascending(others));
  return (Math.log1p(value) - centre) / spread;
}

/** Breakout from z = 2.5 on, flop from −2 down; a rounded count must be past it with its whole interval. */
export function labelOf(zLow: number, zHigh: number): OutlierLabel {
  if (zLow >= BREAKOUT_Z) return 'breakout';
  return zHigh <= FLOP_Z ? 'flop' : 'ordinary';
}

/** How many of the ascending values are at least `x`. */
function atLeast(sorted: readonly number[], x: number): number {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (sorted[mid]! >= x) hi = mid;
    else lo = mid + 1;
  }
  return sorted.length - lo;
}

/** One post against a chosen baseline (it is not in it) and against all of the profile's posts (it is). */
export function scoreAgainst(
  post: Scorable,
  baseline: readonly number[],
  sameFormat: boolean,
  allSorted: readonly number[],
): OutlierScore {
  const sorted = ascending(baseline);
  const typical = medianOfSorted(sorted);
  const { centre, spread } = scaleOf(sorted);
  const z = (value: number) => (Math.log1p(value) - centre) / spread;
  const zLow = z(post.count.low);
  const zHigh = z(post.count.high);
  return {
    id: post.id,
    z: z(post.count.value),
    zLow,
    zHigh,
    ...(typical > 0 && { multiple: post.count.value / typical }),
    typical,
    n: baseline.length,
    sameFormat,
    topShare: atLeast(allSorted, post.count.value) / Math.max(1, allSorted.length),
    label: labelOf(zLow, zHigh),
  };
}

/** All of the profile's values, ascending, as `scoreAgainst` wants them. */
export function sortedValues(posts: readonly Scorable[]): number[] {
  return ascending(posts.map((p) => p.count.value));
}
