/** What the drawer is told, over the real store: figures worked out by hand from the posts that were put in. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRanking, MOST_RANKED, RANKED_AT_ONCE } from '../../lib/background/ranking';
import { standing } from '../../lib/background/standing';
import { track } from '../../lib/background/tracking';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { changeMarks, openDatabase, type PostgaugeDb, saveSet } from '../../lib/store';
import { exactly, NOW, post, profile } from '../capture/rows';
import { fakeExtension } from '../messaging/extension';

vi.mock('wxt/browser', () => ({
  get browser() {
    return globalThis.chrome;
  },
}));

const DAY = 86_400_000;
let db: PostgaugeDb;
let n = 0;
beforeEach(() => {
  vi.stubGlobal('chrome', fakeExtension().chrome);
  n += 1;
  db = openDatabase(`ranking-${n}`);
});
afterEach(async () => {
  await db.delete();
  vi.unstubAllGlobals();
});

/** Post i is 20 + 3i days old and has `likes(i)` likes and nothing else. */
const feed = (owner: string, posts: number, likes: (i: number) => number) =>
  Array.from({ length: posts }, (_, i) =>
    post(`${owner}-${i}`, {
      profileId: owner,
      caption: `Post ${i}`,
      published: { earliest: NOW - (20 + 3 * i) * DAY, latest: NOW - (20 + 3 * i) * DAY },
      counts: { likes: exactly(likes(i)), comments: exactly(0), shares: exactly(0), quotes: exactly(0) },
    }),
  );
const visit = (owner: string, posts: number, likes: (i: number) => number) => ({
  profiles: [profile(owner, { counts: { followers: exactly(1_000), posts: exactly(412) } })],
  posts: feed(owner, posts, likes),
  readings: [
    {
      platform: 'x' as const,
      profileId: owner,
      tab: 'posts',
      visit: `visit-${owner}`,
      from: NOW - 200 * DAY,
      to: NOW,
      reachedStart: true,
      posts,
    },
  ],
});
const ref = (id: string) => ({ platform: 'x' as const, id });
const ask = (id: string, more = {}) => ({ profile: ref(id), visit: null, from: 0, ...more });

describe('the posts of a profile for the drawer', () => {
  it('newest first, with what the profile says it has, and rates by its followers', async () => {
    await track(
      db,
      { profile: ref('7'), role: 'competitor', visit: visit('7', 20, (i) => (i === 0 ? 300 : 100)) },
      NOW,
    );
    const told = await createRanking(db)(ask('7', { period: null }), DEFAULT_SETTINGS, NOW);
    expect(told).toMatchObject({ total: 20, inPeriod: 20, basis: 'stored', period: null, stated: exactly(412) });
    expect(told?.posts.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `7-${i}`));
    const [first] = told?.posts ?? [];
    expect(first?.figure).toMatchObject({ kind: 'multiple', multiple: 3, typicalN: 19 });
    expect(first?.rate).toBeCloseTo(300 / 1_000, 12);
    expect(first?.interactions).toEqual(exactly(300));
    // Fewer than five came before the last five: no multiple for them.
    expect(told?.posts.slice(-5).map(({ figure }) => figure.kind)).toEqual(Array(5).fill('too-few'));
  });

  it('holds to the period that was asked for, else to the settings’', async () => {
    await track(db, { profile: ref('7'), role: 'competitor', visit: visit('7', 40, () => 100) }, NOW);
    const ranking = createRanking(db);
    // 20 + 3i < 30 holds for i up to 3; under 90 days for i up to 23.
    expect((await ranking(ask('7', { period: 30 }), DEFAULT_SETTINGS, NOW))?.inPeriod).toBe(4);
    expect(await ranking(ask('7'), DEFAULT_SETTINGS, NOW)).toMatchObject({ inPeriod: 24, period: 90 });
  });

  it('comes in pieces, each post once, and bounded', async () => {
    const many = MOST_RANKED + 30;
    const posts = Array.from({ length: many }, (_, i) =>
      post(`p${i}`, {
        profileId: '7',
        caption: 'x'.repeat(5_000),
        published: { earliest: NOW - (20 * DAY + i * 60_000), latest: NOW - (20 * DAY + i * 60_000) },
      }),
    );
    const whole = { profiles: [profile('7')], posts, readings: [] };
    const ranking = createRanking(db);
    const ids: string[] = [];
    for (let from = 0; from < MOST_RANKED; from += RANKED_AT_ONCE) {
      const piece = await ranking({ ...ask('7', { visit: whole, period: null }), from }, DEFAULT_SETTINGS, NOW);
      expect(piece).toMatchObject({ from, total: MOST_RANKED, inPeriod: many, basis: 'visit' });
      expect(piece?.posts.length).toBeLessThanOrEqual(RANKED_AT_ONCE);
      expect(Math.max(...(piece?.posts.map(({ caption }) => caption?.length ?? 0) ?? []))).toBeLessThan(300);
      ids.push(...(piece?.posts.map(({ id }) => id) ?? []));
    }
    expect(ids).toEqual(Array.from({ length: MOST_RANKED }, (_, i) => `p${i}`));
    const past = await ranking(
      { ...ask('7', { visit: whole, period: null }), from: MOST_RANKED },
      DEFAULT_SETTINGS,
      NOW,
    );
    expect(past?.posts).toEqual([]);
  }, 60_000);

  it('a later piece is the same when the worker was stopped between', async () => {
    const seen = visit('7', 450, () => 100);
    const one = createRanking(db);
    await one(ask('7', { visit: seen, period: null }), DEFAULT_SETTINGS, NOW);
    const kept = await one({ ...ask('7', { visit: seen, period: null }), from: 400 }, DEFAULT_SETTINGS, NOW);
    const fresh = createRanking(db);
    expect(await fresh({ ...ask('7', { visit: seen, period: null }), from: 400 }, DEFAULT_SETTINGS, NOW)).toEqual(kept);
    expect(kept?.posts.length).toBe(50);
  });

  it('says which posts have tags and which were left out; a profile that nobody knows is null', async () => {
    await track(db, { profile: ref('7'), role: 'competitor', visit: visit('7', 12, () => 100) }, NOW);
    await changeMarks(db, [{ profile: 'x:7', id: '7-1' }], { tags: { add: ['launch'] } }, NOW);
    await changeMarks(db, [{ profile: 'x:7', id: '7-2' }], { excluded: true }, NOW);
    const ranking = createRanking(db);
    const told = await ranking(ask('7'), DEFAULT_SETTINGS, NOW);
    expect(told?.posts.flatMap((one) => (one.tagged ? [one.id] : []))).toEqual(['7-1']);
    expect(told?.posts.flatMap((one) => (one.leftOut ? [one.id] : []))).toEqual(['7-2']);
    expect(await ranking(ask('8'), DEFAULT_SETTINGS, NOW)).toBeNull();
  });

  it('a post that gained 60 interactions in 30 minutes has 120 an hour, only where that was asked', async () => {
    const early = visit('7', 6, () => 100);
    await track(db, { profile: ref('7'), role: 'competitor', visit: early }, NOW);
    const later = feed('7', 6, (i) => (i === 0 ? 160 : 100)).map((one) => ({
      ...one,
      seenAt: one.seenAt + 30 * 60_000,
    }));
    await track(db, { profile: ref('7'), role: 'competitor', visit: { ...early, posts: later } }, NOW + 30 * 60_000);
    const ranking = createRanking(db);
    const told = await ranking(ask('7', { velocity: true }), DEFAULT_SETTINGS, NOW + 30 * 60_000);
    expect(told?.posts[0]?.velocity).toBeCloseTo(120, 9);
    const plain = await ranking(ask('7'), DEFAULT_SETTINGS, NOW + 30 * 60_000);
    expect(plain?.posts.every(({ velocity }) => velocity === undefined)).toBe(true);
  });
});

describe('the profile against the own one and its set', () => {
  const likes = (level: number) => (i: number) => level + (i % 3);
  async function world() {
    await track(db, { profile: ref('1'), role: 'own', visit: visit('1', 20, likes(100)) }, NOW);
    await track(db, { profile: ref('2'), role: 'competitor', visit: visit('2', 20, likes(300)) }, NOW);
    await track(db, { profile: ref('3'), role: 'competitor', visit: visit('3', 20, likes(20)) }, NOW);
    await track(db, { profile: ref('4'), role: 'competitor', visit: visit('4', 2, likes(100)) }, NOW);
  }

  it('stands in groups by what can be said', async () => {
    await world();
    const told = await standing(db, { profile: ref('2'), visit: null }, DEFAULT_SETTINGS, NOW);
    const ids = told?.groups.map(({ verdict, rows }) => [verdict, ...rows.map(({ key }) => key)]);
    expect(ids).toEqual([
      ['above', 'x:2'],
      ['no-difference', 'x:1'],
      ['below', 'x:3'],
      ['too-few', 'x:4'],
    ]);
    expect(told).toMatchObject({ profile: 'x:2', own: 'x:1', of: 4, left: 0, sets: [], lens: 'followers' });
    // Every post of one has about three times the likes of the other's.
    expect(told?.groups[0]?.rows[0]?.versusOwn?.value).toBeCloseTo(3, 1);
  });

  it('a profile that is not tracked stands there with what the visit read; unknown to both it is null', async () => {
    await world();
    const seen = visit('9', 20, likes(300));
    const told = await standing(db, { profile: ref('9'), visit: seen }, DEFAULT_SETTINGS, NOW);
    expect(told?.groups[0]).toMatchObject({ verdict: 'above' });
    expect(told?.groups[0]?.rows.map(({ key }) => key).sort()).toEqual(['x:2', 'x:9']);
    expect(await standing(db, { profile: ref('9'), visit: null }, DEFAULT_SETTINGS, NOW)).toBeNull();
  });

  it('a set of the user’s holds the card to its members', async () => {
    await world();
    const id = await saveSet(db, { name: 'North', profiles: ['x:1', 'x:3'] });
    await saveSet(db, { name: 'Another', profiles: ['x:2'] });
    const told = await standing(db, { profile: ref('3'), visit: null, set: id }, DEFAULT_SETTINGS, NOW);
    expect(told?.sets).toEqual([{ id, name: 'North' }]);
    expect(told?.set).toBe(id);
    expect(told?.groups.flatMap(({ rows }) => rows.map(({ key }) => key)).sort()).toEqual(['x:1', 'x:3']);
  });
});
