import type { PlatformId, ProfileKey } from '../model';
import { profileKey } from '../model';
import type { PostgaugeDb } from './db';
import type { PostRow, ProfileRow } from './rows';

/**
 * The other authors of some posts' collaborations that are stored themselves. Those who are not are left out: how many
 * follow them is not known.
 */
export async function partnersOf(
  db: PostgaugeDb,
  platform: PlatformId,
  posts: readonly Pick<PostRow, 'coauthors'>[],
): Promise<ProfileRow[]> {
  const ids = [...new Set(posts.flatMap((post) => post.coauthors ?? []))];
  if (ids.length === 0) return [];
  const rows = await db.profiles.bulkGet(ids.map((id): ProfileKey => profileKey({ platform, id })));
  return rows.filter((row) => row !== undefined);
}
