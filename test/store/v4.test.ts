import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { eraseProfile, ingest, openDatabase, VERSIONS } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, NOON, n, post, profile } from './sightings';

afterEach(deleteDbs);

/** What version 4 added as it was released; this text never changes, whatever the code becomes. */
const STORES_4 = { edits: '&[profile+post+field+at], [profile+at]' };

it('added a table of edits, and left what version 3 knew', async () => {
  expect(VERSIONS[3]?.stores).toEqual(STORES_4);
  const old = new Dexie('from-v3-to-v4');
  old.version(3).stores(Object.assign({}, ...VERSIONS.slice(0, 3).map((step) => step.stores)));
  await old.open();
  await old.table('profiles').add({ key: 'x:1', role: 'own' });
  old.close();
  const db = openDatabase('from-v3-to-v4');
  expect(await db.edits.count()).toBe(0);
  expect(await db.profiles.count()).toBe(1);
  await db.delete();
});

describe('edits', () => {
  const later = NOON + DAY;
  const seen = async (first: ReturnType<typeof post>, second: ReturnType<typeof post>) => {
    const db = await freshDb();
    await ingest(db, batch('1', { posts: [first] }));
    await ingest(db, batch('2', { posts: [second] }, later));
    await ingest(db, batch('2', { posts: [second] }, later));
    return db.edits.toArray();
  };

  it('a caption in other words is one edit, however often it is sent', async () => {
    const edits = await seen(post(), post({ caption: 'Second flush is here', seenAt: later }));
    expect(edits).toEqual([
      {
        profile: 'x:900',
        post: '2083000000000000001',
        field: 'caption',
        at: later,
        before: 'First flush is here',
        after: 'Second flush is here',
      },
    ]);
  });
  it.each([
    ['cut', 'First flush…'],
    ['with its link written out', 'First flush is here https://t.example/abc'],
    ['with other line breaks', 'First  flush\nis here'],
  ])('the same caption %s is none', async (_, caption) => {
    expect(await seen(post(), post({ caption, seenAt: later }))).toEqual([]);
  });
  it('a sighting that arrives late tells no edit', async () => {
    expect(await seen(post({ seenAt: later }), post({ caption: 'Older words', seenAt: NOON }))).toEqual([]);
  });
  it('a tile, which cuts, tells no edit', async () => {
    expect(await seen(post(), post({ caption: 'Nothing alike', flags: ['partial'], seenAt: later }))).toEqual([]);
  });
  it('counts that were shown and are hidden now', async () => {
    const hiding = post({ counts: { comments: n(8) }, hidden: ['likes'], seenAt: later });
    expect(await seen(post(), hiding)).toMatchObject([{ field: 'hidden', after: 'likes', at: later }]);
    expect(await seen({ ...hiding, seenAt: NOON }, hiding)).toEqual([]);
  });
  it('a profile’s handle and name; erased with it', async () => {
    const db = await freshDb();
    await ingest(db, batch('1', { profiles: [profile()] }));
    await ingest(db, batch('2', { profiles: [profile({ handle: 'osmundratea', seenAt: later })] }, later));
    expect(await db.edits.toArray()).toMatchObject([
      { post: '', field: 'handle', before: 'osmundra', after: 'osmundratea' },
    ]);
    await eraseProfile(db, 'x:900');
    expect(await db.edits.count()).toBe(0);
  });
});
