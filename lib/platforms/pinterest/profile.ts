import { exact, type ProfileCountName, type ProfileObservation, type ProfileRef } from '../../model';
import { aboutOf } from '../about';
import { isRecord, str, whole } from '../reading';
import { field, keyOf, personOf } from './dialect';
import type { Job } from './job';
import type { Person } from './schema';

export function profileUrl(username: string): string {
  return `https://www.pinterest.com/${username}/`;
}

export function refOf(person: Person): ProfileRef {
  return { platform: 'pinterest', id: person.id, handle: person.username };
}

const COUNTS: [ProfileCountName, string][] = [
  ['followers', 'follower_count'],
  ['following', 'following_count'],
  ['posts', 'pin_count'],
];

/** A merchant's mark and a confirmed identity are both shown as a tick; neither key means that nothing was said. */
function verifiedOf(user: unknown): boolean | undefined {
  const said = [field(user, 'is_verified_merchant'), field(field(user, 'verified_identity'), 'verified')];
  if (said.includes(true)) return true;
  return said.every((v) => v === false) ? false : undefined;
}

/**
 * A person as pins and profile pages name one. `pin_count` counts saved pins too. A count of −1 is one that the account
 * hides. `own`: the body is about this person, so that followers must be there.
 */
export function readPerson(user: unknown, path: string, job: Job, own = false): Person | undefined {
  const person = personOf(user);
  if (!person || !isRecord(user)) return undefined;
  const counts: ProfileObservation['counts'] = {};
  const hidden: ProfileCountName[] = [];
  for (const [name, key] of COUNTS) {
    const said = field(user, key);
    const n = exact(whole(said));
    if (n) counts[name] = n;
    else if (said === -1) hidden.push(name);
    else if (own || (said !== undefined && said !== null)) job.c.shape(`${path}.${keyOf(user, key)}`, said, user);
  }
  if (!own && Object.keys(counts).length + hidden.length === 0) return person;
  const name = str(field(user, 'full_name'));
  const verified = verifiedOf(user);
  const isPrivate = field(user, 'is_private_profile');
  if (own && name === undefined && typeof field(user, 'full_name') !== 'string')
    job.c.shape(`${path}.${keyOf(user, 'full_name')}`, field(user, 'full_name'), user);
  if (isPrivate !== undefined && isPrivate !== null && typeof isPrivate !== 'boolean')
    job.c.shape(`${path}.${keyOf(user, 'is_private_profile')}`, isPrivate, user);
  // The pinner of a pin is named without either.
  const about = field(user, 'about');
  const site = field(user, 'website_url');
  if (own && typeof about !== 'string' && about !== null) job.c.shape(`${path}.${keyOf(user, 'about')}`, about, user);
  job.c.profile({
    platform: 'pinterest',
    id: person.id,
    handle: person.username,
    url: profileUrl(person.username),
    counts,
    hidden,
    seenAt: job.ctx.seenAt,
    source: job.source,
    via: job.ctx.via,
    ...(name !== undefined && { name }),
    ...aboutOf(about === null && own ? '' : about, site === undefined ? undefined : [site]),
    ...(verified !== undefined && { verified }),
    ...(typeof isPrivate === 'boolean' && { isPrivate }),
  });
  return person;
}
