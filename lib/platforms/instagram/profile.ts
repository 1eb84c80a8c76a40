import { exact, type ProfileCountName, type ProfileCounts, type ProfileRef } from '../../model';
import { idText } from '../media-id';
import { fit as checked, isRecord, mismatch, str, whole } from '../reading';
import { profileUrl } from './address';
import type { Job } from './posts';
import { UserForm } from './schema';

/**
 * Reads a profile in any of the three dialects and gives the account that it names. A count that is null is missing:
 * logged out, `all_media_count` is null even for public accounts. Instagram hides no counts of a profile.
 */
export function readProfile(node: unknown, path: string, job: Job): ProfileRef | undefined {
  let ref: ProfileRef | undefined;
  job.c.guard(path, () => {
    if (!isRecord(node)) return mismatch(path, node);
    const u = checked(UserForm, node, path);
    const id = idText(u.pk) ?? idText(u.id);
    const handle = str(u.username);
    if (id === undefined || handle === undefined) return job.c.skip('no-identity');
    const counts: ProfileCounts = {};
    const add = (name: ProfileCountName, key: string, value: unknown) => {
      if (value === undefined || value === null || counts[name]) return;
      const count = exact(whole(value));
      if (count === undefined) mismatch(`${path}.${key}`, value, node);
      counts[name] = count;
    };
    add('followers', 'follower_count', u.follower_count);
    add('followers', 'edge_followed_by.count', u.edge_followed_by?.count);
    add('following', 'following_count', u.following_count);
    add('following', 'edge_follow.count', u.edge_follow?.count);
    add('posts', 'media_count', u.media_count);
    add('posts', 'all_media_count', u.all_media_count);
    add('posts', 'edge_owner_to_timeline_media.count', u.edge_owner_to_timeline_media?.count);
    ref = { platform: 'instagram', id, handle };
    if (counts.followers === undefined) job.c.shape(`${path}.follower_count`, u.follower_count, node);
    job.c.profile({
      platform: 'instagram',
      id,
      handle,
      ...(str(u.full_name) !== undefined && { name: u.full_name ?? '' }),
      url: profileUrl(handle),
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

/** Does the object state a profile's counts, or is it one of the many bare mentions of a person? */
export function statesCounts(user: unknown): boolean {
  return isRecord(user) && ('follower_count' in user || 'edge_followed_by' in user);
}
