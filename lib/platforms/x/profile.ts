import { exact, type ProfileCountName, type ProfileObservation } from '../../model';
import type { ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, whole } from '../reading';
import { ProfileLdForm, type User, UserForm } from './schema';

export function profileUrl(handle: string): string {
  return `https://x.com/${handle}`;
}

/** Id and handle of a `User` result; undefined where there is none (`UserUnavailable`, empty). */
export function userIdentity(result: unknown): { id: string; handle?: string } | undefined {
  const id = get(result, 'rest_id');
  if (typeof id !== 'string' || id === '') return undefined;
  const handle = get(result, 'core.screen_name') ?? get(result, 'legacy.screen_name');
  return { id, ...(typeof handle === 'string' && handle !== '' && { handle }) };
}

/** A count that is stated and is none is reported; one that is not stated is simply absent. */
function count(out: Collector, path: string, stated: [string, unknown][]) {
  for (const [key, value] of stated) {
    if (value === undefined || value === null) continue;
    const n = exact(whole(value));
    if (n) return n;
    out.shape(`${path}.${key}`, value);
  }
  return undefined;
}

/** A `User` result → one sighting, or undefined where the body names the user without a handle. */
export function readUser(
  out: Collector,
  result: unknown,
  path: string,
  source: string,
  context: ReadContext,
): ProfileObservation | undefined {
  const user: User = conform(UserForm, result, path);
  const handle = user.core?.screen_name ?? user.legacy?.screen_name;
  if (!handle) {
    out.shape(`${path}.core.screen_name`, undefined, result);
    return undefined;
  }
  const name = user.core?.name ?? user.legacy?.name;
  const { legacy, relationship_counts: relations, tweet_counts: tweets } = user;
  const counts: ProfileObservation['counts'] = {};
  const put = (key: ProfileCountName, stated: [string, unknown][]) => {
    const n = count(out, path, stated);
    if (n) counts[key] = n;
  };
  put('followers', [
    ['relationship_counts.followers', relations?.followers],
    ['legacy.followers_count', legacy?.followers_count],
  ]);
  put('following', [
    ['relationship_counts.following', relations?.following],
    ['legacy.friends_count', legacy?.friends_count],
  ]);
  put('posts', [
    ['tweet_counts.tweets', tweets?.tweets],
    ['legacy.statuses_count', legacy?.statuses_count],
  ]);
  const isPrivate = user.privacy?.protected ?? legacy?.protected;
  const marks = [user.is_blue_verified, user.verification?.verified, legacy?.verified];
  const typed = Boolean(user.verification?.verified_type ?? legacy?.verified_type);
  return {
    platform: 'x',
    id: user.rest_id,
    handle,
    url: profileUrl(handle),
    counts,
    hidden: [],
    seenAt: context.seenAt,
    source,
    via: context.via,
    ...(name && { name }),
    ...((typed || marks.some((m) => typeof m === 'boolean')) && { verified: typed || marks.includes(true) }),
    ...(typeof isPrivate === 'boolean' && { isPrivate }),
  };
}

/**
 * UserByScreenName. A name that nobody has answers `{data: {}}`; a suspended account is `UserUnavailable`. Hover cards ask
 * for it too, so it names a profile and not whose page this is.
 */
export const readUserByScreenName: Reader = (body, context) => {
  const source = 'x/UserByScreenName';
  const out = collector(source);
  const data = get(body, 'data');
  const user = get(data, 'user');
  const result = get(user, 'result');
  if (!isRecord(data)) out.shape('data', data, body);
  else if (user === undefined) return out.result({ empty: 'normal' });
  else if (get(result, '__typename') === 'UserUnavailable') return out.result({ empty: 'normal' });
  else if (!isRecord(result)) out.shape('data.user.result', result, user);
  else {
    out.guard('data.user.result', () => {
      const profile = readUser(out, result, 'data.user.result', source, context);
      if (!profile) return;
      // Every shape of this body states them; one that cannot be read is told where it stands.
      const stated = get(result, 'relationship_counts.followers') ?? get(result, 'legacy.followers_count');
      if (stated === undefined || stated === null)
        out.shape('data.user.result.relationship_counts.followers', stated, result);
      out.profile(profile);
    });
  }
  return out.result({ empty: 'suspicious' });
};

/** The JSON-LD of a profile page's head: exact numbers beside a rounded header. */
export const readProfileSchema: Reader = (body, context) => {
  const source = 'x/ProfilePage';
  const out = collector(source);
  if (get(body, '@type') !== 'ProfilePage') return out.result({ empty: 'normal' });
  out.guard('mainEntity', () => {
    const { mainEntity: person } = conform(ProfileLdForm, body, '$');
    const counts: ProfileObservation['counts'] = {};
    const names: Record<string, ProfileCountName> = { Follows: 'followers', Friends: 'following', Tweets: 'posts' };
    for (const { name, userInteractionCount } of person.interactionStatistic) {
      const key = names[name ?? ''];
      if (!key) continue;
      const n = exact(whole(userInteractionCount));
      if (n) counts[key] = n;
      else out.shape('mainEntity.interactionStatistic[].userInteractionCount', userInteractionCount);
    }
    const handle = person.additionalName;
    out.profile({
      platform: 'x',
      id: person.identifier,
      handle,
      url: profileUrl(handle),
      counts,
      hidden: [],
      seenAt: context.seenAt,
      source,
      via: context.via,
      ...(person.givenName && { name: person.givenName }),
    });
  });
  const id = get(body, 'mainEntity.identifier');
  const handle = get(body, 'mainEntity.additionalName');
  const subject =
    typeof id === 'string' && typeof handle === 'string' ? { platform: 'x' as const, id, handle } : undefined;
  return out.result({ ...(subject && { subject }), empty: 'suspicious' });
};
