import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { ingest, setRole } from '../../lib/store';
import {
  batch,
  DAY,
  deleteDbs,
  dump,
  freshDb,
  HOUR,
  MINUTE,
  NOON,
  n,
  post,
  profile,
  reading,
  rounded,
} from './sightings';

afterEach(deleteDbs);

const KEY = 'x:900' as const;
const ID = '2083000000000000001';

describe('ingest', () => {
  it('stores a tracked profile, its post, a snapshot of each and the stretch read', async () => {
    const db = await freshDb();
    const receipt = await ingest(db, batch('b1', { profiles: [profile()], posts: [post()], readings: [reading()] }));
    expect(receipt).toEqual({ ok: true, id: 'b1', stored: 2, unchanged: 0, untracked: [], refused: 0 });
    const kept = await db.profiles.get(KEY);
    expect(kept).toMatchObject({
      handle: 'osmundra',
      name: 'Osmundra Tea',
      role: 'competitor',
      trackedSince: NOON - DAY,
    });
    expect(kept?.counts).toEqual({ followers: n(48_210) });
    const row = await db.posts.get([KEY, ID]);
    expect(row?.counts).toEqual({ likes: n(120), comments: n(8), shares: n(0), views: n(9_400) });
    expect(row?.countsAt).toEqual({ likes: NOON, comments: NOON, shares: NOON, views: NOON });
    expect(row).toMatchObject({
      published: { earliest: NOON - DAY, latest: NOON - DAY },
      firstSeenAt: NOON,
      seenAt: NOON,
    });
    expect(await db.postSnapshots.toArray()).toMatchObject([
      { profile: KEY, id: ID, seenAt: NOON, source: 'x/UserTweets' },
    ]);
    expect(await db.profileSnapshots.toArray()).toMatchObject([{ profile: KEY, counts: { followers: n(48_210) } }]);
    expect(await db.readings.toArray()).toEqual([{ ...reading(), profile: KEY }]);
  });

  it('writes nothing about a profile without a role, and names it', async () => {
    const db = await freshDb();
    const before = await dump(db);
    const foreign = {
      profiles: [profile({ id: '7' })],
      posts: [post({ profileId: '7' })],
      readings: [reading({ profileId: '7' })],
    };
    const receipt = await ingest(db, batch('b1', foreign));
    expect(receipt).toEqual({ ok: true, id: 'b1', stored: 0, unchanged: 0, untracked: ['x:7'], refused: 0 });
    expect(await dump(db)).toEqual(before);
  });

  it('changes nothing when the same batch arrives again', async () => {
    const db = await freshDb();
    const reports = [{ kind: 'ok', endpoint: 'x/UserTweets', items: 20, skipped: { ad: 1 } }];
    const sent = batch('b1', { profiles: [profile()], posts: [post()], readings: [reading()], reports });
    await ingest(db, sent);
    const once = await dump(db);
    expect(await ingest(db, sent)).toEqual({ ok: true, id: 'b1', stored: 0, unchanged: 2, untracked: [], refused: 0 });
    expect(await dump(db)).toEqual(once);
  });

  it('appends a snapshot when a count changed or the next six hours began, not otherwise', async () => {
    const db = await freshDb();
    const more = { likes: n(121), comments: n(8), shares: n(0), views: n(9_400) };
    await ingest(db, batch('b1', { posts: [post()] }));
    await ingest(db, batch('b2', { posts: [post({ seenAt: NOON + HOUR })] }));
    expect(await db.postSnapshots.count()).toBe(1);
    expect((await db.posts.get([KEY, ID]))?.seenAt).toBe(NOON + HOUR);
    await ingest(db, batch('b3', { posts: [post({ seenAt: NOON + 2 * HOUR, counts: more })] }));
    await ingest(db, batch('b4', { posts: [post({ seenAt: NOON + 7 * HOUR, counts: more })] }));
    const rows = (await db.postSnapshots.toArray()).sort((a, b) => a.seenAt - b.seenAt);
    expect(rows.map((r) => [r.seenAt - NOON, r.counts.likes?.value])).toEqual([
      [0, 120],
      [2 * HOUR, 121],
      [7 * HOUR, 121],
    ]);
  });

  it('takes a late batch for what it is: older', async () => {
    const db = await freshDb();
    await ingest(
      db,
      batch('b2', {
        profiles: [profile({ seenAt: NOON + DAY, handle: 'osmundra_tea', counts: { followers: n(48_500) } })],
      }),
    );
    await ingest(db, batch('b1', { profiles: [profile({ bio: 'x' } as object)] }));
    const row = await db.profiles.get(KEY);
    expect(row).toMatchObject({
      handle: 'osmundra_tea',
      firstSeenAt: NOON,
      seenAt: NOON + DAY,
      counts: { followers: n(48_500) },
    });
    expect(await db.profileSnapshots.count()).toBe(2);
  });

  it('keeps what an earlier sighting showed when a later one shows less', async () => {
    const db = await freshDb();
    await ingest(db, batch('b1', { profiles: [profile()], posts: [post({ format: 'carousel' })] }));
    const tile = post({
      flags: ['partial'],
      format: 'image',
      counts: { views: n(9_900) },
      caption: undefined,
      published: undefined,
      seenAt: NOON + HOUR,
    });
    await ingest(
      db,
      batch('b2', { profiles: [profile({ name: undefined, counts: {}, seenAt: NOON + HOUR })], posts: [tile] }),
    );
    const row = await db.posts.get([KEY, ID]);
    expect(row).toMatchObject({
      format: 'carousel',
      caption: 'First flush is here',
      flags: [],
      published: { earliest: NOON - DAY, latest: NOON - DAY },
    });
    expect(row?.counts).toEqual({ likes: n(120), comments: n(8), shares: n(0), views: n(9_900) });
    expect(row?.countsAt).toMatchObject({ likes: NOON, views: NOON + HOUR });
    expect(await db.profiles.get(KEY)).toMatchObject({ name: 'Osmundra Tea', counts: { followers: n(48_210) } });
  });

  it('lets the opened post overrule the tile, also when the tile came later', async () => {
    const db = await freshDb();
    const tile = post({ flags: ['partial'], format: 'video', caption: 'First fl…', seenAt: NOON + HOUR });
    await ingest(db, batch('b1', { posts: [tile] }));
    expect((await db.posts.get([KEY, ID]))?.flags).toEqual(['partial']);
    await ingest(db, batch('b2', { posts: [post({ format: 'short' })] }));
    expect(await db.posts.get([KEY, ID])).toMatchObject({ format: 'short', caption: 'First flush is here', flags: [] });
  });

  it('does not blur an exact count by a rounded one that agrees with it, for six hours', async () => {
    const db = await freshDb();
    const views = async () => (await db.posts.get([KEY, ID]))?.counts.views;
    const tile = (at: number, count = rounded(12_000, 12_000, 12_999)) =>
      post({ flags: ['partial'], counts: { views: count }, seenAt: at });
    await ingest(db, batch('b1', { posts: [post({ counts: { views: n(12_345) } })] }));
    await ingest(db, batch('b2', { posts: [tile(NOON + HOUR)] }));
    expect(await views()).toEqual(n(12_345));
    await ingest(db, batch('b3', { posts: [tile(NOON + 2 * HOUR, rounded(13_000, 13_000, 13_999))] }));
    expect(await views()).toEqual(rounded(13_000, 13_000, 13_999));
    await ingest(db, batch('b4', { posts: [tile(NOON + 7 * HOUR)] }));
    expect(await views()).toEqual(rounded(12_000, 12_000, 12_999));
  });

  it('lets counts fall, and doubts a fall to zero from ten or more', async () => {
    const db = await freshDb();
    const see = async (likes: number, minutes: number) => {
      await ingest(
        db,
        batch(`b${minutes}`, { posts: [post({ counts: { likes: n(likes) }, seenAt: NOON + minutes * MINUTE })] }),
      );
      const row = await db.posts.get([KEY, ID]);
      return [row?.counts.likes?.value, row?.doubtful];
    };
    expect(await see(120, 0)).toEqual([120, []]);
    expect(await see(90, 1)).toEqual([90, []]);
    expect(await see(0, 2)).toEqual([0, ['likes']]);
    expect(await see(91, 3)).toEqual([91, []]);
    expect(await see(9, 4)).toEqual([9, []]);
    expect(await see(0, 5)).toEqual([0, []]);
    expect((await db.postSnapshots.toArray()).map((s) => s.counts.likes?.value).sort()).toEqual([0, 120, 9, 90, 91]);
  });

  it('keeps hidden, missing and zero apart', async () => {
    const db = await freshDb();
    await ingest(db, batch('b1', { posts: [post({ counts: { comments: n(0) }, hidden: ['likes'] })] }));
    const row = await db.posts.get([KEY, ID]);
    expect(row?.counts).toEqual({ comments: n(0) });
    expect(row?.hidden).toEqual(['likes']);
    await ingest(db, batch('b2', { posts: [post({ counts: { likes: n(55) }, seenAt: NOON + 1 })] }));
    await ingest(db, batch('b3', { posts: [post({ counts: {}, hidden: ['likes'], seenAt: NOON + 2 })] }));
    const later = await db.posts.get([KEY, ID]);
    expect(later?.counts.likes).toEqual(n(55));
    expect(later?.countsAt.likes).toBe(NOON + 1);
    expect(later?.hidden).toEqual([]);
  });

  it('narrows the time of publication, and trusts a stated one over a worked-out one', async () => {
    const db = await freshDb();
    const seen = async (published: [number, number], approximate: boolean, at: number) => {
      const [earliest, latest] = published;
      const flags = approximate ? (['approximate-time'] as const) : [];
      await ingest(
        db,
        batch(`b${at}`, { posts: [post({ published: { earliest, latest }, flags: [...flags], seenAt: NOON + at })] }),
      );
      const row = await db.posts.get([KEY, ID]);
      return [row?.published?.earliest, row?.published?.latest, row?.flags];
    };
    expect(await seen([NOON - 20 * DAY, NOON - 10 * DAY], false, 0)).toEqual([NOON - 20 * DAY, NOON - 10 * DAY, []]);
    expect(await seen([NOON - 15 * DAY, NOON - 5 * DAY], false, 1)).toEqual([NOON - 15 * DAY, NOON - 10 * DAY, []]);
    expect(await seen([NOON - 40 * DAY, NOON - 40 * DAY], true, 2)).toEqual([NOON - 15 * DAY, NOON - 10 * DAY, []]);
    expect(await seen([NOON - 12 * DAY, NOON - 12 * DAY], false, 3)).toEqual([NOON - 12 * DAY, NOON - 12 * DAY, []]);
  });

  it('follows the pin, keeps other flags', async () => {
    const db = await freshDb();
    await ingest(db, batch('b1', { posts: [post({ flags: ['pinned', 'paid'] })] }));
    await ingest(db, batch('b2', { posts: [post({ flags: ['partial', 'pinned'], seenAt: NOON + HOUR })] }));
    expect((await db.posts.get([KEY, ID]))?.flags).toEqual(['pinned', 'paid']);
    await ingest(db, batch('b3', { posts: [post({ flags: [], seenAt: NOON + 2 * HOUR })] }));
    expect((await db.posts.get([KEY, ID]))?.flags).toEqual(['pinned', 'paid']);
    await ingest(db, batch('b4', { posts: [post({ flags: [], seenAt: NOON + 7 * DAY })] }));
    expect((await db.posts.get([KEY, ID]))?.flags).toEqual(['paid']);
  });

  it('keeps one row a visit and tab for coverage', async () => {
    const db = await freshDb();
    await ingest(db, batch('b1', { readings: [reading({ from: NOON - 2 * DAY, posts: 20 })] }));
    await ingest(db, batch('b2', { readings: [reading({ from: NOON - 9 * DAY, posts: 40, reachedStart: true })] }));
    await ingest(db, batch('b3', { readings: [reading({ tab: 'media' })] }));
    expect(await db.readings.toArray()).toEqual([
      { ...reading({ tab: 'media' }), profile: KEY },
      { ...reading({ from: NOON - 9 * DAY, posts: 40, reachedStart: true }), profile: KEY },
    ]);
  });

  it('keeps a collaboration under each tracked author', async () => {
    const db = await freshDb();
    await setRole(db, { platform: 'x', id: '901' }, 'own', NOON);
    await ingest(
      db,
      batch('b1', { posts: [post({ flags: ['collab'] }), post({ flags: ['collab'], profileId: '901' })] }),
    );
    expect((await db.posts.toArray()).map((p) => [p.profile, p.id])).toEqual([
      ['x:900', ID],
      ['x:901', ID],
    ]);
  });

  it('refuses one bad row and keeps the rest', async () => {
    const db = await freshDb();
    const bad = [
      { ...post(), counts: { likes: { value: -1, low: -1, high: -1 } } },
      { ...post(), counts: { likes: { value: 5, low: 7, high: 9 } } },
      { ...post(), platform: 'elsewhere' },
      { ...post(), seenAt: Number.NaN },
      { ...post(), seenAt: 9e15 },
      { ...post(), url: 'javascript:alert(1)' },
      null,
      'post',
    ];
    const receipt = await ingest(db, batch('b1', { posts: [...bad, post()] }));
    expect(receipt).toMatchObject({ ok: true, stored: 1, refused: bad.length });
    expect(await db.posts.count()).toBe(1);
  });

  it('refuses what is no batch', async () => {
    const db = await freshDb();
    const before = await dump(db);
    for (const wrong of [
      null,
      undefined,
      7,
      'b',
      [],
      {},
      { id: 'b1' },
      batch('', {}),
      { ...batch('b1', {}), posts: {} },
    ]) {
      expect(await ingest(db, wrong)).toMatchObject({ ok: false, error: 'invalid' });
    }
    expect(await dump(db)).toEqual(before);
  });

  it('counts reports by endpoint, day and outcome, with the last place where reading stopped', async () => {
    const db = await freshDb();
    const shape = (path: string) => ({
      kind: 'shape',
      endpoint: 'x/UserTweets',
      path,
      found: 'undefined',
      siblings: ['core'],
    });
    const ok = { kind: 'ok', endpoint: 'x/UserTweets', items: 20, skipped: { ad: 2 } };
    await ingest(db, batch('b1', { reports: [ok, ok, shape('data.a')] }, NOON));
    await ingest(db, batch('b2', { reports: [ok, shape('data.b')] }, NOON + MINUTE));
    await ingest(db, batch('b3', { reports: [ok] }, NOON + DAY));
    const rows = await db.health.toArray();
    expect(rows.map((r) => [r.day, r.kind, r.count, r.items, r.skipped])).toEqual([
      ['2026-11-18', 'ok', 3, 60, { ad: 6 }],
      ['2026-11-18', 'shape', 2, 0, {}],
      ['2026-11-19', 'ok', 1, 20, { ad: 2 }],
    ]);
    expect(rows[1]).toMatchObject({ detail: 'data.b: undefined', siblings: ['core'] });
  });
});
