import Dexie from 'dexie';
import type { CountName, PlatformId, ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import type { DigestedPost } from './digest/pack';
import { digestedPosts } from './digest/read';
import { partnersOf } from './partners';
import { MOST_UNDATED, type Period } from './period';
import { postMarks } from './post-marks';
import type { PostRow, ProfileRow, ProfileSnapshotRow, ReadingRow } from './rows';

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

/** The same with posts of which figures alone are wanted: `url` is empty and there are no words where a digest had them. */
export type ComparedInput = Omit<StoredInput, 'posts'> & { posts: (DigestedPost & { url: string })[] };

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

async function inputOf<P extends { id: string; coauthors?: string[] }>(
  db: PostgaugeDb,
  row: ProfileRow,
  period: Period,
  read: (db: PostgaugeDb, key: ProfileKey, period: Period) => Promise<P[]>,
): Promise<Omit<StoredInput, 'posts'> & { posts: P[] }> {
  const [all, followers, readings, marks] = await Promise.all([
    read(db, row.key, period),
    followersOf(db, row, period),
    readingsOf(db, row.key, period),
    postMarks(db, row.key),
  ]);
  const excluded = new Set(marks.flatMap((mark) => (mark.excluded ? [mark.id] : [])));
  const posts = excluded.size > 0 ? all.filter((post) => !excluded.has(post.id)) : all;
  const { key, platform, handle, url, seenAt, name, role } = row;
  const partners = await partnerReadings(db, platform, posts, period);
  return {
    ...{ key, platform, handle, url, posts, followers, readings, seenAt },
    ...(name !== undefined && { name }),
    ...(role && { role }),
    ...(partners && { partners }),
  };
}

/** Out of the digest; where it is not whole yet, the rows themselves. */
async function comparedPosts(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<ComparedInput['posts']> {
  const digested = await digestedPosts(db, key, period);
  return digested ? digested.map((post) => ({ ...post, url: '' })) : postsOf(db, key, period);
}

const tablesOf = (db: PostgaugeDb) => [db.profiles, db.posts, db.profileSnapshots, db.readings, db.postMarks];

/** What metrics need of one profile, without the posts that the user left out; null when nothing of it is stored. */
export function profileInput(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<StoredInput | null> {
  return db.transaction('r', tablesOf(db), async () => {
    const row = await db.profiles.get(key);
    return row ? inputOf(db, row, period, postsOf) : null;
  });
}

/** What metrics need of several profiles, read at one moment; those that are not stored are left out. */
export function profileInputs(db: PostgaugeDb, keys: readonly ProfileKey[], period: Period): Promise<StoredInput[]> {
  return db.transaction('r', tablesOf(db), async () => {
    const rows = await db.profiles.bulkGet([...keys]);
    return Promise.all(rows.flatMap((row) => (row ? [inputOf(db, row, period, postsOf)] : [])));
  });
}

/** The same for figures alone, in a twentieth of the time where digests are whole. */
export function comparedInputs(db: PostgaugeDb, keys: readonly ProfileKey[], period: Period): Promise<ComparedInput[]> {
  return db.transaction('r', [...tablesOf(db), db.digests], async () => {
    const rows = await db.profiles.bulkGet([...keys]);
    return Promise.all(rows.flatMap((row) => (row ? [inputOf(db, row, period, comparedPosts)] : [])));
  });
}
