import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { type Interval, TAIL } from './interval';
import { ascending, betweenRanks, interpolatedMedianRank, medianInterval, medianOfSorted } from './order';
import { seeded } from './random';
import { type MeanEstimate, meanEstimate } from './two-samples';

const WEEK = 7 * 86_400_000;
/** A Monday, 00:00 UTC. Which weekday a block begins on changes nothing, so the user's zone is not asked. */
const MONDAY = Date.UTC(1970, 0, 5);
const DRAWS = 200;
/** With fewer weeks than this a resampling of weeks says little, and posts are taken one by one. */
const FEWEST_BLOCKS = 6;
/** With fewer posts than this two of one week are rare, and order statistics are the surer bounds. */
const FEWEST_VALUES = 20;
/** Up to this span posts are taken one by one: there are too few weeks in it. */
export const MONTH = 30 * 86_400_000;

export interface Block {
  sum: number;
  n: number;
}

/** Values with the instants they belong to, Unix ms. */
export interface Dated {
  at: ArrayLike<number>;
  value: ArrayLike<number>;
}

/** Sums and numbers of values by week, weeks ascending. */
export function weeklyBlocks({ at, value }: Dated): Block[] {
  const blocks = new Map<number, Block>();
  let last = Number.NaN;
  let block: Block = { sum: 0, n: 0 };
  for (let i = 0; i < value.length; i += 1) {
    const week = Math.floor((at[i]! - MONDAY) / WEEK);
    if (week !== last) {
      last = week;
      block = blocks.get(week) ?? { sum: 0, n: 0 };
      if (block.n === 0) blocks.set(week, block);
    }
    block.sum += value[i]!;
    block.n += 1;
  }
  return [...blocks].sort(([a], [b]) => a - b).map(([, block]) => block);
}

/** Do the values reach over more than a month, in enough weeks to resample them? */
export function inBlocks({ at }: Dated, blocks: readonly Block[]): boolean {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < at.length; i += 1) {
    if (at[i]! < from) from = at[i]!;
    if (at[i]! > to) to = at[i]!;
  }
  return at.length >= FEWEST_VALUES && to - from > MONTH && blocks.length >= FEWEST_BLOCKS;
}

/** Which blocks each draw takes, by number of blocks: seeded by it, so always the same, and made once. */
const drawn = new Map<number, Uint32Array>();
const MOST_KEPT = 64;

function drawsOf(g: number): Uint32Array {
  const known = drawn.get(g);
  if (known) return known;
  const random = seeded(g);
  const places = new Uint32Array(DRAWS * g);
  for (let i = 0; i < places.length; i += 1) places[i] = Math.floor(random() * g);
  if (drawn.size >= MOST_KEPT) drawn.clear();
  drawn.set(g, places);
  return places;
}

/**
 * Standard error of Σ sum / Σ n when whole weeks are drawn again with replacement (block bootstrap, Künsch 1989): posts
 * of one week resemble each other, and an interval that takes them one by one is too narrow. Corrected by G / (G − 1).
 * The same blocks give the same number. NaN under two blocks.
 */
export function blockError(blocks: readonly Block[]): number {
  const g = blocks.length;
  if (g < 2) return Number.NaN;
  const places = drawsOf(g);
  const sums = Float64Array.from(blocks, (b) => b.sum);
  const ns = Float64Array.from(blocks, (b) => b.n);
  let total = 0;
  let squares = 0;
  for (let d = 0; d < places.length; d += g) {
    let sum = 0;
    let n = 0;
    for (let i = d; i < d + g; i += 1) {
      sum += sums[places[i]!]!;
      n += ns[places[i]!]!;
    }
    const m = sum / n;
    total += m;
    squares += m * m;
  }
  const spread = Math.max(0, squares / DRAWS - (total / DRAWS) ** 2);
  return Math.sqrt((spread * DRAWS) / (DRAWS - 1)) * Math.sqrt(g / (g - 1));
}

/**
 * The same where neighbouring weeks resemble each other too: their correlation r is in the sum twice, √(1 + 2r) times the
 * error. Only where it is beyond one standard error of a correlation that is none (1 / √weeks): what chance shows would
 * widen every interval.
 */
export function weeklyError(blocks: readonly Block[]): number {
  let own = 0;
  let shared = 0;
  blocks.forEach(({ sum }, i) => {
    own += sum ** 2;
    if (i > 0) shared += sum * blocks[i - 1]!.sum;
  });
  const alike = own > 0 ? shared / own : 0;
  return blockError(blocks) * (alike * Math.sqrt(blocks.length) > 1 ? Math.sqrt(1 + 2 * alike) : 1);
}

/** A mean as an estimate, with how many weeks were drawn; without `blocks` the values were taken one by one. */
export type DatedMean = MeanEstimate & { blocks?: number };

const halfWidth = ({ se, df }: MeanEstimate) => tQuantile(1 - TAIL, df) * se;

/**
 * Mean of dated values: above a month its error comes from whole weeks, with one degree of freedom less than weeks, where
 * weeks vary more than single values would make them. A dozen weeks tell their own spread badly: by chance they make it
 * look smaller than that of the single values, which no likeness within weeks can do. Sums go in the order given: a
 * caller that wants the same bits for any order of posts gives them by time and id.
 */
export function datedMean(values: Dated): DatedMean {
  const alone = meanEstimate(values.value);
  const blocks = weeklyBlocks(values);
  if (!inBlocks(values, blocks)) return alone;
  const centred = blocks.map((b) => ({ sum: b.sum - b.n * alone.mean, n: b.n }));
  const se = weeklyError(centred);
  return se > alone.se ? { mean: alone.mean, se, df: blocks.length - 1, blocks: blocks.length } : alone;
}

/** 95 % interval of an estimated mean. */
export function intervalOf(estimate: MeanEstimate): Interval {
  const half = halfWidth(estimate);
  return { value: estimate.mean, low: estimate.mean - half, high: estimate.mean + half };
}

/**
 * Median of dated values. Up to a month with whole order statistics as bounds. Above it with interpolated ones, since
 * whole ones hold up to 98 % by themselves and weeks come on top: where weeks vary more than single values would make
 * them, how far the share below the median may be from one half by whole weeks, carried back to the sorted values
 * (Woodruff 1952, J. Amer. Statist. Assoc. 47). As for a mean never narrower than values one by one; `blocks` where wider.
 */
export function datedMedian(values: Dated): Interval & { blocks?: number } {
  const n = values.value.length;
  const sorted = ascending(values.value);
  const value = medianOfSorted(sorted);
  // A value at the median stands half below it and half above.
  const side = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const v = values.value[i]!;
    side[i] = v < value ? 0.5 : v > value ? -0.5 : 0;
  }
  const blocks = weeklyBlocks({ at: values.at, value: side });
  if (!inBlocks(values, blocks)) return medianInterval(sorted);
  const alone = interpolatedMedianRank(n);
  const error = weeklyError(blocks);
  // Of single values the share below has the error 0.5 / √n.
  const weeks = error > 0.5 / Math.sqrt(n);
  const half = tQuantile(1 - TAIL, blocks.length - 1) * error;
  const rank = weeks ? Math.max(1, Math.min(alone, n * (0.5 - half) + 0.5)) : alone;
  return {
    value,
    low: betweenRanks(sorted, rank),
    high: betweenRanks(sorted, n + 1 - rank),
    ...(rank < alone && { blocks: blocks.length }),
  };
}
