/** Which version's readers read a row: kept with the newest sighting, and never invented for what was stored without. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ingest, type PostgaugeDb, profileInput, snapshotsOf } from '../../lib/store';
import { batch, deleteDbs, freshDb, HOUR, NOON, n, post, profile } from './sightings';

let db: PostgaugeDb;
const KEY = 'x:900';
const always = { from: 0, to: NOON * 2 };
const seen = (at: number, likes: number, reader?: string) => ({
  profiles: [profile({ seenAt: at, ...(reader && { reader }) })],
  posts: [post({ seenAt: at, counts: { likes: n(likes) }, ...(reader && { reader }) })],
});

beforeEach(async () => {
  db = await freshDb();
});
afterEach(deleteDbs);

it('is that of the newest sighting, whatever the order of arrival', async () => {
  await ingest(db, batch('b2', seen(NOON + 8 * HOUR, 20, '0.2.0'), NOON + 8 * HOUR));
  await ingest(db, batch('b1', seen(NOON, 10, '0.1.0'), NOON));
  const input = await profileInput(db, KEY, always);
  expect(input?.posts.map((p) => p.reader)).toEqual(['0.2.0']);
  expect((await db.profiles.get(KEY))?.reader).toBe('0.2.0');
  const { posts } = await snapshotsOf(db, KEY, always);
  expect(posts.map((row) => [row.counts.likes?.value, row.reader])).toEqual([
    [10, '0.1.0'],
    [20, '0.2.0'],
  ]);
});

it('is absent where it was not told, also after one that told', async () => {
  await ingest(db, batch('b1', seen(NOON, 10, '0.1.0'), NOON));
  await ingest(db, batch('b2', seen(NOON + 8 * HOUR, 20), NOON + 8 * HOUR));
  expect((await profileInput(db, KEY, always))?.posts.map((p) => p.reader)).toEqual([undefined]);
});
