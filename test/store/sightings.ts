import 'fake-indexeddb/auto';
import { type Count, exact, type PostObservation, type ProfileObservation, type Reading } from '../../lib/model';
import { openDatabase, type PostgaugeDb, setRole } from '../../lib/store';

/** Noon of an invented Wednesday, UTC; the first instant of a six-hour slot. */
export const NOON = Date.UTC(2026, 10, 18, 12);
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

export const n = (value: number): Count => exact(value)!;
export const rounded = (value: number, low: number, high: number): Count => ({ value, low, high });

export function profile(over: Partial<ProfileObservation> = {}): ProfileObservation {
  return {
    platform: 'x',
    id: '900',
    handle: 'osmundra',
    name: 'Osmundra Tea',
    url: 'https://x.com/osmundra',
    counts: { followers: n(48_210) },
    hidden: [],
    seenAt: NOON,
    source: 'x/UserByScreenName',
    via: 'fetch',
    ...over,
  };
}

export function post(over: Partial<PostObservation> = {}): PostObservation {
  return {
    platform: 'x',
    id: '2083000000000000001',
    profileId: '900',
    handle: 'osmundra',
    url: 'https://x.com/osmundra/status/2083000000000000001',
    published: { earliest: NOON - DAY, latest: NOON - DAY },
    format: 'image',
    flags: [],
    counts: { likes: n(120), comments: n(8), shares: n(0), views: n(9_400) },
    hidden: [],
    doubtful: [],
    caption: 'First flush is here',
    seenAt: NOON,
    source: 'x/UserTweets',
    via: 'fetch',
    ...over,
  };
}

export function reading(over: Partial<Reading> = {}): Reading {
  return {
    platform: 'x',
    profileId: '900',
    tab: 'posts',
    visit: 'visit-1',
    from: NOON - 7 * DAY,
    to: NOON,
    reachedStart: false,
    posts: 20,
    ...over,
  };
}

export interface Rows {
  profiles?: unknown[];
  posts?: unknown[];
  readings?: unknown[];
  reports?: unknown[];
}

export function batch(id: string, rows: Rows, seenAt = NOON) {
  return { id, profiles: [], posts: [], readings: [], reports: [], seenAt, ...rows };
}

let made = 0;
const open: PostgaugeDb[] = [];

/** A database of its own in which `x:900` is a competitor since the day before. */
export async function freshDb(): Promise<PostgaugeDb> {
  made += 1;
  const db = openDatabase(`store-test-${made}`);
  open.push(db);
  await setRole(db, { platform: 'x', id: '900', handle: 'osmundra' }, 'competitor', NOON - DAY);
  return db;
}

export async function deleteDbs(): Promise<void> {
  for (const db of open.splice(0)) {
    db.close();
    await db.delete();
  }
}

/** Every row of every table, in key order. */
export async function dump(db: PostgaugeDb): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(db.tables.map(async (t) => [t.name, await t.toArray()] as const));
  return Object.fromEntries(tables);
}
