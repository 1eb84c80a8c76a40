import type { Count, CountName } from '../../model';
import { interactionSet, knownSum } from '../interactions';
import { type Bounded, gini, type Interval, median, topShare } from '../statistics';
import type { MetricSettings, ProfileInput } from '../types';
import { postsInPeriod } from '../typical';

export interface Total {
  /** Sum over the posts that tell all their counts; bounds are of rounding. */
  sum: Count;
  /** Posts that are in the sum, and posts of the period that do not tell theirs: nothing is put in their place. */
  n: number;
  without: number;
}

export interface Concentration {
  /** Share of the sum that the best tenth of the posts holds, 0 to 1, and how many posts that is. */
  topTenth: Interval & { posts: number };
  /** 0 all alike … 1 − 1/n one has all. About 0.6 is usual. */
  gini: Interval;
  /** Mean ÷ median: how far a mean flatters. About 2 is usual. */
  meanByMedian: number;
}

export interface Totals {
  interactions: Total;
  views: Total;
  /** Of interactions; absent under ten posts, where a tenth is less than one, or when nobody interacted. */
  concentration?: Concentration;
}

const TENTH = 10;

function total(counts: readonly (Count | undefined)[]): Total {
  const sum = { value: 0, low: 0, high: 0 };
  let n = 0;
  for (const c of counts) {
    if (!c) continue;
    n += 1;
    sum.value += c.value;
    sum.low += c.low;
    sum.high += c.high;
  }
  return { sum, n, without: counts.length - n };
}

/**
 * What the period brought in all, and how much of it a few posts did. Facts of these posts, so the only error is rounding
 * at the source. Young posts are in: a sum up to now is what it is.
 */
export function totals(input: ProfileInput, settings: MetricSettings): Totals {
  const posts = postsInPeriod(input, settings);
  const of = (names: readonly CountName[]) => posts.map((post) => knownSum(post, names));
  const counts = of(interactionSet(input.platform));
  const concentration = concentrationOf(counts.filter((c) => c !== undefined));
  return { interactions: total(counts), views: total(of(['views'])), ...(concentration && { concentration }) };
}

/** Concentration of counts of which rounding may hide a part. Undefined under ten counts or where they add up to zero. */
export function concentrationOf(counts: readonly Count[]): Concentration | undefined {
  const value = counts.map((c) => c.value);
  const exact = counts.every((c) => c.low === c.high);
  const bounded: Bounded = {
    value,
    low: exact ? value : counts.map((c) => c.low),
    high: exact ? value : counts.map((c) => c.high),
  };
  const sum = bounded.value.reduce((s, v) => s + v, 0);
  if (counts.length < TENTH || sum === 0) return undefined;
  const posts = Math.ceil(counts.length / TENTH);
  const middle = median(bounded.value);
  return {
    topTenth: { ...topShare(bounded, posts), posts },
    gini: gini(bounded),
    meanByMedian: middle > 0 ? sum / counts.length / middle : Number.POSITIVE_INFINITY,
  };
}
