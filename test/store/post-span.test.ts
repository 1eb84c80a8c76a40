import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { profileKey } from '../../lib/model';
import { postRowOf } from '../../lib/store/post-row';
import { storedPosts } from '../../lib/store/post-span';
import { deleteDbs, freshDb, post } from './sightings';

afterEach(deleteDbs);

it('gives just the stored ones of the wanted posts, however many others stand between them', async () => {
  const db = await freshDb();
  const place = fc.record({ profileId: fc.constantFrom('900', '901'), n: fc.nat(120) });
  const places = fc.uniqueArray(place, { maxLength: 60, selector: (p) => `${p.profileId}#${p.n}` });
  const id = (n: number) => String(1_000 + n);
  await fc.assert(
    fc.asyncProperty(places, fc.array(place, { maxLength: 12 }), async (stored, wanted) => {
      await db.posts.clear();
      await db.posts.bulkPut(stored.map(({ profileId, n }) => postRowOf(post({ profileId, id: id(n) }))));
      const keyOf = (p: { profileId: string; n: number }) =>
        [profileKey({ platform: 'x', id: p.profileId }), id(p.n)] as [`x:${string}`, string];
      const unique = [...new Map(wanted.map((p) => [keyOf(p).join(), keyOf(p)])).values()];
      const rows = await db.transaction('r', db.posts, () => storedPosts(db, unique));
      const there = new Set(stored.map((p) => keyOf(p).join()));
      const expected = unique.map((key) => key.join()).filter((key) => there.has(key));
      expect(rows.map((row) => `${row.profile},${row.id}`).sort()).toEqual(expected.sort());
    }),
    { numRuns: 60 },
  );
});
