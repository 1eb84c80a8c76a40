import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { ingest, openDatabase, profileInput, VERSIONS } from '../../lib/store';
import { batch, DAY, NOON, n, post } from './sightings';

/** The stores of version 1 as they were released; this text never changes, whatever the code becomes. */
const STORES_1 = {
  profiles: '&key, role',
  posts: '&[profile+id], [profile+order]',
  postSnapshots: '&[profile+id+slot+print], [profile+seenAt]',
  profileSnapshots: '&[profile+slot+print], [profile+seenAt]',
  readings: '&[profile+tab+visit]',
  health: '&[day+endpoint+kind]',
  batches: '&id, at',
};

const at = NOON - 30 * DAY;
const seen = (value: number) => ({ newest: { count: n(value), at } });
const ROWS_1: Record<string, Record<string, unknown>> = {
  profiles: {
    key: 'x:900',
    platform: 'x',
    id: '900',
    handle: 'osmundra',
    name: 'Osmundra Tea',
    url: 'https://x.com/osmundra',
    role: 'competitor',
    trackedSince: at,
    counts: { followers: n(48_000) },
    countsAt: { followers: at },
    hidden: [],
    doubtful: [],
    states: { followers: seen(48_000) },
    stamps: { handle: at, name: at, url: at },
    firstSeenAt: at,
    seenAt: at,
    print: 'followers=48000',
    source: 'x/UserByScreenName',
    via: 'fetch',
  },
  posts: {
    profile: 'x:900',
    id: '2',
    platform: 'x',
    url: 'https://x.com/osmundra/status/2',
    published: { earliest: at - DAY, latest: at - DAY },
    order: at - DAY,
    format: 'image',
    flags: [],
    counts: { likes: n(40) },
    countsAt: { likes: at },
    hidden: [],
    doubtful: [],
    states: { likes: seen(40) },
    dating: {
      earliest: at - DAY,
      latest: at - DAY,
      best: { earliest: at - DAY, latest: at - DAY, at, approximate: false },
    },
    pins: { 'x/UserTweets': { off: at } },
    stamps: { url: at, flags: at, format: at },
    firstSeenAt: at,
    seenAt: at,
    print: 'likes=40',
    source: 'x/UserTweets',
    via: 'fetch',
  },
  postSnapshots: {
    profile: 'x:900',
    id: '2',
    slot: Math.floor(at / 21_600_000),
    print: 'likes=40',
    seenAt: at,
    counts: { likes: n(40) },
    hidden: [],
    doubtful: [],
    source: 'x/UserTweets',
    via: 'fetch',
  },
  profileSnapshots: {
    profile: 'x:900',
    slot: Math.floor(at / 21_600_000),
    print: 'followers=48000',
    seenAt: at,
    counts: { followers: n(48_000) },
    hidden: [],
    source: 'x/UserByScreenName',
    via: 'fetch',
  },
  readings: {
    profile: 'x:900',
    platform: 'x',
    profileId: '900',
    tab: 'posts',
    visit: 'v',
    from: at - 7 * DAY,
    to: at,
    reachedStart: false,
    posts: 1,
  },
  health: { day: '2026-10-19', endpoint: 'x/UserTweets', kind: 'ok', count: 1, items: 1, skipped: {}, lastAt: at },
  batches: { id: 'b0', at },
};

it('opens a database of version 1 with every row in it, and goes on from there', async () => {
  const old = new Dexie('from-v1');
  old.version(1).stores(STORES_1);
  await old.open();
  for (const [table, row] of Object.entries(ROWS_1)) await old.table(table).add(row);
  old.close();

  const db = openDatabase('from-v1');
  for (const [table, row] of Object.entries(ROWS_1)) expect(await db.table(table).toArray()).toEqual([row]);
  const input = await profileInput(db, 'x:900', { from: at - 90 * DAY, to: NOON });
  expect(input).toMatchObject({ handle: 'osmundra', role: 'competitor', followers: [{ at, followers: n(48_000) }] });
  expect(input?.posts).toMatchObject([{ id: '2', counts: { likes: n(40) } }]);
  expect(input?.readings).toHaveLength(1);

  const receipt = await ingest(db, batch('b1', { posts: [post({ id: '2', counts: { likes: n(44) } }), post()] }));
  expect(receipt).toMatchObject({ ok: true, stored: 2 });
  const after = await profileInput(db, 'x:900', { from: at - 90 * DAY, to: NOON });
  expect(new Map(after?.posts.map((p) => [p.id, p.counts.likes?.value]))).toEqual(
    new Map([
      ['2083000000000000001', 120],
      ['2', 44],
    ]),
  );
  await db.delete();
});

it('lists its versions upwards, each with a reason', () => {
  expect(VERSIONS.map((v) => v.version)).toEqual(VERSIONS.map((_, i) => i + 1));
  expect(VERSIONS[0]?.stores).toEqual(STORES_1);
  for (const step of VERSIONS) expect(step.reason.length).toBeGreaterThan(20);
});

it('steps aside when another page brings a newer version', async () => {
  const db = openDatabase('versionchange');
  await db.open();
  const newer = new Dexie('versionchange');
  const next = VERSIONS.length + 1;
  newer.version(next).stores(STORES_1);
  await newer.open();
  expect(db.isOpen()).toBe(false);
  expect(newer.verno).toBe(next);
  await newer.delete();
});
