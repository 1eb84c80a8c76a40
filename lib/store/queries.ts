import Dexie from 'dexie';
import type { CountName, PlatformId, ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import { dayOf } from './health-row';
import { partnersOf } from './partners';
import { postMarks } from './post-marks';
import { storedReach } from './post-span';
import {
  type CaseRow,
  type FillRow,
  type HealthRow,
  type PostRow,
  type PostSnapshotRow,
  type ProfileRow,
  type ProfileSnapshotRow,
  type ReadingRow,
  ROLES,
} from './rows';

/** Half-open `[from, to)`, Unix ms. */
export interface Period {
  from: number;
  to: number;
}

/** At most this many posts without any date are read of one profile; no period can bound them. */
export const MOST_UNDATED = 500;

/** One post as metrics need it, with when each count was last read. The shape of metrics' `PostInput`, and a little more. */
export interface StoredPost extends Omit<PostRow, 'states' | 'stamps' | 'dating' | 'print' | 'order'> {
  countsAt: Partial<Record<CountName, number>>;
}

/** One profile as metrics need it: the shape of metrics' `ProfileInput`. */
export interface StoredInput {
  key: ProfileKey;
  platform: ProfileRow['platform'];
  handle: string;
  name?: string;
  url: string;
  role?: ProfileRow['role'];
  posts: StoredPost[];
  followers: { at: number; followers: NonNullable<ProfileRow['counts']['followers']> }[];
  readings: ReadingRow[];
  /** Readings of others that it has posted with, by their platform's id, where they are stored. */
  partners?: Record<string, StoredInput['followers']>;
  seenAt: number;
}

function storedPost({ states: _s, stamps: _t, dating: _d, print: _p, order: _o, ...post }: PostRow): StoredPost {
  return post;
}

/** Posts whose time of publication may fall into the period, oldest first, then those without any date. */
export async function postsOf(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<StoredPost[]> {
  const byOrder = db.posts.where('[profile+order]');
  const [dated, undated] = await Promise.all([
    byOrder.between([key, Math.max(0, period.from)], [key, Dexie.maxKey]).toArray(),
    byOrder.equals([key, -1]).limit(MOST_UNDATED).toArray(),
  ]);
  const inside = dated.filter((row) => row.published !== undefined && row.published.earliest < period.to);
  return [...inside, ...undated].map(storedPost);
}

/** Readings of the profile's own counts: those of the period, the last before it and the first after it. Ascending. */
export async function followersOf(db: PostgaugeDb, row: ProfileRow, period: Period): Promise<StoredInput['followers']> {
  const span = (from: number, to: number) =>
    db.profileSnapshots.where('[profile+seenAt]').between([row.key, from], [row.key, to], true, false);
  const shows = (s: ProfileSnapshotRow) => s.counts.followers !== undefined;
  const [before, within, after] = await Promise.all([
    span(0, period.from).reverse().filter(shows).first(),
    span(period.from, period.to).filter(shows).toArray(),
    span(period.to, Number.MAX_VALUE).filter(shows).first(),
  ]);
  const readings = [before, ...within, after].flatMap((s) =>
    s?.counts.followers ? [{ at: s.seenAt, followers: s.counts.followers }] : [],
  );
  // A sighting that repeats the last snapshot is no row of its own, but it is news that nothing changed.
  const newest = row.states.followers?.newest;
  const last = readings.at(-1);
  if (newest && !after && (!last || newest.at > last.at)) readings.push({ at: newest.at, followers: newest.count });
  return readings;
}

async function readingsOf(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<ReadingRow[]> {
  const all = await db.readings.where('[profile+tab+visit]').between([key], [key, Dexie.maxKey]).toArray();
  return all.filter((r) => r.to >= period.from && r.from < period.to);
}

/** Followers of those that some posts were made with, where they are stored; undefined where nobody is. */
export async function partnerReadings(
  db: PostgaugeDb,
  platform: PlatformId,
  posts: readonly Pick<PostRow, 'coauthors'>[],
  period: Period,
): Promise<StoredInput['partners']> {
  const rows = await partnersOf(db, platform, posts);
  if (rows.length === 0) return undefined;
  return Object.fromEntries(
    await Promise.all(rows.map(async (row) => [row.id, await followersOf(db, row, period)] as const)),
  );
}

async function inputOf(db: PostgaugeDb, row: ProfileRow, period: Period): Promise<StoredInput> {
  const [all, followers, readings, marks] = await Promise.all([
    postsOf(db, row.key, period),
    followersOf(db, row, period),
    readingsOf(db, row.key, period),
    postMarks(db, row.key),
  ]);
  const excluded = new Set(marks.flatMap((mark) => (mark.excluded ? [mark.id] : [])));
  const posts = excluded.size > 0 ? all.filter((post) => !excluded.has(post.id)) : all;
  const { key, platform, handle, url, seenAt } = row;
  const input: StoredInput = { key, platform, handle, url, posts, followers, readings, seenAt };
  if (row.name !== undefined) input.name = row.name;
  if (row.role) input.role = row.role;
  const partners = await partnerReadings(db, platform, posts, period);
  if (partners) input.partners = partners;
  return input;
}

/** What metrics need of one profile, without the posts that the user left out; null when nothing of it is stored. */
export function profileInput(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<StoredInput | null> {
  return db.transaction('r', [db.profiles, db.posts, db.profileSnapshots, db.readings, db.postMarks], async () => {
    const row = await db.profiles.get(key);
    return row ? inputOf(db, row, period) : null;
  });
}

/** What metrics need of several profiles, read at one moment; those that are not stored are left out. */
export function profileInputs(db: PostgaugeDb, keys: readonly ProfileKey[], period: Period): Promise<StoredInput[]> {
  return db.transaction('r', [db.profiles, db.posts, db.profileSnapshots, db.readings, db.postMarks], async () => {
    const rows = await db.profiles.bulkGet([...keys]);
    return Promise.all(rows.flatMap((row) => (row ? [inputOf(db, row, period)] : [])));
  });
}

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

/** Reports of the days from `since` (Unix ms) on, oldest day first. */
export function health(db: PostgaugeDb, since: number): Promise<HealthRow[]> {
  return db.health
    .where('[day+endpoint+kind]')
    .aboveOrEqual([dayOf(since)])
    .toArray();
}

/** How full posts were, a row a day, source and format, from the day of `since` (Unix ms) on. */
export function fills(db: PostgaugeDb, since: number): Promise<FillRow[]> {
  return db.fills
    .where('[day+source+format]')
    .aboveOrEqual([dayOf(since)])
    .toArray();
}

/** At most this many numbers called wrong are kept, the newest. */
export const MOST_CASES = 200;

/** Keeps a number that the user calls wrong, for the report. */
export function addCase(db: PostgaugeDb, row: CaseRow): Promise<void> {
  return db.transaction('rw', db.cases, async () => {
    await db.cases.add(row);
    const over = (await db.cases.count()) - MOST_CASES;
    if (over > 0) await db.cases.bulkDelete(await db.cases.orderBy('at').limit(over).primaryKeys());
  });
}

/** Numbers that were called wrong, the oldest first. */
export function cases(db: PostgaugeDb): Promise<CaseRow[]> {
  return db.cases.orderBy('at').toArray();
}

/** The report was sent, or is not wanted. */
export function clearCases(db: PostgaugeDb): Promise<void> {
  return db.cases.clear();
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

/** Rows in each table. */
export async function counts(db: PostgaugeDb): Promise<Record<string, number>> {
  const entries = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));
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
