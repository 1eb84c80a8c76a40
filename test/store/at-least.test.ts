/** What a server has heard of an account elsewhere does not replace what the account's own server said. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { atLeast } from '../../lib/model';
import { ingest, setRole } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, NOON, n, post, profile } from './sightings';

afterEach(deleteDbs);

it('stands beside an exact count of any age, and takes its place only where it is more', async () => {
  const db = await freshDb();
  await setRole(db, { platform: 'x', id: '900' }, 'own', NOON);
  const likes = async () => (await db.posts.toArray())[0]?.counts.likes;
  const see = (id: string, count: ReturnType<typeof n>, seenAt: number) =>
    ingest(db, batch(id, { profiles: [profile({ seenAt })], posts: [post({ counts: { likes: count }, seenAt })] }));

  await see('b1', atLeast(30)!, NOON);
  expect(await likes()).toEqual(atLeast(30));
  await see('b2', n(120), NOON + DAY);
  expect(await likes()).toEqual(n(120));
  await see('b3', atLeast(40)!, NOON + 20 * DAY);
  expect(await likes()).toEqual(n(120));
  await see('b4', atLeast(130)!, NOON + 21 * DAY);
  expect(await likes()).toEqual(atLeast(130));
  await see('b5', n(150), NOON + 22 * DAY);
  expect(await likes()).toEqual(n(150));
});
