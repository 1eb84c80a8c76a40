import { exact, type ProfileCountName, type ProfileObservation } from '../../model';
import { aboutOf } from '../about';
import type { ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, list, str, whole } from '../reading';
import { ProfileLdForm, type User, UserForm } from './schema';

export function profileUrl(handle: string): string {
  return `https://x.com/${handle}`;
}

/** The number inside X's own name for a user: base64 of `User:123`. */
function idInside(name: unknown): string | undefined {
  try {
    return typeof name === 'string' ? /^User:(\d{1,25})$/.exec(atob(name))?.[1] : undefined;
  } catch {
    return undefined;
  }
}

/** Id and handle of a `User` result; undefined where there is none (`UserUnavailable`, empty). */
export function userIdentity(result: unknown): { id: string; handle?: string } | undefined {
  const id = str(get(result, 'rest_id')) ?? str(get(result, 'id_str')) ?? idInside(get(result, 'id'));
  if (id === undefined) return undefined;
  const handle =
    str(get(result, 'core.screen_name')) ?? str(get(result, 'legacy.screen_name')) ?? str(get(result, 'screen_name'));
  return { id, ...(handle !== undefined && { handle }) };
}

/**
 * A count wherever it may stand, the newer place first. One that is stated and is none is reported, and so is one that
 * stands in no place that is known: every `User` result with counts has all three.
 */
function count(out: Collector, path: string, result: unknown, places: readonly string[]) {
  let told = false;
  for (const key of places) {
    const value = get(result, key);
    if (value === undefined || value === null) continue;
    const n = exact(whole(value));
    if (n) return n;
    out.shape(`${path}.${key}`, value);
    told = true;
  }
  const place = places.find((key) => isRecord(get(result, key.split('.')[0] ?? ''))) ?? places[0];
  if (!told) out.shape(`${path}.${place}`, get(result, place ?? ''), result);
  return undefined;
}

const PLACES: Record<ProfileCountName, readonly string[]> = {
  followers: ['relationship_counts.followers', 'legacy.followers_count', 'followers_count'],
  following: ['relationship_counts.following', 'legacy.friends_count', 'friends_count'],
  posts: ['tweet_counts.tweets', 'legacy.statuses_count', 'statuses_count'],
};

/** Some clients name the author of a post without a single number: that is no loss. */
function counted(result: unknown): boolean {
  return Object.values(PLACES).some((places) => places.some((key) => get(result, key) !== undefined));
}

const BIOS = ['profile_bio.description', 'legacy.description', 'description'] as const;
/** Where the words stand that the addresses in a bio and beside it are short for. */
const ENTITIES = ['profile_bio.entities', 'legacy.entities', 'entities'] as const;

/** The address behind a `t.co` one, where the answer writes it out. */
function longAddress(short: unknown, result: unknown, part: 'url' | 'description'): string | undefined {
  const all = ENTITIES.flatMap((key) => list(result, `${key}.${part}.urls`));
  return str(
    get(
      all.find((one) => get(one, 'url') === short),
      'expanded_url',
    ),
  );
}

/** Bio and website: the bio with its addresses written out, the website only where its own address is told. */
function aboutUser(out: Collector, result: unknown, path: string): ReturnType<typeof aboutOf> {
  const said = BIOS.map((key) => get(result, key)).find((value) => value !== undefined && value !== null);
  // Flat answers, of apps, name a user without.
  const whole = isRecord(get(result, 'legacy')) || isRecord(get(result, 'core'));
  if (typeof said !== 'string' && (whole || said !== undefined))
    out.shape(`${path}.${isRecord(get(result, 'legacy')) ? BIOS[1] : BIOS[0]}`, said, result);
  const bio =
    typeof said === 'string'
      ? said.replace(/https:\/\/t\.co\/\w+/g, (short) => longAddress(short, result, 'description') ?? short)
      : undefined;
  const short = get(result, 'website.url') ?? get(result, 'legacy.url') ?? get(result, 'url') ?? '';
  if (short === '') return aboutOf(bio, bio === undefined ? undefined : []);
  const long = longAddress(short, result, 'url');
  return aboutOf(bio, long === undefined ? undefined : [long]);
}

/** A `User` result → one sighting, or undefined where the body names the user without a handle. */
export function readUser(
  out: Collector,
  result: unknown,
  path: string,
  source: string,
  context: ReadContext,
): ProfileObservation | undefined {
  const identity = userIdentity(result);
  const user: User = conform(
    UserForm,
    isRecord(result) && identity ? { ...result, rest_id: identity.id } : result,
    path,
  );
  const handle = identity?.handle;
  if (!handle) {
    out.shape(`${path}.core.screen_name`, get(result, 'core.screen_name'), result);
    return undefined;
  }
  const { core, legacy, privacy, verification } = user;
  const name = core?.name ?? legacy?.name ?? str(get(result, 'name'));
  if (!name) out.shape(`${path}.${core ? 'core' : 'legacy'}.name`, name, core ?? legacy ?? result);
  const counts: ProfileObservation['counts'] = {};
  if (counted(result)) {
    for (const [key, places] of Object.entries(PLACES) as [ProfileCountName, readonly string[]][]) {
      const n = count(out, path, result, places);
      if (n) counts[key] = n;
    }
  }
  const isPrivate = privacy?.protected ?? legacy?.protected;
  // Before names moved into `core`, `protected` was there for protected accounts alone.
  if (isPrivate === undefined && core && counted(result)) out.shape(`${path}.privacy.protected`, privacy, result);
  const marks = [user.is_blue_verified, verification?.is_blue_verified, verification?.verified, legacy?.verified];
  if (counted(result) && !marks.some((m) => typeof m === 'boolean'))
    out.shape(`${path}.is_blue_verified`, undefined, result);
  const about = counted(result) ? aboutUser(out, result, path) : {};
  const typed = Boolean(verification?.verified_type ?? legacy?.verified_type);
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
    ...about,
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
  const key = USERS.find((k) => get(data, k) !== undefined) ?? USERS[0];
  const user = get(data, key);
  const result = get(user, 'result');
  // X says itself that it could not answer: that is no statement about the account.
  const failed = list(body, 'errors').length > 0;
  const none = user === undefined || (isRecord(user) && Object.keys(user).length === 0);
  if (!isRecord(data)) out.shape('data', data, body);
  else if (none) return out.result({ empty: failed && user !== undefined ? 'suspicious' : 'normal' });
  else if (get(result, '__typename') === 'UserUnavailable') return out.result({ empty: 'normal' });
  else readUserResult(out, result, `data.${key}.result`, user, source, context);
  return out.result({ empty: 'suspicious' });
};

/** What the query for a profile's head asked for; the second is that of visitors without an account. */
const USERS = ['user', 'user_result_by_screen_name', 'user_result', 'user_result_by_rest_id'] as const;

/** The head of a profile: states followers in every shape, so one without is told. */
export function readUserResult(
  out: Collector,
  result: unknown,
  path: string,
  parent: unknown,
  source: string,
  context: ReadContext,
): ProfileObservation | undefined {
  if (!isRecord(result)) {
    out.shape(path, result, parent);
    return undefined;
  }
  let read: ProfileObservation | undefined;
  out.guard(path, () => {
    read = readUser(out, result, path, source, context);
    if (!read) return;
    if (!counted(result)) out.shape(`${path}.relationship_counts.followers`, undefined, result);
    out.profile(read);
  });
  return read;
}

/** The statistics of that head, by their name or by the kind of act that they count. */
const STATISTICS: Record<string, ProfileCountName> = {
  Follows: 'followers',
  FollowAction: 'followers',
  Friends: 'following',
  SubscribeAction: 'following',
  Tweets: 'posts',
  WriteAction: 'posts',
};

/** The JSON-LD of a profile page's head: exact numbers beside a rounded header. */
export const readProfileSchema: Reader = (body, context) => {
  const source = 'x/ProfilePage';
  const out = collector(source);
  // By what it holds, not by its type's name.
  if (get(body, '@type') !== 'ProfilePage' && !isRecord(get(body, 'mainEntity')))
    return out.result({ empty: 'normal' });
  out.guard('mainEntity', () => {
    const { mainEntity: person } = conform(ProfileLdForm, body, '$');
    const counts: ProfileObservation['counts'] = {};
    for (const { name, interactionType, userInteractionCount } of person.interactionStatistic) {
      const key = STATISTICS[name ?? ''] ?? STATISTICS[(interactionType ?? '').replace(/^.*\//, '')];
      if (!key) continue;
      const n = exact(whole(userInteractionCount));
      if (n) counts[key] = n;
      else out.shape('mainEntity.interactionStatistic[].userInteractionCount', userInteractionCount);
    }
    if (!counts.followers) out.shape('mainEntity.interactionStatistic[].name', undefined, person);
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
