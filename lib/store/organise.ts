import Dexie from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import type { BrandRow, SavedViewRow, SetRow, WatchRow } from './organise-rows';
import { ensureWatch } from './roles';
import type { ProfileRow } from './rows';
import { keepUndo } from './undo';

/** At most so many brands, sets and saved views; lists stay readable, and a page cannot fill the disk. */
export const MOST_NAMED = 1_000;

/** A value to set, `null` to take away, absent to leave. */
type Change<T> = T | null | undefined;

function put<T extends object, K extends keyof T>(row: T, name: K, value: Change<T[K]>): void {
  if (value === null) delete row[name];
  else if (value !== undefined) row[name] = value;
}

/** Tags as they are compared and kept: trimmed, each once whatever its case, in the order given. */
export function cleanTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const text = tag.trim().replace(/\s+/g, ' ');
    if (text && !seen.has(text.toLowerCase())) seen.set(text.toLowerCase(), text);
  }
  return [...seen.values()];
}

export function changedTags(tags: readonly string[], change: { add?: string[]; remove?: string[] }): string[] {
  const gone = new Set(cleanTags(change.remove ?? []).map((tag) => tag.toLowerCase()));
  return cleanTags([...tags, ...(change.add ?? [])]).filter((tag) => !gone.has(tag.toLowerCase()));
}

type Named = { id: string; order: number };

/** The row of this id, or a new one that stands last. */
async function rowFor<T extends Named>(
  table: { get(id: string): PromiseLike<T | undefined>; toArray(): PromiseLike<T[]> },
  id: string | undefined,
  fresh: (id: string, order: number) => T,
): Promise<T> {
  const kept = id === undefined ? undefined : await table.get(id);
  if (kept) return kept;
  if (id !== undefined) throw new RangeError('There is none of this id.');
  const all = await table.toArray();
  if (all.length >= MOST_NAMED) throw new RangeError(`There are ${MOST_NAMED} already.`);
  return fresh(crypto.randomUUID(), all.reduce((most, row) => Math.max(most, row.order), -1) + 1);
}

/** Makes or changes a brand. Returns its id. */
export function saveBrand(
  db: PostgaugeDb,
  change: { id?: string; name: string; note?: Change<string>; tags?: string[] },
): Promise<string> {
  return db.transaction('rw', db.brands, async () => {
    const row = await rowFor<BrandRow>(db.brands, change.id, (id, order) => ({ id, name: '', tags: [], order }));
    row.name = change.name;
    put(row, 'note', change.note);
    if (change.tags) row.tags = cleanTags(change.tags);
    await db.brands.put(row);
    return row.id;
  });
}

/** Takes a brand away; its profiles stay, without one. */
export function removeBrand(db: PostgaugeDb, id: string, now: number): Promise<{ rows: number; undo?: string }> {
  return db.transaction('rw', [db.brands, db.watch, db.sets, db.undo, db.undoParts], async () => {
    const brand = await db.brands.get(id);
    if (!brand) return { rows: 0 };
    const watch = await db.watch.where('brand').equals(id).toArray();
    const sets = (await db.sets.toArray()).filter((set) => set.brands.includes(id));
    const undo = await keepUndo(db, { what: 'brand', name: brand.name, now }, [
      { table: 'brands', rows: [brand] },
      { table: 'watch', rows: watch },
      { table: 'sets', rows: sets },
    ]);
    await db.brands.delete(id);
    await db.watch.bulkPut(watch.map(({ brand: _gone, ...row }) => row));
    await db.sets.bulkPut(sets.map((set) => ({ ...set, brands: set.brands.filter((one) => one !== id) })));
    return { rows: 1 + watch.length + sets.length, ...(undo && { undo }) };
  });
}

/** Makes or changes a set. Returns its id. */
export function saveSet(
  db: PostgaugeDb,
  change: {
    id?: string;
    name?: string;
    profiles?: ProfileKey[];
    brands?: string[];
    lens?: Change<string>;
    period?: Change<number>;
  },
): Promise<string> {
  return db.transaction('rw', db.sets, async () => {
    const fresh = (id: string, order: number): SetRow => ({ id, name: '', profiles: [], brands: [], order });
    const row = await rowFor<SetRow>(db.sets, change.id, fresh);
    if (change.name !== undefined) row.name = change.name;
    if (change.profiles) row.profiles = [...new Set(change.profiles)];
    if (change.brands) row.brands = [...new Set(change.brands)];
    put(row, 'lens', change.lens);
    put(row, 'period', change.period);
    if (row.name === '') throw new RangeError('A set needs a name.');
    await db.sets.put(row);
    return row.id;
  });
}

export function removeSet(db: PostgaugeDb, id: string, now: number): Promise<{ rows: number; undo?: string }> {
  return db.transaction('rw', [db.sets, db.undo, db.undoParts], async () => {
    const set = await db.sets.get(id);
    if (!set) return { rows: 0 };
    const undo = await keepUndo(db, { what: 'set', name: set.name, now }, [{ table: 'sets', rows: [set] }]);
    await db.sets.delete(id);
    return { rows: 1, ...(undo && { undo }) };
  });
}

/** Changes what stands beside profiles; those that are not stored are left out. Returns how many were changed. */
export function changeWatch(
  db: PostgaugeDb,
  profiles: readonly ProfileKey[],
  change: {
    brand?: Change<string>;
    tags?: { add?: string[]; remove?: string[] };
    note?: Change<string>;
    lastLookedAt?: number;
  },
): Promise<number> {
  return db.transaction('rw', [db.profiles, db.watch, db.brands], async () => {
    if (change.brand && !(await db.brands.get(change.brand))) throw new RangeError('There is no such brand.');
    let changed = 0;
    for (const key of new Set(profiles)) {
      if (!(await db.profiles.get(key))) continue;
      const row = await ensureWatch(db, key);
      put(row, 'brand', change.brand);
      put(row, 'note', change.note);
      put(row, 'lastLookedAt', change.lastLookedAt);
      if (change.tags) row.tags = changedTags(row.tags, change.tags);
      await db.watch.put(row);
      changed += 1;
    }
    return changed;
  });
}

/** Puts profiles away, history and all, or takes them back with the role they had. Returns how many were changed. */
export function archive(db: PostgaugeDb, profiles: readonly ProfileKey[], on: boolean, now: number): Promise<number> {
  return db.transaction('rw', [db.profiles, db.watch], async () => {
    let changed = 0;
    for (const key of new Set(profiles)) {
      const profile = await db.profiles.get(key);
      if (!profile) continue;
      const row = await ensureWatch(db, key);
      if (on === (row.archivedAt !== undefined)) continue;
      if (on) {
        row.archivedAt = now;
        if (profile.role) row.archivedAs = profile.role;
        delete profile.role;
        delete profile.trackedSince;
      } else {
        profile.role = row.archivedAs ?? 'competitor';
        profile.trackedSince = now;
        delete row.archivedAt;
        delete row.archivedAs;
      }
      await db.profiles.put(profile);
      await db.watch.put(row);
      changed += 1;
    }
    return changed;
  });
}

/** Keeps filters of a page under a name. Returns the id. */
export function saveView(
  db: PostgaugeDb,
  change: { id?: string; name: string; page: string; filters: string },
): Promise<string> {
  return db.transaction('rw', db.savedViews, async () => {
    const { name, page, filters } = change;
    const row = await rowFor<SavedViewRow>(db.savedViews, change.id, (id, order) => ({
      id,
      name,
      page,
      filters,
      order,
    }));
    await db.savedViews.put({ ...row, name, page, filters });
    return row.id;
  });
}

export function removeView(db: PostgaugeDb, id: string, now: number): Promise<{ rows: number; undo?: string }> {
  return db.transaction('rw', [db.savedViews, db.undo, db.undoParts], async () => {
    const view = await db.savedViews.get(id);
    if (!view) return { rows: 0 };
    const undo = await keepUndo(db, { what: 'view', name: view.name, now }, [{ table: 'savedViews', rows: [view] }]);
    await db.savedViews.delete(id);
    return { rows: 1, ...(undo && { undo }) };
  });
}

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;

export const brands = async (db: PostgaugeDb): Promise<BrandRow[]> => (await db.brands.toArray()).sort(byOrder);
export const sets = async (db: PostgaugeDb): Promise<SetRow[]> => (await db.sets.toArray()).sort(byOrder);
export const watched = (db: PostgaugeDb): Promise<WatchRow[]> => db.watch.toArray();
export const savedViews = async (db: PostgaugeDb, page: string): Promise<SavedViewRow[]> =>
  (await db.savedViews.where('page').equals(page).toArray()).sort(byOrder);

/** Tracked profiles that a set means now: its own members and those of its brands, in the order of `tracked`. */
export function setMembers<P extends { key: ProfileKey }>(
  set: Pick<SetRow, 'profiles' | 'brands'>,
  tracked: readonly P[],
  watch: readonly WatchRow[],
): P[] {
  const ofBrands = watch.filter(({ brand }) => brand !== undefined && set.brands.includes(brand));
  const members = new Set<ProfileKey>([...set.profiles, ...ofBrands.map(({ key }) => key)]);
  return tracked.filter(({ key }) => members.has(key));
}

/** When anything of each profile was last read, Unix ms; 0 for what never was. Exact to the slot of a snapshot. */
export function lastReadings(db: PostgaugeDb, profiles: readonly ProfileRow[]): Promise<Map<ProfileKey, number>> {
  return db.transaction('r', db.postSnapshots, async () => {
    const newest = await Promise.all(
      profiles.map(({ key }) =>
        db.postSnapshots.where('[profile+seenAt]').between([key, 0], [key, Dexie.maxKey]).last(),
      ),
    );
    return new Map(profiles.map((row, i) => [row.key, Math.max(row.seenAt, newest[i]?.seenAt ?? 0)]));
  });
}
