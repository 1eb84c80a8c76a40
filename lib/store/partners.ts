import type { PlatformId, ProfileKey } from '../model';
import { profileKey } from '../model';
import type { PostgaugeDb } from './db';
import type { PostRow, ProfileRow } from './rows';

/**
 * The other authors of some posts' collaborations that are stored themselves, by their platform's id. Those who are not
 * are left out: how many follow them is not known. To be called inside a transaction.
 */
export async function partnersOf(
  db: PostgaugeDb,
  platform: PlatformId,
  posts: readonly Pick<PostRow, 'coauthors'>[],
): Promise<Map<string, ProfileRow>> {
  const ids = [...new Set(posts.flatMap((post) => post.coauthors ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.profiles.bulkGet(ids.map((id): ProfileKey => profileKey({ platform, id })));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}
