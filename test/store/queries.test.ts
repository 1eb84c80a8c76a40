import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { IngestReceipt } from '../../lib/messaging/protocol';
import type { Comparison, ProfileInput } from '../../lib/metrics/types';
import {
  counts,
  eraseAll,
  eraseProfile,
  health,
  ingest,
  profileInput,
  profileInputs,
  type Receipt,
  refOf,
  type StoredInput,
  setRole,
  snapshotsOf,
  storedSummary,
  trackedKeys,
  trackedProfiles,
} from '../../lib/store';
import { batch, DAY, deleteDbs, dump, freshDb, HOUR, NOON, n, post, profile, reading } from './sightings';

afterEach(deleteDbs);

const KEY = 'x:900' as const;
/** Contracts with the layers on both sides, held by the compiler. */
const asMetricsInput = (input: StoredInput): ProfileInput => input;
const asProtocolReceipt = (receipt: Receipt): IngestReceipt => receipt;
type Periods = Comparison['settings']['period'];
const period: Periods = { from: NOON - 10 * DAY, to: NOON };

const on = (id: string, earliest: number, latest = earliest) => post({ id, published: { earliest, latest } });

describe('profileInput', () => {
  it('reads the posts whose time may fall into the period, and those without any', async () => {
    const db = await freshDb();
    const posts = [
      on('before', NOON - 11 * DAY),
      on('reaches-in', NOON - 20 * DAY, NOON - 10 * DAY),
      on('first', NOON - 10 * DAY),
      on('reaches-out', NOON - DAY, NOON + DAY),
      on('after', NOON),
      post({ id: 'undated', published: undefined }),
    ];
    await ingest(db, batch('b1', { profiles: [profile()], posts }));
    const input = await profileInput(db, KEY, period);
    expect(
      input &&
        asMetricsInput(input)
          .posts.map((p) => p.id)
          .sort(),
    ).toEqual(['first', 'reaches-in', 'reaches-out', 'undated']);
    expect(input).toMatchObject({
      key: KEY,
      platform: 'x',
      handle: 'osmundra',
      name: 'Osmundra Tea',
      role: 'competitor',
    });
  });

  it('reads followers of the period with the reading before and the one after', async () => {
    const db = await freshDb();
    const days = [-30, -12, -5, -1, 3, 9];
    const profiles = days.map((d) => profile({ seenAt: NOON + d * DAY, counts: { followers: n(1_000 + d) } }));
    await ingest(db, batch('b1', { profiles }));
    const input = await profileInput(db, KEY, period);
    expect(input?.followers.map((f) => [f.at, f.followers.value])).toEqual(
      [-12, -5, -1, 3].map((d) => [NOON + d * DAY, 1_000 + d]),
    );
  });

  it('counts a sighting that repeats the last snapshot as a reading too', async () => {
    const db = await freshDb();
    await ingest(db, batch('b1', { profiles: [profile({ seenAt: NOON - 5 * HOUR })] }));
    await ingest(db, batch('b2', { profiles: [profile({ seenAt: NOON - HOUR })] }));
    expect(await db.profileSnapshots.count()).toBe(1);
    const input = await profileInput(db, KEY, period);
    expect(input?.followers.map((f) => f.at)).toEqual([NOON - 5 * HOUR, NOON - HOUR]);
  });

  it('reads the stretches that touch the period', async () => {
    const db = await freshDb();
    const readings = [
      reading({ visit: 'old', from: NOON - 40 * DAY, to: NOON - 20 * DAY }),
      reading({ visit: 'touches', from: NOON - 15 * DAY, to: NOON - 9 * DAY }),
      reading({ visit: 'inside', from: NOON - 3 * DAY, to: NOON - DAY }),
      reading({ visit: 'later', from: NOON + DAY, to: NOON + 2 * DAY }),
    ];
    await ingest(db, batch('b1', { readings }));
    const input = await profileInput(db, KEY, period);
    expect(input?.readings.map((r) => r.visit).sort()).toEqual(['inside', 'touches']);
  });

  it('is null for what is not stored, and several are read at once', async () => {
    const db = await freshDb();
    expect(await profileInput(db, 'x:7', period)).toBeNull();
    expect((await profileInputs(db, ['x:7', KEY], period)).map((i) => i.key)).toEqual([KEY]);
  });
});

describe('reading what is stored', () => {
  it('tells all snapshots of a period', async () => {
    const db = await freshDb();
    const see = (likes: number, at: number) => post({ id: 'a', counts: { likes: n(likes) }, seenAt: at });
    const posts = [see(5, NOON), see(9, NOON + HOUR), see(12, NOON + DAY), post({ id: 'ab', seenAt: NOON })];
    await ingest(db, batch('b1', { posts, profiles: [profile()] }));
    const some = await snapshotsOf(db, KEY, { from: NOON, to: NOON + DAY });
    expect([some.posts.length, some.profile.length]).toEqual([3, 1]);
  });

  it('sums up a profile for the popup', async () => {
    const db = await freshDb();
    await ingest(
      db,
      batch('b1', {
        profiles: [profile({ seenAt: NOON - DAY })],
        posts: [{ ...on('old', NOON - 9 * DAY), seenAt: NOON - DAY }],
      }),
    );
    await ingest(db, batch('b2', { posts: [on('old', NOON - 9 * DAY), on('new', NOON - DAY)] }));
    expect(await storedSummary(db, KEY, NOON - HOUR)).toEqual({
      posts: 2,
      oldest: NOON - 9 * DAY,
      newToday: 1,
      updatedToday: 1,
      seenAt: NOON - DAY,
      role: 'competitor',
    });
    expect(await storedSummary(db, 'x:7', NOON)).toBeNull();
  });

  it('reads health from a day on', async () => {
    const db = await freshDb();
    const ok = { kind: 'ok', endpoint: 'x/UserTweets', items: 1, skipped: {} };
    for (const d of [-9, -2, 0]) await ingest(db, batch(`b${d}`, { reports: [ok] }, NOON + d * DAY));
    expect((await health(db, NOON - 2 * DAY)).map((r) => r.day)).toEqual(['2026-11-16', '2026-11-18']);
  });

  it('answers with the receipt that the protocol promises', async () => {
    const db = await freshDb();
    expect(asProtocolReceipt(await ingest(db, batch('b1', {}))).ok).toBe(true);
  });
});

describe('roles and erasing', () => {
  it('keeps history when a profile is no longer tracked, and goes on when it is again', async () => {
    const db = await freshDb();
    await ingest(db, batch('b1', { profiles: [profile()], posts: [post()] }));
    await setRole(db, KEY, null, NOON);
    expect(await trackedKeys(db)).toEqual([]);
    expect(await ingest(db, batch('b2', { posts: [post({ id: '9' })] }))).toMatchObject({
      stored: 0,
      untracked: [KEY],
    });
    expect(await counts(db)).toMatchObject({ profiles: 1, posts: 1, postSnapshots: 1 });
    await setRole(db, KEY, 'own', NOON + DAY);
    expect(await db.profiles.get(KEY)).toMatchObject({ role: 'own', trackedSince: NOON + DAY, handle: 'osmundra' });
    await setRole(db, KEY, 'competitor', NOON + 2 * DAY);
    expect(await db.profiles.get(KEY)).toMatchObject({ role: 'competitor', trackedSince: NOON + DAY });
  });

  it('lists own profiles first, then by name', async () => {
    const db = await freshDb();
    await setRole(db, { platform: 'bluesky', id: 'did:plc:abc', handle: 'aldermoss' }, 'competitor', NOON);
    await setRole(db, { platform: 'x', id: '5', handle: 'zinnia' }, 'own', NOON);
    expect((await trackedProfiles(db)).map((p) => p.handle)).toEqual(['zinnia', 'aldermoss', 'osmundra']);
  });

  it('erases one profile and nothing of another whose key begins alike', async () => {
    const db = await freshDb();
    await setRole(db, { platform: 'x', id: '9001' }, 'competitor', NOON);
    const both = (id: string) => ({
      profiles: [profile({ id })],
      posts: [post({ profileId: id })],
      readings: [reading({ profileId: id })],
    });
    await ingest(db, batch('b1', both('9001')));
    const other = await dump(db);
    await ingest(db, batch('b2', both('900')));
    // Five that were read, and what stands beside the profile.
    expect(await eraseProfile(db, KEY)).toBe(6);
    expect(await dump(db)).toEqual({
      ...other,
      profiles: other.profiles?.filter((p) => (p as { key: string }).key !== KEY),
      watch: other.watch?.filter((p) => (p as { key: string }).key !== KEY),
    });
    expect(await trackedKeys(db)).toEqual(['x:9001']);
  });

  it('erases everything and says how much', async () => {
    const db = await freshDb();
    const reports = [{ kind: 'empty', endpoint: 'x/UserTweets', expected: false }];
    await ingest(db, batch('b1', { profiles: [profile()], posts: [post()], readings: [reading()], reports }));
    expect(await eraseAll(db)).toBe(9);
    expect(Object.values(await counts(db)).every((rows) => rows === 0)).toBe(true);
  });

  it('takes a key apart, ids with colons too, and refuses what is none', () => {
    expect(refOf('bluesky:did:plc:abc')).toEqual({ platform: 'bluesky', id: 'did:plc:abc' });
    expect([refOf('elsewhere:1'), refOf('x:'), refOf('')]).toEqual([undefined, undefined, undefined]);
  });
});
