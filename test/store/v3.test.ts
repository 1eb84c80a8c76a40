import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { openDatabase, VERSIONS } from '../../lib/store';

/** What version 3 added as it was released; this text never changes, whatever the code becomes. */
const STORES_3 = {
  brands: '&id, order',
  sets: '&id, order',
  watch: '&key, brand',
  postMarks: '&[profile+id], *tags',
  savedViews: '&id, page',
  undo: '&id, at',
  undoParts: '&[undo+part]',
};

it('added seven tables, and gave each profile that version 2 knew a colour, tracked ones first', async () => {
  expect(VERSIONS[2]?.stores).toEqual(STORES_3);
  const old = new Dexie('from-v2-to-v3');
  old.version(2).stores({ ...VERSIONS[0]!.stores, ...VERSIONS[1]!.stores });
  await old.open();
  await old
    .table('profiles')
    .bulkAdd([{ key: 'x:1' }, { key: 'x:2', role: 'competitor' }, { key: 'x:3', role: 'own' }]);
  await old.table('posts').add({ profile: 'x:2', id: '7', order: 1 });
  old.close();
  const db = openDatabase('from-v2-to-v3');
  const watch = await db.watch.toArray();
  expect(watch).toHaveLength(3);
  expect(watch.find(({ key }) => key === 'x:1')).toEqual({ key: 'x:1', tags: [], colour: 2 });
  expect(new Set(watch.map(({ colour }) => colour))).toEqual(new Set([0, 1, 2]));
  expect(await db.posts.count()).toBe(1);
  for (const table of [db.brands, db.sets, db.postMarks, db.savedViews, db.undo, db.undoParts]) {
    expect(await table.count()).toBe(0);
  }
  await db.delete();
});

it('finds a post by what it was marked with', async () => {
  const db = openDatabase('marks');
  await db.postMarks.bulkPut([
    { profile: 'x:1', id: '1', tags: ['launch', 'spring'] },
    { profile: 'x:1', id: '2', tags: [], excluded: true },
  ]);
  expect((await db.postMarks.where('tags').equals('launch').toArray()).map(({ id }) => id)).toEqual(['1']);
  expect(await db.postMarks.get(['x:1', '2'])).toEqual({ profile: 'x:1', id: '2', tags: [], excluded: true });
  await db.delete();
});
