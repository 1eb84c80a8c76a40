import Dexie, { type Collection, type Table } from 'dexie';
import { PLATFORM_IDS, type ProfileKey, type ProfileRef, profileKey } from '../model';
import type { PostgaugeDb } from './db';
import { isDerived } from './digest/guard';
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
    if (!role) return;
    const { archivedAt, archivedAs: _as, ...watch } = await ensureWatch(db, row.key);
    if (archivedAt !== undefined) await db.watch.put(watch);
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

/** Tables whose keys begin with the profile: posts, what was seen of them, readings, marks, and what later steps add. */
export function tablesOfProfiles(db: PostgaugeDb): Table[] {
  return db.tables.filter(({ name, schema }) => [schema.primKey.keyPath].flat()[0] === 'profile' && !isDerived(name));
}

/** The rows of one profile in such a table: one range of its keys. */
export function rowsOf(table: Table, key: ProfileKey): Collection {
  return table.where(table.schema.primKey.name).between([key], [key, Dexie.maxKey]);
}

/** Removes everything about one profile: its role, what was read and what was written beside it. Returns how many rows. */
export function eraseProfile(db: PostgaugeDb, key: ProfileKey): Promise<number> {
  const { profiles, watch, sets, campaigns } = db;
  const ofProfiles = tablesOfProfiles(db);
  return db.transaction('rw', [...ofProfiles, profiles, watch, sets, campaigns], async () => {
    const removed = await Promise.all([
      profiles.where('key').equals(key).delete(),
      watch.where('key').equals(key).delete(),
      ...ofProfiles.map((table) => rowsOf(table, key).delete()),
    ]);
    await sets.toCollection().modify((set) => {
      set.profiles = set.profiles.filter((member) => member !== key);
    });
    const without = (await campaigns.filter((row) => row.profiles.includes(key)).toArray()).map((row) => ({
      ...row,
      profiles: row.profiles.filter((member) => member !== key),
    }));
    await campaigns.bulkPut(without.filter((row) => row.profiles.length > 0));
    await campaigns.bulkDelete(without.flatMap((row) => (row.profiles.length === 0 ? [row.id] : [])));
    return removed.reduce((sum, n) => sum + n, 0);
  });
}

/** Removes everything there is. Returns how many rows that were. */
export function eraseAll(db: PostgaugeDb): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const kept = db.tables.filter(({ name }) => !isDerived(name));
    const counts = await Promise.all(kept.map((table) => table.count()));
    await Promise.all(db.tables.map((table) => table.clear()));
    return counts.reduce((sum, n) => sum + n, 0);
  });
}
