import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { summary } from '../../lib/background/summary';
import { readFigures, readInputs } from '../../lib/hooks/inputs';
import { learntMaturity } from '../../lib/hooks/learnt-maturity';
import { compareProfiles } from '../../lib/metrics';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { followedPosts, ingest, type PostgaugeDb, postsBefore } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, NOON, n, post, profile, reading } from '../store/sightings';

let db: PostgaugeDb;
const view = { period: 90, lens: 'followers', summary: 'median', timeZone: 'UTC' } as const;
const BOUNDS = { from: NOON - 180 * DAY, to: NOON - 30 * DAY, young: 15 * DAY, old: 30 * DAY };

/** Likes of a post by age in days: half after one, 96 of 100 after two, all after four. */
const likesAt = (age: number) => (age < 1 ? 10 : age < 2 ? 50 : age < 4 ? 96 : 100);
const AGES = [0.5, 1, 1.5, 2, 3, 4, 7, 20, 29, 31];

/** Posts, one a day from 40 days ago back, each read at so many ages. */
async function follow(posts: number, ages: readonly number[] = AGES): Promise<void> {
  for (const age of ages) {
    const seen = Array.from({ length: posts }, (_, i) => {
      const at = NOON - (40 + i) * DAY;
      const likes = likesAt(age);
      return post({
        id: `p${i}`,
        published: { earliest: at, latest: at },
        seenAt: at + age * DAY,
        counts: { likes: n(likes), comments: n(0), shares: n(0), quotes: n(0) },
      });
    });
    await ingest(db, batch(`age-${age}`, { profiles: [profile()], posts: seen }, NOON));
  }
}

beforeEach(async () => {
  db = await freshDb();
});
afterEach(deleteDbs);

it('reads posts that were followed from their first days past their thirtieth, with all sightings', async () => {
  await follow(3);
  await ingest(
    db,
    batch('late', { posts: [post({ id: 'late', published: { earliest: NOON - 60 * DAY, latest: NOON - 60 * DAY } })] }),
  );
  const found = await followedPosts(db, 'x', BOUNDS);
  expect(found.map((one) => one.post.id).sort()).toEqual(['x:900 p0', 'x:900 p1', 'x:900 p2']);
  for (const { sightings } of found) {
    expect(sightings.map((s) => s.counts.likes?.value)).toEqual(AGES.map(likesAt));
    expect(sightings.map((s) => s.seenAt)).toEqual(sightings.map((s) => s.seenAt).sort((a, b) => a - b));
  }
  expect(await followedPosts(db, 'instagram', BOUNDS)).toEqual([]);
});

it('reads no more than it may, whatever is stored', async () => {
  await follow(130, [1, 31]);
  // A hundred rows are looked through, the newest; published 40 to 139 days ago.
  const found = await followedPosts(db, 'x', { ...BOUNDS, from: 0 });
  expect(found).toHaveLength(100);
  expect(found.map((one) => one.post.id)).not.toContain('x:900 p100');
});

it('twenty posts teach the platform’s days, and every figure is made with them', async () => {
  await follow(20);
  // 95 of 100 are passed between the readings at 1.5 days (50) and at 2 (96), so two whole days are enough; X's usual are 3.
  const { maturity } = await learntMaturity(db, ['x', 'instagram'], NOON);
  expect(maturity).toEqual({ x: { all: 2, image: 2 } });
  const { inputs, settings } = await readInputs(db, view, NOON);
  expect(settings.maturity).toEqual(maturity);
  const stats = compareProfiles(inputs, settings).groups[0]?.rows[0]?.stats;
  expect(stats).toMatchObject({ maturityDays: 2, maturityLearnt: true });
  const ask = { profile: { platform: 'x', id: '900' }, visit: null, language: 'en' } as const;
  const shown = await summary(db, ask, DEFAULT_SETTINGS, NOON);
  expect(shown?.stats).toMatchObject({ maturityDays: 2, maturityLearnt: true });
});

it('nineteen teach nothing, and nothing is claimed', async () => {
  await follow(19);
  expect(await learntMaturity(db, ['x'], NOON)).toEqual({});
  const { inputs, settings } = await readInputs(db, view, NOON);
  const stats = compareProfiles(inputs, settings).groups[0]?.rows[0]?.stats;
  expect(stats?.maturityDays).toBe(3);
  expect(stats).not.toHaveProperty('maturityLearnt');
});

it('is learnt once a platform and day, and again after a failure', async () => {
  await follow(20);
  const read = vi.spyOn(db, 'transaction');
  const first = await learntMaturity(db, ['x'], NOON);
  expect(read).toHaveBeenCalledTimes(1);
  expect(await learntMaturity(db, ['x', 'x'], NOON + 3 * 3_600_000)).toEqual(first);
  expect(read).toHaveBeenCalledTimes(1);
  read.mockImplementationOnce(() => {
    throw new Error('closed');
  });
  await expect(learntMaturity(db, ['x'], NOON + DAY)).rejects.toThrow('closed');
  expect(await learntMaturity(db, ['x'], NOON + DAY)).toEqual(first);
});

it('the first posts of a period are held against those before it', async () => {
  const posts = Array.from({ length: 12 }, (_, i) => {
    const at = NOON - (80 + 2 * i) * DAY;
    return post({
      id: `q${i}`,
      published: { earliest: at, latest: at },
      counts: { likes: n(i === 5 ? 300 : 100), comments: n(0), shares: n(0), quotes: n(0) },
    });
  });
  await ingest(db, batch('b', { profiles: [profile()], posts, readings: [reading({ from: NOON - 200 * DAY })] }));
  const { inputs, settings } = await readInputs(db, view, NOON);
  const input = inputs[0]!;
  // 80, 82, … 90 days ago: the sixth is the first of the period, and six came before it.
  expect(input.posts.map((p) => p.id)).toEqual(['q5', 'q4', 'q3', 'q2', 'q1', 'q0']);
  const say = await readFigures(db, input, settings);
  expect(say(input.posts[0]!)).toMatchObject({ kind: 'multiple', multiple: 3, typicalN: 6 });
  expect((await postsBefore(db, input.key, settings.period.from, 2)).map((p) => p.id)).toEqual(['q6', 'q7']);
  expect(await postsBefore(db, input.key, 0, 2)).toEqual([]);
});
