import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { openDatabase, undigested, VERSIONS } from '../../lib/store';
import { deleteDbs } from './sightings';

afterEach(deleteDbs);

/** What version 6 added as it was released; this text never changes, whatever the code becomes. */
const STORES_6 = {
  digests: '&[profile+part], [profile+last], last',
  digestTexts: '&[profile+part], [profile+last]',
  learnt: '&platform',
  comparisons: '&view, at',
};

it('added what is worked out of posts, empty: it is made afterwards', async () => {
  expect(VERSIONS[5]?.stores).toEqual(STORES_6);
  const old = new Dexie('from-v5-to-v6');
  old.version(5).stores(Object.assign({}, ...VERSIONS.slice(0, 5).map((step) => step.stores)));
  await old.open();
  await old.table('profiles').add({ key: 'x:1', role: 'own' });
  await old.table('posts').add({ profile: 'x:1', id: '1', order: 5 });
  old.close();
  const db = openDatabase('from-v5-to-v6');
  expect(await db.posts.count()).toBe(1);
  expect(await db.digests.count()).toBe(0);
  expect(await undigested(db)).toEqual(['x:1']);
  await db.delete();
});
