import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { ingest, profileInput, setRole } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, NOON, n, post, profile } from './sightings';

afterEach(deleteDbs);
const PERIOD = { from: NOON - 90 * DAY, to: NOON + 1 };

it('brings the followers of partners that are stored too, and of nobody else', async () => {
  const db = await freshDb();
  await setRole(db, { platform: 'x', id: '901', handle: 'tilvane' }, 'competitor', NOON);
  await ingest(
    db,
    batch('b1', {
      profiles: [profile(), profile({ id: '901', handle: 'tilvane', counts: { followers: n(7_000) } })],
      posts: [post({ flags: ['collab'], coauthors: ['901', '902'] })],
    }),
  );
  const input = await profileInput(db, 'x:900', PERIOD);
  expect(input?.partners).toEqual({ '901': [{ at: NOON, followers: n(7_000) }] });
  expect(input?.posts[0]?.coauthors).toEqual(['901', '902']);
  expect(await profileInput(db, 'x:901', PERIOD)).not.toHaveProperty('partners');
});
