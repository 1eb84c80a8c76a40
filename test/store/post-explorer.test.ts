import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostgaugeDb } from '../../lib/store';
import { openDatabase } from '../../lib/store';
import { listedCount, postChunks, postHistories, postsPrint, snapshotChunks } from '../../lib/store/post-explorer';
import type { PostRow, PostSnapshotRow } from '../../lib/store/rows';

const KEY = 'x:1' as const;
const EVER = { from: 0, to: 1e12 };
let db: PostgaugeDb;

const row = (id: string, at: number | undefined): PostRow => ({
  profile: KEY,
  id,
  platform: 'x',
  url: `https://x.com/a/status/${id}`,
  ...(at !== undefined && { published: { earliest: at, latest: at } }),
  order: at ?? -1,
  format: 'text',
  flags: [],
  counts: {},
  countsAt: {},
  hidden: [],
  doubtful: [],
  states: {},
  pins: {},
  stamps: {},
  firstSeenAt: 1,
  seenAt: 1,
  print: '',
  source: 'x/UserTweets',
  via: 'fetch',
});
const seen = (id: string, slot: number): PostSnapshotRow => ({
  profile: KEY,
  id,
  slot,
  print: `${slot}`,
  seenAt: slot * 10,
  counts: {},
  hidden: [],
  doubtful: [],
  source: 'x/UserTweets',
  via: 'fetch',
});

beforeEach(async () => {
  db = openDatabase(`explorer-${Math.random()}`);
  await db.open();
});
afterEach(() => db.delete());

async function ids(size: number, period = EVER): Promise<string[]> {
  const all: string[] = [];
  for await (const chunk of postChunks(db, KEY, period, size)) all.push(...chunk.map((post) => post.id));
  return all;
}

describe('posts in pieces', () => {
  it('gives each post once whatever the size, those without a date first', async () => {
    // Seven posts share one date, more than a piece holds; a neighbour's posts are not asked for.
    const dates = [5, 10, 10, 10, 10, 10, 10, 10, 11, 20];
    await db.posts.bulkPut([...dates.map((at, i) => row(`p${i}`, at)), row('undated', undefined)]);
    await db.posts.put({ ...row('other', 10), profile: 'x:2' });
    const wanted = ['undated', ...dates.map((_, i) => `p${i}`)].sort();
    for (const size of [1, 2, 3, 7, 100]) {
      const found = await ids(size);
      expect(found[0]).toBe('undated');
      expect(found.sort(), `${size}`).toEqual(wanted);
    }
    expect(await listedCount(db, KEY, EVER)).toBe(11);
  });
  it('keeps to the period, its end not in it', async () => {
    await db.posts.bulkPut([row('before', 9), row('in', 10), row('last', 19), row('after', 20)]);
    expect(await ids(2, { from: 10, to: 20 })).toEqual(['in', 'last']);
  });
  it('keeps no states', async () => {
    await db.posts.put(row('a', 1));
    for await (const [post] of postChunks(db, KEY, EVER)) expect(Object.keys(post ?? {})).not.toContain('states');
  });
});

describe('what was seen', () => {
  it('comes post after post, each once', async () => {
    await db.postSnapshots.bulkPut([seen('a', 2), seen('b', 1), seen('a', 1), seen('c', 3), seen('b', 4)]);
    for (const size of [1, 2, 5, 10]) {
      const found: string[] = [];
      for await (const chunk of snapshotChunks(db, KEY, size)) found.push(...chunk.map((s) => `${s.id}${s.slot}`));
      expect(found).toEqual(['a1', 'a2', 'b1', 'b4', 'c3']);
    }
    const [b, none] = await postHistories(db, [
      { profile: KEY, id: 'b' },
      { profile: KEY, id: 'x' },
    ]);
    expect(b?.map((s) => s.seenAt)).toEqual([10, 40]);
    expect(none).toEqual([]);
  });
  it('changes the print of its profile alone', async () => {
    await db.posts.put(row('a', 1));
    const before = await postsPrint(db, KEY);
    await db.postSnapshots.put({ ...seen('z', 1), profile: 'x:2' });
    expect(await postsPrint(db, KEY)).toBe(before);
    await db.postSnapshots.put(seen('a', 1));
    expect(await postsPrint(db, KEY)).not.toBe(before);
  });
});
