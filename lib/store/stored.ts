import Dexie from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import { isDerived } from './digest/guard';
import type { Period } from './period';
import { storedReach } from './post-span';
import { type PostSnapshotRow, type ProfileRow, type ProfileSnapshotRow, ROLES } from './rows';

/** Profiles that have a role, own ones first, then by name. */
export async function trackedProfiles(db: PostgaugeDb): Promise<ProfileRow[]> {
  const rows = await db.profiles
    .where('role')
    .anyOf(...ROLES)
    .toArray();
  const title = (row: ProfileRow) => (row.name || row.handle).toLowerCase();
  return rows.sort(
    (a, b) =>
      Number(b.role === 'own') - Number(a.role === 'own') ||
      title(a).localeCompare(title(b), 'en') ||
      (a.key < b.key ? -1 : 1),
  );
}

/** Every profile with stored history, tracked or not: what can be chosen, exported and erased. */
export function storedProfiles(db: PostgaugeDb, limit = 1_000): Promise<ProfileRow[]> {
  return db.profiles.limit(limit).toArray();
}

/** Snapshots of posts and of the profile that were taken in the period, ascending: the third export table. */
export async function snapshotsOf(
  db: PostgaugeDb,
  key: ProfileKey,
  period: Period,
): Promise<{ posts: PostSnapshotRow[]; profile: ProfileSnapshotRow[] }> {
  const range = [[key, period.from], [key, period.to], true, false] as const;
  const [posts, profile] = await Promise.all([
    db.postSnapshots
      .where('[profile+seenAt]')
      .between(...range)
      .toArray(),
    db.profileSnapshots
      .where('[profile+seenAt]')
      .between(...range)
      .toArray(),
  ]);
  return { posts, profile };
}

/** Rows in each table of what was read and written; what is worked out of them is not counted. */
export async function counts(db: PostgaugeDb): Promise<Record<string, number>> {
  const tables = db.tables.filter(({ name }) => !isDerived(name));
  const entries = await Promise.all(tables.map(async (table) => [table.name, await table.count()] as const));
  return Object.fromEntries(entries);
}

export interface StoredSummary {
  posts: number;
  /** Unix ms; absent when no post with a date is stored. */
  oldest?: number;
  /** Posts first seen since the day began, and older ones whose counts were read again since then. */
  newToday: number;
  updatedToday: number;
  seenAt: number;
  role?: ProfileRow['role'];
}

/** What is stored of one profile, for the popup; `dayStart` is the local midnight, Unix ms. */
export function storedSummary(db: PostgaugeDb, key: ProfileKey, dayStart: number): Promise<StoredSummary | null> {
  return db.transaction('r', [db.profiles, db.posts, db.postSnapshots], async () => {
    const [row, reach, today] = await Promise.all([
      db.profiles.get(key),
      storedReach(db, key),
      db.postSnapshots.where('[profile+seenAt]').between([key, dayStart], [key, Dexie.maxKey]).toArray(),
    ]);
    if (!row) return null;
    const ids = [...new Set(today.map((s) => s.id))];
    const seen = await db.posts.bulkGet(ids.map((id) => [key, id] as [ProfileKey, string]));
    const newToday = seen.filter((post) => post && post.firstSeenAt >= dayStart).length;
    const summary: StoredSummary = { ...reach, newToday, updatedToday: ids.length - newToday, seenAt: row.seenAt };
    if (row.role) summary.role = row.role;
    return summary;
  });
}
