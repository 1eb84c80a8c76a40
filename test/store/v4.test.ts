import type { ProfileObservation } from '../../lib/model';
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

  describe('of a bio and of the links beside it', () => {
    const bio = 'Second flush is here. Shop: https://osmundra.example/tea';
    const told = async (first: Partial<ProfileObservation>, second: Partial<ProfileObservation>) => {
      const db = await freshDb();
      await ingest(db, batch('1', { profiles: [profile(first)] }));
      await ingest(db, batch('2', { profiles: [profile({ ...second, seenAt: later })] }, later));
      await ingest(db, batch('2', { profiles: [profile({ ...second, seenAt: later })] }, later));
      const [row] = await db.profiles.toArray();
      return { row, edits: (await db.edits.toArray()).map(({ field, before, after }) => [field, before, after]) };
    };
    it.each([
      ['other words', bio, 'Third flush is here.'],
      ['words added behind', 'Tea from two gardens', 'Tea from two gardens. Now in Porvoo.'],
      ['another address in it', bio, 'Second flush is here. Shop: https://osmundra.example/sale'],
      ['words where none were', '', bio],
      ['nothing where words were', bio, ''],
    ])('%s are one edit, and the row says the last', async (_, before, after) => {
      const { row, edits } = await told({ bio: before }, { bio: after });
      expect(edits).toEqual([['bio', before, after]]);
      expect(row?.bio).toBe(after);
    });
    it.each([
      ['cut', 'Second flush is…'],
      ['with its address in X’s short form', 'Second flush is here. Shop: https://t.co/abc'],
      ['with its address spelt otherwise', 'Second flush is here. Shop: http://www.osmundra.example/tea/'],
      ['with other line breaks', 'Second flush is here.\nShop: https://osmundra.example/tea'],
    ])('the same words %s are none', async (_, again) => {
      expect((await told({ bio }, { bio: again })).edits).toEqual([]);
    });
    it('of links: only where an address came or went', async () => {
      const links = ['https://osmundra.example/', 'https://links.example/osmundra'];
      const same = ['http://links.example/osmundra/', 'https://www.osmundra.example'];
      expect((await told({ links }, { links: same })).edits).toEqual([]);
      expect((await told({ links }, { links: links.slice(1) })).edits).toEqual([
        ['links', links.join('\n'), 'https://links.example/osmundra'],
      ]);
      expect((await told({ links }, { links: [] })).edits).toEqual([['links', links.join('\n'), '']]);
    });
    it('a page that does not tell leaves both as they were', async () => {
      const { row, edits } = await told({ bio, links: ['https://osmundra.example'] }, {});
      expect(edits).toEqual([]);
      expect(row).toMatchObject({ bio, links: ['https://osmundra.example'] });
    });
    it('hostile addresses are refused with the row that carries them', async () => {
      const db = await freshDb();
      const hostile = profile({ links: ['javascript:alert(1)'] });
      expect(await ingest(db, batch('1', { profiles: [hostile] }))).toMatchObject({ stored: 0, refused: 1 });
    });
  });
});
