import { type Count, type CountName, isLowerBound, type PlatformId } from '../model';
import { FIGURES } from '../platforms/figures';
import { followersShown } from './collaborations';
import { interactionSet, type NoTotal, totalOf, usable } from './interactions';
import { publishedAt } from './maturity';
import type { FollowerReading, Lens, PostInput } from './types';

/**
 * What a rate means on a platform unless the user chose otherwise. YouTube's grids show views and no likes, so the
 * only rate that every post has there is views by followers.
 */
export function defaultLens(platform: PlatformId): Lens {
  return platform === 'youtube' ? 'reach' : 'followers';
}

const VIEWS: readonly CountName[] = ['views'];

/** Counts that stand above the line under a lens. */
export function numerator(platform: PlatformId, lens: Lens): CountName[] {
  return lens === 'reach' ? ['views'] : interactionSet(platform);
}

/** Why a post has no rate. */
export type NoRate = NoTotal | { ok: false; reason: 'no-followers' | 'no-views' | 'no-date' };

/** One post's rate: the two counts, not yet divided, so that each summary can divide in its own way. */
export type PostRate =
  | {
      ok: true;
      post: PostInput;
      at: number;
      top: Count;
      bottom: Count;
      /** Rate in fractions with the bounds that rounding at the source leaves: [E low / F high, E high / F low]. */
      rate: { value: number; low: number; high: number };
      /** ln((1 + E) / F), see `logRate`: worked out once, because every summary and comparison asks for it. */
      log: number;
      assumedFollowers: boolean;
    }
  | NoRate;

/**
 * Engagement rate of one post: `er_followers_post` = E / followers at posting, `er_views` = E / views,
 * `reach` = views / followers at posting; of a collaboration by the followers of all its authors, none where one's are
 * not known.
 * @param readings as `usableReadings` gives them, and `partners` as `audienceOf` does
 */
export function postRate(
  platform: PlatformId,
  post: PostInput,
  readings: readonly FollowerReading[],
  lens: Lens,
  partners: ReadonlyMap<string, FollowerReading[]> = new Map(),
): PostRate {
  const at = publishedAt(post);
  if (at === undefined) return { ok: false, reason: 'no-date' };
  const total = totalOf(post, lens === 'reach' ? VIEWS : FIGURES[platform].interactions);
  if (!total.ok) return total;
  const top = total.count;
  let bottom: Count | undefined;
  let assumedFollowers = false;
  if (lens === 'views') {
    const { views } = post.counts;
    if (post.hidden.includes('views')) return { ok: false, reason: 'hidden', names: ['views'] };
    if (usable(views) && isLowerBound(views)) return { ok: false, reason: 'at-least', names: ['views'] };
    if (!usable(views) || views.low <= 0 || post.doubtful.includes('views')) return { ok: false, reason: 'no-views' };
    bottom = views;
  } else {
    const then = followersShown({ own: readings, partners }, post, at);
    if (!then) return { ok: false, reason: 'no-followers' };
    bottom = then.count;
    assumedFollowers = then.assumed;
  }
  const rate = { value: top.value / bottom.value, low: top.low / bottom.high, high: top.high / bottom.low };
  const log = Math.log1p(top.value) - Math.log(bottom.value);
  return { ok: true, post, at, top, bottom, rate, log, assumedFollowers };
}

/** ln((1 + E) / F): the value on which typical rates and comparisons are worked out. The 1 keeps a zero on the scale. */
export function logRate(rate: PostRate & { ok: true }): number {
  return rate.log;
}
