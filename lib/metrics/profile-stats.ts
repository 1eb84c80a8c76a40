import { cadence } from './cadence';
import { isShared } from './collaborations';
import { contentMix } from './content';
import { growth } from './growth';
import { usable } from './interactions';
import { maturityDays } from './maturity';
import { type Prepared, prepare } from './rates';
import { listOf } from './statistics';
import type { MetricSettings, ProfileInput, ProfileStats } from './types';
import { typicalRate } from './typical';

/** Collaborations with a rate, and without one. */
function sharedIn({ columns, rates }: Prepared): Pick<ProfileStats['posts'], 'shared'> {
  let used = 0;
  for (const row of rates.rows) if (isShared(columns.posts[row]!)) used += 1;
  const left = rates.without.filter((w) => isShared(columns.posts[w.row]!)).length;
  return used + left > 0 ? { shared: { used, left } } : {};
}

/**
 * Everything that is said of one profile over one period. Pure: the same rows and settings give the same numbers.
 * @param prepared of the period, where the caller has made it already
 */
export function profileStats(
  input: ProfileInput,
  settings: MetricSettings,
  prepared: Prepared = prepare(input, settings),
): ProfileStats {
  const { columns, rows, rates } = prepared;
  const followers = input.followers.findLast((r) => usable(r.followers))?.followers;
  const { from, to } = settings.period;
  const read = input.followers.flatMap(({ at }) => (at >= from && at < to ? [at] : []));
  return {
    key: input.key,
    platform: input.platform,
    handle: input.handle,
    ...(input.name !== undefined && { name: input.name }),
    url: input.url,
    ...(input.role && { role: input.role }),
    rate: typicalRate(input, rates, settings),
    singles: listOf(rates.value),
    cadence: cadence(input, settings, columns),
    mix: contentMix(input, settings, prepared),
    growth: growth(input.followers, settings),
    ...(followers && { followers }),
    ...(read.length > 0 && { followersRead: read }),
    posts: {
      stored: input.posts.length,
      inPeriod: rows.length,
      mature: rates.rows.length + rates.without.length,
      hidden: rates.without.filter((w) => w.why.reason === 'hidden').length,
      ...(columns.oldest !== undefined && { oldest: columns.oldest }),
      ...sharedIn(prepared),
    },
    maturityDays: maturityDays(input.platform, undefined, settings.maturity?.[input.platform]),
    ...(settings.maturity?.[input.platform]?.all !== undefined && { maturityLearnt: true as const }),
    seenAt: input.seenAt,
  };
}
