import { exact, type ProfileCounts, type ProfileRef } from '../../model';
import { aboutOf } from '../about';
import { idText } from '../media-id';
import { get, isRecord, mismatch, str } from '../reading';
import { profileUrl } from './address';
import { fields, type Job } from './job';
import { wholeText } from './post';
import { UserForm } from './schema';

/** Does the object state a profile's counts, or is it one of the many bare mentions of a person? */
export function statesCounts(user: unknown): boolean {
  return isRecord(user) && 'follower_count' in user;
}

/**
 * Reads a profile and gives the account that it names. Followers are exact where the page shows "2.5K"; the number
 * followed is not served to the page of a profile, the number of posts stands in the page's description alone.
 */
export function readProfile(node: unknown, path: string, job: Job): ProfileRef | undefined {
  let ref: ProfileRef | undefined;
  job.c.guard(path, () => {
    if (!isRecord(node)) return mismatch(path, node);
    const user = fields(job, UserForm, node, path);
    const ids = [idText(user.pk), idText(user.id)];
    const id = ids.find((one) => /^\d+$/.test(one ?? '')) ?? ids.find((one) => /\d/.test(one ?? ''));
    for (const [i, key] of (['pk', 'id'] as const).entries())
      if (ids[i] !== undefined && ids[i] !== id) job.c.shape(`${path}.${key}`, node[key], node);
    const handle = str(user.username);
    if (id === undefined) return mismatch(`${path}.pk`, node.pk, node);
    if (handle === undefined) return mismatch(`${path}.username`, node.username, node);
    const counts: ProfileCounts = {};
    const followers = exact(wholeText(node.follower_count));
    if (followers) counts.followers = followers;
    else job.c.shape(`${path}.follower_count`, node.follower_count, node);
    const following = exact(wholeText(node.following_count));
    if (following) counts.following = following;
    else if (node.following_count !== undefined && node.following_count !== null)
      job.c.shape(`${path}.following_count`, node.following_count, node);
    if (job.head?.handle.toLowerCase() === handle.toLowerCase()) {
      counts.posts = job.head.posts;
      job.head = undefined;
    }
    ref = { platform: 'threads', id, handle };
    const name = str(user.full_name);
    if (typeof user.biography !== 'string') job.c.shape(`${path}.biography`, node.biography, node);
    if (!Array.isArray(user.bio_links)) job.c.shape(`${path}.bio_links`, node.bio_links, node);
    job.c.profile({
      ...ref,
      handle,
      ...(name !== undefined && { name }),
      url: profileUrl(handle),
      ...aboutOf(
        user.biography,
        user.bio_links?.map((link) => get(link, 'url')),
      ),
      counts,
      hidden: [],
      ...(typeof user.is_verified === 'boolean' && { verified: user.is_verified }),
      ...(typeof user.text_post_app_is_private === 'boolean' && { isPrivate: user.text_post_app_is_private }),
      seenAt: job.ctx.seenAt,
      source: job.source,
      via: job.ctx.via,
    });
  });
  return ref;
}
