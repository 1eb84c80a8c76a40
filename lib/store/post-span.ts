import Dexie from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import { excludedPosts } from './post-marks';
import type { PostRow } from './rows';

/** A range of this many rows for each one that is wanted costs about as much to read as the wanted ones one by one. */
const ROOM = 4;
/** From here on one range read beats single ones; each single one is a message to the database's process and back. */
const FEWEST = 4;

type Id = [profile: ProfileKey, id: string];

/**
 * The stored rows of these posts, in no order; what is not stored is left out. A page of a feed is a stretch of posts
 * whose ids mostly stand side by side, so each profile's are read as one range, and one by one only where too many
 * others stand between them (ids that do not grow with time). To be called inside a transaction.
 */
export async function storedPosts(db: PostgaugeDb, ids: readonly Id[]): Promise<PostRow[]> {
  const byProfile = Map.groupBy(ids, ([profile]) => profile);
  const lists = await Promise.all([...byProfile.values()].map((some) => rowsOf(db, some)));
  return lists.flat();
}

async function rowsOf(db: PostgaugeDb, ids: readonly Id[]): Promise<PostRow[]> {
  const single = () => db.posts.bulkGet([...ids]).then((rows) => rows.filter((row) => row !== undefined));
  if (ids.length < FEWEST) return single();
  const sorted = [...ids].sort((a, b) => (a[1] < b[1] ? -1 : 1));
  const [first, last] = [sorted[0] as Id, sorted.at(-1) as Id];
  const limit = ids.length * ROOM;
  const between = await db.posts.where('[profile+id]').between(first, last, true, true).limit(limit).toArray();
  if (between.length === limit) return single();
  const wanted = new Set(ids.map(([, id]) => id));
  return between.filter((row) => wanted.has(row.id));
}

/** How many posts of a profile are stored, and when the oldest dated one may have appeared at the earliest, Unix ms. */
export async function storedReach(db: PostgaugeDb, key: ProfileKey): Promise<{ posts: number; oldest?: number }> {
  const [posts, first] = await Promise.all([
    db.posts.where('[profile+id]').between([key, Dexie.minKey], [key, Dexie.maxKey]).count(),
    db.posts.where('[profile+order]').between([key, 0], [key, Dexie.maxKey]).first(),
  ]);
  return { posts, ...(first?.published && { oldest: first.published.earliest }) };
}

/**
 * The newest posts that appeared before an instant (Unix ms), at most so many, the newest first: what the first posts of
 * a period are held against. Without those that the user has left out of the statistics.
 */
export async function postsBefore(db: PostgaugeDb, key: ProfileKey, before: number, most: number): Promise<PostRow[]> {
  if (!(before > 0)) return [];
  const [rows, excluded] = await Promise.all([
    db.posts.where('[profile+order]').between([key, 0], [key, before]).reverse().limit(most).toArray(),
    excludedPosts(db, key),
  ]);
  return rows.filter((row) => !excluded.has(row.id));
}
