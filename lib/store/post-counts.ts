import Dexie from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';

/** Stored posts of each stored profile, counted in the index without reading a row. */
export function storedPostCounts(db: PostgaugeDb): Promise<Map<ProfileKey, number>> {
  return db.transaction('r', [db.profiles, db.posts], async () => {
    const keys = (await db.profiles.toCollection().primaryKeys()) as ProfileKey[];
    const of = (key: ProfileKey) => db.posts.where('[profile+id]').between([key], [key, Dexie.maxKey]).count();
    const numbers = await Promise.all(keys.map(of));
    return new Map(keys.map((key, i) => [key, numbers[i] ?? 0]));
  });
}
