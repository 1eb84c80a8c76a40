import Dexie from 'dexie';
import { PLATFORM_IDS, type ProfileKey, type ProfileRef, profileKey } from '../model';
import type { PostgaugeDb } from './db';
import type { WatchRow } from './organise-rows';
import { emptyProfile } from './profile-row';
import { type ProfileRow, ROLES, type StoredRole } from './rows';

/** The platform and id that a key is made of; undefined for what is no key. */
export function refOf(key: string): ProfileRef | undefined {
  const platform = PLATFORM_IDS.find((id) => key.startsWith(`${id}:`));
  const id = platform && key.slice(platform.length + 1);
  return platform && id ? { platform, id } : undefined;
}

/**
 * Gives a profile a role, or takes it away (`null`). Taking the role away stops new readings and keeps history
 * until it is erased. A profile that was never seen is kept by its reference until its page is read.
 */
export async function setRole(
  db: PostgaugeDb,
  profile: ProfileRef | ProfileKey,
  role: StoredRole | null,
  now: number,
): Promise<void> {
  const ref = typeof profile === 'string' ? refOf(profile) : profile;
  if (!ref) throw new RangeError('No profile has this key.');
  await db.transaction('rw', [db.profiles, db.watch], async () => {
    const kept = await db.profiles.get(profileKey(ref));
    if (!kept && !role) return;
    const row: ProfileRow = kept ?? emptyProfile(ref);
    if (role) {
      if (!row.role || row.trackedSince === undefined) row.trackedSince = now;
      row.role = role;
    } else {
      delete row.role;
      delete row.trackedSince;
    }
    await db.profiles.put(row);
    if (role) await ensureWatch(db, row.key);
  });
}

/** Keys of the profiles that have a role: those that are read. */
export function trackedKeys(db: PostgaugeDb): Promise<ProfileKey[]> {
  return db.profiles
    .where('role')
    .anyOf(...ROLES)
    .primaryKeys();
}

/** What stands beside a profile, with a colour that no other has; must run inside a transaction that holds `watch`. */
export async function ensureWatch(db: PostgaugeDb, key: ProfileKey): Promise<WatchRow> {
  const kept = await db.watch.get(key);
  if (kept) return kept;
  const taken = new Set((await db.watch.toArray()).map((row) => row.colour));
  let colour = 0;
  while (taken.has(colour)) colour += 1;
  const row: WatchRow = { key, tags: [], colour };
  await db.watch.put(row);
  return row;
}

/** Removes everything about one profile, its role included. Returns how many rows that were. */
export function eraseProfile(db: PostgaugeDb, key: ProfileKey): Promise<number> {
  const { profiles, posts, postSnapshots, profileSnapshots, readings, watch, postMarks, sets } = db;
  const tables = [profiles, posts, postSnapshots, profileSnapshots, readings, watch, postMarks, sets];
  return db.transaction('rw', tables, async () => {
    const all = [[key], [key, Dexie.maxKey]] as const;
    const removed = await Promise.all([
      profiles.where('key').equals(key).delete(),
      posts
        .where('[profile+id]')
        .between(...all)
        .delete(),
      postSnapshots
        .where('[profile+id+slot+print]')
        .between(...all)
        .delete(),
      profileSnapshots
        .where('[profile+slot+print]')
        .between(...all)
        .delete(),
      readings
        .where('[profile+tab+visit]')
        .between(...all)
        .delete(),
      watch.where('key').equals(key).delete(),
      postMarks
        .where('[profile+id]')
        .between(...all)
        .delete(),
    ]);
    await sets.toCollection().modify((set) => {
      set.profiles = set.profiles.filter((member) => member !== key);
    });
    return removed.reduce((sum, n) => sum + n, 0);
  });
}

/** Removes everything there is. Returns how many rows that were. */
export function eraseAll(db: PostgaugeDb): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const counts = await Promise.all(db.tables.map((table) => table.count()));
    await Promise.all(db.tables.map((table) => table.clear()));
    return counts.reduce((sum, n) => sum + n, 0);
  });
}
