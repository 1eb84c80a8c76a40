import type { Count } from '../model';
import { type FollowersThen, followersAt, usableReadings } from './followers';
import { add } from './interactions';
import type { FollowerReading, PostInput, ProfileInput } from './types';

/** What is known of followers around a profile: its own readings, and those of the partners in its collaborations. */
export interface Audience {
  own: readonly FollowerReading[];
  partners: ReadonlyMap<string, FollowerReading[]>;
}

export function audienceOf(input: Pick<ProfileInput, 'followers' | 'partners'>): Audience {
  const partners = Object.entries(input.partners ?? {}).map(([id, list]) => [id, usableReadings(list)] as const);
  return { own: usableReadings(input.followers), partners: new Map(partners) };
}

/** Was it made with others, so that their followers were shown it too? */
export function isShared(post: Pick<PostInput, 'flags'>): boolean {
  return post.flags.length > 0 && post.flags.includes('collab');
}

/**
 * Followers at an instant that a post was shown to. Of a collaboration the sum over all its authors (reference 2.13): some
 * follow several of them, so a rate by it is the least that it can be. Undefined where one author's are not known: by the
 * others' alone the rate would be too high.
 */
export function followersShown(audience: Audience, post: PostInput, at: number): FollowersThen | undefined {
  const own = followersAt(audience.own, at);
  if (!own || !isShared(post)) return own;
  const ids = post.coauthors ?? [];
  if (ids.length === 0) return undefined;
  const counts: Count[] = [own.count];
  let { assumed } = own;
  for (const id of new Set(ids)) {
    const then = followersAt(audience.partners.get(id) ?? [], at);
    if (!then) return undefined;
    counts.push(then.count);
    assumed ||= then.assumed;
  }
  return { count: add(counts), assumed };
}
