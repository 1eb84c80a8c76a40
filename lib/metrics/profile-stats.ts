import { cadence } from './cadence';
import { contentMix } from './content';
import { growth } from './growth';
import { usable } from './interactions';
import { maturityDays, publishedAt } from './maturity';
import type { PostRate } from './rate';
import type { MetricSettings, PostInput, ProfileInput, ProfileStats } from './types';
import { matureRates, postsInPeriod, typicalRate, usableRates } from './typical';

/**
 * Everything that is said of one profile over one period. Pure: the same rows and settings give the same numbers.
 * @param posts of the period, and `rates` of the mature ones among them, where the caller has made them already
 */
export function profileStats(
  input: ProfileInput,
  settings: MetricSettings,
  posts: readonly PostInput[] = postsInPeriod(input, settings),
  rates: readonly PostRate[] = matureRates(input, posts, settings),
): ProfileStats {
  // A pinned post stands on top whatever its age: nothing was read back to it.
  const dates = input.posts
    .filter((post) => !post.flags.includes('pinned'))
    .map(publishedAt)
    .filter((t) => t !== undefined);
  const followers = input.followers.findLast((r) => usable(r.followers))?.followers;
  return {
    key: input.key,
    platform: input.platform,
    handle: input.handle,
    ...(input.name !== undefined && { name: input.name }),
    url: input.url,
    ...(input.role && { role: input.role }),
    rate: typicalRate(input, rates, settings),
    singles: usableRates(rates).map((r) => r.rate.value),
    cadence: cadence(input, settings),
    mix: contentMix(input, posts, settings, rates),
    growth: growth(input.followers, settings),
    ...(followers && { followers }),
    posts: {
      stored: input.posts.length,
      inPeriod: posts.length,
      mature: rates.length,
      hidden: rates.filter((r) => !r.ok && r.reason === 'hidden').length,
      ...(dates.length > 0 && { oldest: dates.reduce((a, b) => Math.min(a, b)) }),
    },
    maturityDays: maturityDays(input.platform, undefined, settings.maturity?.[input.platform]),
    seenAt: input.seenAt,
  };
}
