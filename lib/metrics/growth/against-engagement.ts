import { usableReadings } from '../followers';
import { isMature } from '../maturity';
import { logRate, postRate } from '../rate';
import { datedMean, difference, exponential, type Interval } from '../statistics';
import type { MetricSettings, ProfileInput } from '../types';
import { NEEDED, postsInPeriod } from '../typical';
import { between, type Change, growthReadings } from './between';

export type Direction = 'up' | 'down' | 'no-clear-change';

export interface GrowthAgainstEngagement {
  followers: Change;
  followersMoved: Direction;
  /** Typical rate by followers at posting, second half ÷ first half of the posts, with its 95 % interval. */
  rate: Interval;
  rateMoved: Direction;
  /** Typical interactions, likewise: a rate can fall only because the followers grew. */
  interactions: Interval;
  interactionsMoved: Direction;
  n: { first: number; second: number };
  /**
   * `newer-less-engaged`: followers clearly up, rate clearly down. `growing-engaged`: followers clearly up, rate not
   * clearly down. `shrinking-core`: followers clearly down, rate clearly up: those who left were the quiet ones.
   */
  reading: 'newer-less-engaged' | 'growing-engaged' | 'shrinking-core' | 'no-clear-pattern';
}

export type AgainstEngagement =
  | ({ ok: true } & GrowthAgainstEngagement)
  /** Fewer than two follower readings, or under five mature posts with known followers in a half. */
  | { ok: false; reason: 'no-followers' | 'too-few'; n: number; needed: number };

const moved = (ratio: Interval): Direction => (ratio.low > 1 ? 'up' : ratio.high < 1 ? 'down' : 'no-clear-change');

function said(followers: Direction, rate: Direction): GrowthAgainstEngagement['reading'] {
  if (followers === 'up') return rate === 'down' ? 'newer-less-engaged' : 'growing-engaged';
  return followers === 'down' && rate === 'up' ? 'shrinking-core' : 'no-clear-pattern';
}

/**
 * Did engagement keep up with the followers? Rates of the earlier half of the posts against those of the later half,
 * Welch on logs with whole weeks drawn above a month. Only posts whose followers were read around their day take part:
 * today's followers under old posts would make every rate rise.
 */
export function growthAgainstEngagement(input: ProfileInput, settings: MetricSettings): AgainstEngagement {
  const { period } = settings;
  const counts = growthReadings(
    input.followers
      .filter((r) => r.at >= period.from && r.at < period.to)
      .map((r) => ({ at: r.at, count: r.followers })),
  );
  const first = counts[0];
  const last = counts[counts.length - 1];
  if (!first || !last || first === last) return { ok: false, reason: 'no-followers', n: counts.length, needed: 2 };
  const readings = usableReadings(input.followers);
  const rates = postsInPeriod(input, settings)
    .filter((post) => isMature(input.platform, post, settings))
    .map((post) => postRate(input.platform, post, readings, 'followers'))
    .flatMap((r) => (r.ok && !r.assumedFollowers ? [r] : []))
    .sort((a, b) => a.at - b.at || (a.post.id < b.post.id ? -1 : 1));
  const half = Math.floor(rates.length / 2);
  if (half < NEEDED) return { ok: false, reason: 'too-few', n: rates.length, needed: 2 * NEEDED };
  const compare = (value: (r: (typeof rates)[number]) => number) => {
    const of = (list: typeof rates) => datedMean({ at: list.map((r) => r.at), value: list.map(value) });
    return exponential(difference(of(rates.slice(half)), of(rates.slice(0, half))));
  };
  const followers = between(first, last);
  const followersMoved = !followers.clear ? 'no-clear-change' : followers.absolute.low > 0 ? 'up' : 'down';
  const rate = compare(logRate);
  const interactions = compare((r) => Math.log1p(r.top.value));
  return {
    ok: true,
    followers,
    followersMoved,
    rate,
    rateMoved: moved(rate),
    interactions,
    interactionsMoved: moved(interactions),
    n: { first: half, second: rates.length - half },
    reading: said(followersMoved, moved(rate)),
  };
}
