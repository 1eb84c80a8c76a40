import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { ingest, setRole, storedPostCounts } from '../../lib/store';
import { batch, deleteDbs, freshDb, NOON, post, profile } from './sightings';

afterEach(deleteDbs);

it('counts the posts of each stored profile, 0 for one without posts', async () => {
  const db = await freshDb();
  await setRole(db, { platform: 'x', id: '90' }, 'competitor', NOON);
  const posts = ['1', '2', '3'].map((id) => post({ id }));
  await ingest(db, batch('b1', { profiles: [profile()], posts }));
  expect(await storedPostCounts(db)).toEqual(
    new Map([
      ['x:90', 0],
      ['x:900', 3],
    ]),
  );
});
