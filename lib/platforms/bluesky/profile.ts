import { exact, type ProfileCountName, type ProfileObservation, type ProfileRef } from '../../model';
import { aboutOf } from '../about';
import type { ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, whole } from '../reading';
import { ActorForm } from './schema';

export function profileUrl(actor: { did: string; handle?: string | null }): string {
  return `https://bsky.app/profile/${usable(actor.handle) ?? actor.did}`;
}

/** `handle.invalid` is what the network says when a name no longer resolves: no handle at all. */
export function usable(handle: string | null | undefined): string | undefined {
  return handle && handle !== 'handle.invalid' ? handle : undefined;
}

export function ref(actor: { did: string; handle?: string | null }): ProfileRef {
  const handle = usable(actor.handle);
  return { platform: 'bluesky', id: actor.did, ...(handle && { handle }) };
}

const COUNTS: [ProfileCountName, 'followersCount' | 'followsCount' | 'postsCount'][] = [
  ['followers', 'followersCount'],
  ['following', 'followsCount'],
  ['posts', 'postsCount'],
];

/** One actor with its counts. What cannot be read throws `ShapeMismatch`. */
function readActor(out: Collector, raw: unknown, path: string, source: string, context: ReadContext): void {
  const actor = conform(ActorForm, raw, path);
  const counts: ProfileObservation['counts'] = {};
  for (const [name, key] of COUNTS) {
    const n = exact(whole(actor[key]));
    if (n) counts[name] = n;
    else out.shape(`${path}.${key}`, actor[key], raw);
  }
  for (const key of ['description', 'website'] as const)
    if (actor[key] !== undefined && actor[key] !== null && typeof actor[key] !== 'string')
      out.shape(`${path}.${key}`, actor[key], raw);
  const { verification } = actor;
  out.profile({
    platform: 'bluesky',
    id: actor.did,
    handle: usable(actor.handle) ?? actor.did,
    url: profileUrl(actor),
    counts,
    hidden: [],
    seenAt: context.seenAt,
    source,
    via: context.via,
    ...(actor.displayName && { name: actor.displayName }),
    // Both are left out for an actor that never wrote one: absent is not told, and not empty.
    ...aboutOf(actor.description, actor.website === undefined ? undefined : [actor.website]),
    ...(verification && {
      verified: verification.verifiedStatus === 'valid' || verification.trustedVerifierStatus === 'valid',
    }),
  });
}

/** An unknown or suspended actor: status 400 with an error and no profile. */
const isError = (body: unknown) => isRecord(body) && typeof body.error === 'string';

/**
 * getProfile: exact counts. `postsCount` counts replies too, so it is more than the Posts tab shows. Hover cards ask for
 * it too, so it names a profile and not whose page this is.
 */
export const readGetProfile: Reader = (body, context) => {
  const source = 'bluesky/getProfile';
  const out = collector(source);
  if (isError(body) && get(body, 'did') === undefined) return out.result({ empty: 'normal' });
  out.guard('$', () => readActor(out, body, '$', source, context));
  return out.result({ empty: 'suspicious' });
};

/** getProfiles: several at once, for menus and cards. */
export const readGetProfiles: Reader = (body, context) => {
  const source = 'bluesky/getProfiles';
  const out = collector(source);
  const actors = get(body, 'profiles');
  if (Array.isArray(actors))
    out.each(actors, 'profiles', (actor, path) => readActor(out, actor, path, source, context));
  else if (!isError(body)) out.shape('profiles', actors, body);
  return out.result({ empty: 'normal' });
};
