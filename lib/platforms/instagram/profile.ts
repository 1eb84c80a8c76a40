import { exact, type ProfileCountName, type ProfileCounts, type ProfileRef } from '../../model';
import { aboutOf } from '../about';
import { fields } from '../fields';
import { get, isRecord, mismatch, str, whole } from '../reading';
import { profileUrl } from './address';
import { type Odd, personId } from './node-parts';
import type { Job } from './posts';
import { type User, UserForm } from './schema';

/**
 * Reads a profile in any of the three dialects and gives the account that it names. A count that is null is missing:
 * logged out, `all_media_count` is null even for public accounts. Instagram hides no counts of a profile.
 */
export function readProfile(node: unknown, path: string, job: Job): ProfileRef | undefined {
  let ref: ProfileRef | undefined;
  job.c.guard(path, () => {
    if (!isRecord(node)) return mismatch(path, node);
    const u = fields(UserForm, node, (key, value) => job.c.shape(`${path}.${key}`, value, node));
    const odd: Odd[] = [];
    const id = personId(
      [
        ['pk', u.pk],
        ['id', /^XIG/.test(u.__typename ?? '') ? undefined : u.id],
      ],
      odd,
    );
    const handle = str(u.username);
    if (id === undefined || handle === undefined) return job.c.skip('no-identity');
    const counts: ProfileCounts = {};
    const add = (name: ProfileCountName, key: string, value: unknown) => {
      if (value === undefined || value === null || counts[name]) return;
      const count = exact(whole(value));
      if (count === undefined) job.c.shape(`${path}.${key}`, value, node);
      else counts[name] = count;
    };
    add('followers', 'follower_count', u.follower_count);
    add('followers', 'edge_followed_by.count', u.edge_followed_by?.count);
    add('following', 'following_count', u.following_count);
    add('following', 'edge_follow.count', u.edge_follow?.count);
    add('posts', 'media_count', u.media_count);
    add('posts', 'all_media_count', u.all_media_count);
    add('posts', 'edge_owner_to_timeline_media.count', u.edge_owner_to_timeline_media?.count);
    ref = { platform: 'instagram', id, handle };
    for (const { key, found } of odd) job.c.shape(`${path}.${key}`, found, node);
    tellAbsent(u, counts, (key, value) => job.c.shape(`${path}.${key}`, value, node));
    job.c.profile({
      platform: 'instagram',
      id,
      handle,
      ...(str(u.full_name) !== undefined && { name: u.full_name ?? '' }),
      url: profileUrl(handle),
      ...aboutUser(u),
      counts,
      hidden: [],
      ...(typeof u.is_verified === 'boolean' && { verified: u.is_verified }),
      ...(typeof u.is_private === 'boolean' && { isPrivate: u.is_private }),
      seenAt: job.ctx.seenAt,
      source: job.source,
      via: job.ctx.via,
    });
  });
  return ref;
}

/** What only the answer of a profile's page has, by several names: one of them may go. */
const PAGE = ['biography', 'external_url', 'bio_links'] as const;

/** The list of links holds the one that used to stand alone; the answers of 2021 know that one only. */
function aboutUser(u: Partial<User>): ReturnType<typeof aboutOf> {
  const told = u.external_url !== undefined || u.bio_links !== undefined;
  const listed = (u.bio_links ?? []).map((link) => get(link, 'url') ?? get(link, 'lynx_url'));
  return aboutOf(u.biography, told ? (listed.length > 0 ? listed : [u.external_url]) : undefined);
}

/**
 * What the page of a profile states and this answer does not. The author inside a post has no number of those that it
 * follows, and the number of posts is null for visitors who are not logged in.
 */
function tellAbsent(u: Partial<User>, counts: ProfileCounts, tell: (key: string, value: unknown) => void): void {
  const edges = u.edge_followed_by !== undefined || u.edge_owner_to_timeline_media !== undefined;
  const page = PAGE.some((key) => key in u);
  if (page && typeof u.biography !== 'string') tell('biography', u.biography);
  if (page && u.external_url === undefined && u.bio_links === undefined) tell('external_url', undefined);
  if (!counts.followers) tell(edges ? 'edge_followed_by' : 'follower_count', u.follower_count);
  if (!counts.following && page) tell(edges ? 'edge_follow' : 'following_count', u.following_count);
  const none = u.media_count === null || u.all_media_count === null;
  if (!counts.posts && (page || edges) && !none)
    tell(edges ? 'edge_owner_to_timeline_media' : 'media_count', undefined);
}

/** Does the object state a profile's counts, or is it one of the many bare mentions of a person? */
export function statesCounts(user: unknown): boolean {
  if (!isRecord(user)) return false;
  return (
    'follower_count' in user ||
    'edge_followed_by' in user ||
    ('edge_owner_to_timeline_media' in user && 'username' in user)
  );
}
