import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { addCase, cases, clearCases, fills, ingest, MOST_CASES, openDatabase, VERSIONS } from '../../lib/store';
import { batch, NOON, n, post } from './sightings';

/** What version 2 added as it was released; this text never changes, whatever the code becomes. */
const STORES_2 = { fills: '&[day+source+format]', cases: '++id, at' };
const ok = { kind: 'ok' as const, endpoint: 'x/UserTweets', items: 2, skipped: {} };

it('added two tables, and opens what version 1 left', async () => {
  expect(VERSIONS[1]?.stores).toEqual(STORES_2);
  const old = new Dexie('from-v1-to-v2');
  old.version(1).stores(VERSIONS[0]!.stores);
  await old.open();
  await old.table('batches').add({ id: 'b0', at: NOON });
  old.close();
  const db = openDatabase('from-v1-to-v2');
  expect(await db.batches.count()).toBe(1);
  expect(await fills(db, 0)).toEqual([]);
  await db.delete();
});

it('counts how many posts of a source and format showed each fact, tracked or not, once a batch', async () => {
  const db = openDatabase('fills');
  const posts = [
    post({ id: '1', format: 'image', counts: { likes: n(3), views: n(9) } }),
    post({ id: '2', format: 'image', counts: { likes: n(0) }, published: undefined }),
    post({ id: '3', format: 'image', counts: {}, hidden: ['likes'] }),
    post({ id: '4', format: 'text', counts: { likes: n(1) } }),
    post({ id: '5', format: 'image', counts: {}, flags: ['partial'] }),
  ];
  const sent = batch('b1', { posts, reports: [ok] });
  await ingest(db, sent);
  await ingest(db, sent);
  await ingest(db, batch('b2', { posts: [posts[0]!], reports: [ok] }));
  const { source } = posts[0]!;
  const day = new Date(NOON).toISOString().slice(0, 10);
  expect(await fills(db, NOON)).toEqual([
    { day, source, format: 'image', posts: 4, shown: { likes: 3, views: 2, published: 3 }, hidden: { likes: 1 } },
    { day, source, format: 'text', posts: 1, shown: { likes: 1, published: 1 }, hidden: {} },
  ]);
  await db.delete();
});

it('keeps the newest numbers that were called wrong, until they are cleared', async () => {
  const db = openDatabase('cases');
  const row = { source: 'x/UserTweets', via: 'fetch' as const, format: 'image' as const, counts: {} };
  for (let at = 1; at <= MOST_CASES + 3; at++) await addCase(db, { ...row, at });
  const kept = await cases(db);
  expect(kept).toHaveLength(MOST_CASES);
  expect(kept[0]?.at).toBe(4);
  await clearCases(db);
  expect(await cases(db)).toEqual([]);
  await db.delete();
});
