import type { Count, CountName, PlatformId } from '../../model';
import { followersShown } from '../collaborations';
import { followersAt } from '../followers';
import { interactionSet, type NoTotal, totalOf, usable } from '../interactions';
import { publishedAt } from '../maturity';
import type { FollowerReading, PostInput } from '../types';
import type { Arithmetic, Bottom, LensDefinition, Weights } from './types';

export type PostArithmetic =
  | ({ ok: true; input: PostInput } & Arithmetic)
  | NoTotal
  | { ok: false; reason: 'no-followers' | 'no-views' | 'no-date' };

/** Weights as they apply on a platform; kinds that weigh nothing are not asked for. */
export function weightsOf(weights: Weights | 'platform', platform: PlatformId): [CountName, number][] {
  if (weights === 'platform') return interactionSet(platform).map((name) => [name, 1]);
  return (Object.entries(weights) as [CountName, number][]).filter(([, weight]) => weight > 0);
}

/** The definition with what it says of this platform put in place. */
export function definitionOn(definition: LensDefinition, platform: PlatformId): LensDefinition {
  return { ...definition, ...definition.on?.[platform] };
}

/** Followers below the line, for all posts alike or for the one. */
function followersBelow(
  bottom: Bottom,
  at: number,
  readings: readonly FollowerReading[],
  period: { from: number; to: number },
): { count: Count; assumed: boolean } | undefined {
  if (bottom === 'followers-at-post') return followersAt(readings, at);
  const end = followersAt(readings, period.to);
  if (bottom === 'followers-end' || !end) return end;
  const start = followersAt(readings, period.from)!;
  const half = (key: keyof Count) => (start.count[key] + end.count[key]) / 2;
  return {
    count: { value: half('value'), low: half('low'), high: half('high') },
    assumed: start.assumed || end.assumed,
  };
}

/**
 * One post under a lens, with everything that its sum is made of. All or nothing: where one of the named counts is
 * hidden, not shown, doubtful or "at least", there is no rate, because a sum over fewer would be another metric.
 * @param definition as `definitionOn` gives it
 * @param readings as `usableReadings` gives them, and `partners` as `audienceOf` does
 */
export function postArithmetic(
  definition: LensDefinition,
  platform: PlatformId,
  post: PostInput,
  readings: readonly FollowerReading[],
  period: { from: number; to: number },
  partners: ReadonlyMap<string, FollowerReading[]> = new Map(),
): PostArithmetic {
  const at = publishedAt(post);
  if (at === undefined) return { ok: false, reason: 'no-date' };
  const weights = weightsOf(definition.weights, platform);
  const names = weights.map(([name]) => name);
  const total = totalOf(post, names);
  if (!total.ok) return total;
  const terms = weights.map(([name, weight]) => ({ name, weight, count: post.counts[name]! }));
  const top: Count = { value: 0, low: 0, high: 0 };
  for (const { count, weight } of terms) {
    top.value += weight * count.value;
    top.low += weight * count.low;
    top.high += weight * count.high;
  }
  let below: Count | undefined;
  let assumed = false;
  if (definition.bottom === 'views') {
    const { views } = post.counts;
    if (post.hidden.includes('views')) return { ok: false, reason: 'hidden', names: ['views'] };
    if (!usable(views) || views.low <= 0 || post.doubtful.includes('views')) return { ok: false, reason: 'no-views' };
    below = views;
  } else if (definition.bottom !== 'none') {
    // A day's followers, or those of the period's end, are one profile's.
    const all = definition.bottom === 'followers-at-post' && definition.summary !== 'daily';
    const followers =
      all && definition.collaborations !== 'own'
        ? followersShown({ own: readings, partners }, post, at)
        : followersBelow(definition.bottom, at, readings, period);
    if (!followers) return { ok: false, reason: 'no-followers' };
    below = followers.count;
    assumed = followers.assumed;
  }
  const { scale } = definition;
  const result = below
    ? {
        value: (scale * top.value) / below.value,
        low: (scale * top.low) / below.high,
        high: (scale * top.high) / below.low,
      }
    : { value: scale * top.value, low: scale * top.low, high: scale * top.high };
  return {
    ok: true,
    input: post,
    post: { id: post.id, url: post.url },
    at,
    terms,
    top,
    bottom: definition.bottom,
    ...(below && { below }),
    assumed,
    scale,
    result,
  };
}
