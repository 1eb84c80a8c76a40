import { exact, type ProfileCountName, type ProfileObservation, type ProfileRef } from '../../model';
import type { Reader } from '../contract';
import { collector, conform, isRecord, whole } from '../reading';
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

/**
 * getProfile: exact counts. `postsCount` counts replies too, so it is more than the Posts tab shows. Hover cards ask for
 * it too, so it names a profile and not whose page this is.
 */
export const readGetProfile: Reader = (body, context) => {
  const source = 'bluesky/getProfile';
  const out = collector(source);
  // An unknown or suspended actor: status 400 with an error and no profile.
  if (isRecord(body) && typeof body.error === 'string' && body.did === undefined)
    return out.result({ empty: 'normal' });
  out.guard('$', () => {
    const actor = conform(ActorForm, body, '$');
    const counts: ProfileObservation['counts'] = {};
    for (const [name, key] of COUNTS) {
      const n = exact(whole(actor[key]));
      if (n) counts[name] = n;
      else out.shape(`$.${key}`, actor[key], body);
    }
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
      ...(verification && {
        verified: verification.verifiedStatus === 'valid' || verification.trustedVerifierStatus === 'valid',
      }),
    });
  });
  return out.result({ empty: 'suspicious' });
};
