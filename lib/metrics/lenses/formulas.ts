/**
 * The field's engagement rates on bare numbers, one formula a function, in the order of the table in METRICS.md.
 * Rates are fractions (0.032 is 3.2 %), except where the name says otherwise. A division by zero or by an unknown is NaN,
 * never 0: no followers is not "no engagement".
 */
import { mean, median } from '../statistics';

const divide = (a: number, b: number) => (b > 0 ? a / b : Number.NaN);
const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
const fraction = (tops: readonly number[], bottoms: readonly number[]) => tops.map((t, i) => divide(t, bottoms[i]!));

/** E / F at posting. One post; Rival IQ, Emplifi, NapoleonCat, Iconosquare, Minter, Hootsuite "ER post". */
export function erFollowersPost(interactions: number, followers: number): number {
  return divide(interactions, followers);
}

/** Mean of the posts' rates, (1/n) Σ Eᵢ / F(tᵢ): Emplifi's and Hootsuite's average. NaN for no post. */
export function erFollowersAverage(interactions: readonly number[], followers: readonly number[]): number {
  return mean(fraction(interactions, followers));
}

/** Median of the posts' rates. NaN for no post. */
export function erMedian(interactions: readonly number[], bottoms: readonly number[]): number {
  return median(fraction(interactions, bottoms));
}

/** Ratio of sums, Σ Eᵢ / Σ F(tᵢ): share of all exposure that became engagement. Rival IQ's older average. */
export function erPooled(interactions: readonly number[], bottoms: readonly number[]): number {
  return divide(sum(interactions), sum(bottoms));
}

/** quintly's Interaction Rate: interactions a post / mean of the followers at both ends of the period. */
export function erQuintly(interactions: readonly number[], followersAtStart: number, followersAtEnd: number): number {
  return divide(mean(interactions), (followersAtStart + followersAtEnd) / 2);
}

/** E / reach (people) of one post: Hootsuite 1. Only the owner knows the reach. */
export function erReach(interactions: number, reach: number): number {
  return divide(interactions, reach);
}

/** E / impressions of one post: Hootsuite 3, Sprout, Buffer. Only the owner knows them, except where they are "views". */
export function erImpressions(interactions: number, impressions: number): number {
  return divide(interactions, impressions);
}

/** E / views of one post: Hootsuite 5, Rival IQ for TikTok. */
export function erViews(interactions: number, views: number): number {
  return divide(interactions, views);
}

/** Mean over days of a day's interactions / followers of that day, silent days as 0: Fanpage Karma's Engagement. */
export function erDaily(days: readonly { interactions: number; followers: number }[]): number {
  return mean(days.map((d) => divide(d.interactions, d.followers)));
}

/** Interactions of all the days / (days · followers): Hootsuite's average daily rate. */
export function erDailyTotal(interactions: number, days: number, followers: number): number {
  return divide(interactions, days * followers);
}

/** (wL L + wC C + wS S) / F, an index and no share of anybody. Fanpage Karma: 1, 2, 3. */
export function erWeighted(counts: readonly number[], weights: readonly number[], followers: number): number {
  return divide(sum(counts.map((c, i) => c * weights[i]!)), followers);
}

/** Interactions per 1,000 followers: Emplifi. Ten times the rate in percent. */
export function per1000(interactions: number, followers: number): number {
  return 1000 * divide(interactions, followers);
}

/** Fanpage Karma's Post interaction: interactions / posts / followers; days without posts do not matter. */
export function postInteraction(interactions: number, posts: number, followers: number): number {
  return divide(divide(interactions, posts), followers);
}

/** (F end / F start)^(1/weeks) − 1, the compounded weekly growth: Fanpage Karma's Growth. */
export function weeklyGrowth(start: number, end: number, weeks: number): number {
  return start > 0 && weeks > 0 ? (end / start) ** (1 / weeks) - 1 : Number.NaN;
}

/** √(growth score · engagement score), both 0 to 100 among the profiles compared: Fanpage Karma's performance index. */
export function performanceIndex(growthScore: number, engagementScore: number): number {
  const inside = (x: number) => Math.min(100, Math.max(0, x));
  return Math.sqrt(inside(growthScore) * inside(engagementScore));
}

/** value / median − 1: outlier.so's score, 0 for the typical post. */
export function outlierExcess(value: number, typical: number): number {
  return divide(value, typical) - 1;
}
