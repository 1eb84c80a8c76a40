import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { keepDigests, makeDigests } from '../../lib/background/digests';
import { learntMaturity } from '../../lib/hooks/learnt-maturity';
import { ingest, type PostgaugeDb, setRole, undigested } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, NOON, post, profile } from '../store/sightings';

afterEach(deleteDbs);

const ready = (db: PostgaugeDb) => vi.waitFor(async () => expect(await undigested(db)).toEqual([]));

it('makes what is missing once, and learns once a day for every page', async () => {
  const db = await freshDb();
  await ingest(db, batch('1', { profiles: [profile()], posts: [post()] }));
  expect(await makeDigests(db, NOON)).toBe(1);
  expect(await makeDigests(db, NOON)).toBe(0);
  expect(await db.learnt.toArray()).toEqual([{ platform: 'x', day: Math.floor(NOON / DAY), windows: {} }]);
  // What was put down is what pages compute with.
  await db.learnt.put({ platform: 'x', day: Math.floor(NOON / DAY), windows: { all: 3 } });
  expect(await learntMaturity(db, ['x'], NOON)).toEqual({ maturity: { x: { all: 3 } } });
});

it('what was learnt long ago is not taken', async () => {
  const db = await freshDb();
  await db.learnt.put({ platform: 'x', day: Math.floor(NOON / DAY) - 8, windows: { all: 3 } });
  expect(await learntMaturity(db, ['x'], NOON)).toEqual({});
});

it('follows what is written, and makes it anew', async () => {
  const db = await freshDb();
  await ingest(db, batch('1', { profiles: [profile()], posts: [post()] }));
  const failed = vi.fn();
  const stop = keepDigests(db, failed, 5);
  await ready(db);
  await ingest(db, batch('2', { posts: [post({ id: '2' })] }));
  await ready(db);
  await setRole(db, 'x:901', 'competitor', NOON);
  await ready(db);
  expect((await db.digestTexts.toArray()).map(({ texts }) => JSON.parse(texts).length)).toEqual([2]);
  stop();
  expect(failed).not.toHaveBeenCalled();
});

it('a failure is told once, and ends it', async () => {
  const db = await freshDb();
  await ingest(db, batch('1', { profiles: [profile()], posts: [post()] }));
  vi.spyOn(db.digests, 'bulkPut').mockRejectedValue(new Error('full'));
  const failed = vi.fn();
  keepDigests(db, failed, 5);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
  await ingest(db, batch('2', { posts: [post({ id: '2' })] }));
  expect(await undigested(db)).toEqual(['x:900']);
  expect(failed).toHaveBeenCalledTimes(1);
});
