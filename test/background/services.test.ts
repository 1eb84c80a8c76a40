/** The background's services over the real store: tracking, figures, parked batches, the sender's platform. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromOwnPage, onlyOf, senderPlatform } from '../../lib/background/origin';
import { openPanel } from '../../lib/background/panel';
import { drainParked, dropParked } from '../../lib/background/parked';
import { readingBroken } from '../../lib/background/reading-health';
import { summary } from '../../lib/background/summary';
import { track } from '../../lib/background/tracking';
import type { IngestBatch } from '../../lib/messaging/protocol';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { ingest, openDatabase, type PostgaugeDb, trackedKeys } from '../../lib/store';
import { exactly, NOW, post, profile } from '../capture/rows';
import { fakeExtension } from '../messaging/extension';

vi.mock('wxt/browser', () => ({
  get browser() {
    return globalThis.chrome;
  },
}));

const DAY = 86_400_000;
let db: PostgaugeDb;
let extension: ReturnType<typeof fakeExtension>;
let n = 0;

beforeEach(() => {
  extension = fakeExtension();
  vi.stubGlobal('chrome', extension.chrome);
  n += 1;
  db = openDatabase(`background-${n}`);
});
afterEach(async () => {
  await db.delete();
  vi.unstubAllGlobals();
});

const batch = (id: string, more: Partial<IngestBatch>): IngestBatch => ({
  id,
  profiles: [],
  posts: [],
  readings: [],
  reports: [],
  seenAt: NOW,
  ...more,
});
/** Ten posts, one every third day, the youngest 30 days old, with 100 interactions each. */
const feed = (owner = '7') =>
  Array.from({ length: 10 }, (_, i) =>
    post(`${owner}-${i}`, {
      profileId: owner,
      published: { earliest: NOW - (30 + 3 * i) * DAY, latest: NOW - (30 + 3 * i) * DAY },
      counts: { likes: exactly(90), comments: exactly(10), shares: exactly(0), quotes: exactly(0) },
    }),
  );
/** The feed was read without a hole back to its oldest post. */
const readBack = (owner: string) => ({
  platform: 'x' as const,
  profileId: owner,
  tab: 'posts',
  visit: `visit-${owner}`,
  from: NOW - 57 * DAY,
  to: NOW,
  reachedStart: true,
  posts: 10,
});
const visit = (owner = '7') => ({
  profiles: [profile(owner, { counts: { followers: exactly(10_000) } })],
  posts: feed(owner),
  readings: [readBack(owner)],
});

describe('tracking', () => {
  it('keeps what the visit has read of that profile, and publishes the key', async () => {
    const seen = { ...visit(), posts: [...feed('7'), ...feed('8')] };
    expect(await track(db, { profile: { platform: 'x', id: '7' }, role: 'competitor', visit: seen }, NOW)).toEqual({
      ok: true,
    });
    expect(await trackedKeys(db)).toEqual(['x:7']);
    expect(await db.posts.count()).toBe(10);
    expect(extension.stored.tracked).toEqual(['x:7']);
    expect(await track(db, { profile: { platform: 'x', id: '7' }, role: null, visit: null }, NOW + 1)).toEqual({
      ok: true,
    });
    expect(extension.stored.tracked).toEqual([]);
    expect(await db.posts.count()).toBe(10);
  });

  it.each([
    [{ platform: 'y', id: '7' }, 'own'],
    [{ platform: 'x', id: '' }, 'own'],
    [null, 'own'],
    [{ platform: 'x', id: '7' }, 'friend'],
  ])('refuses %j as %s', async (ref, role) => {
    expect(await track(db, { profile: ref, role, visit: null }, NOW)).toEqual({ ok: false, error: 'not a profile' });
    expect(await db.profiles.count()).toBe(0);
  });

  it('says that the disk is full', async () => {
    extension.state.full = true;
    expect(await track(db, { profile: { platform: 'x', id: '7' }, role: 'own', visit: null }, NOW)).toMatchObject({
      ok: false,
      error: expect.stringContaining('quota'),
    });
  });
});

describe('summary', () => {
  const ask = { profile: { platform: 'x' as const, id: '7' }, visit: visit(), language: 'en' };

  it('of an untracked profile comes from the visit, and nothing is stored', async () => {
    const figures = await summary(db, ask, DEFAULT_SETTINGS, NOW);
    expect(figures).toMatchObject({ basis: 'visit', stats: { key: 'x:7', rate: { ok: true, estimate: { n: 10 } } } });
    // (1 + 100) ÷ 10,000 for each of ten equal posts.
    expect(figures?.stats.rate.ok && figures.stats.rate.estimate.value).toBeCloseTo(0.0101, 6);
    expect(await db.posts.count()).toBe(0);
  });

  it('says what else the user wants on badges, of a visit and of what is stored, and nothing where that is the multiple', async () => {
    const shown = async (badge: 'likes' | 'velocity' | 'multiple') =>
      (await summary(db, ask, { ...DEFAULT_SETTINGS, badge }, NOW))?.shown;
    expect(await shown('multiple')).toBeUndefined();
    const ids = visit()
      .posts.map(({ id }) => id)
      .sort();
    const check = async () => {
      const likes = await shown('likes');
      expect(Object.keys(likes ?? {}).sort()).toEqual(ids);
      expect(Object.values(likes ?? {}).every((f) => f.kind === 'count')).toBe(true);
      expect(Object.values((await shown('velocity')) ?? {}).every((f) => f.kind === 'velocity')).toBe(true);
    };
    await check();
    await track(db, { profile: ask.profile, role: 'competitor', visit: visit() }, NOW);
    await check();
  });

  it('of a tracked one comes from the database, beside the own profile of the same platform', async () => {
    await track(db, { profile: ask.profile, role: 'competitor', visit: visit() }, NOW);
    await track(db, { profile: { platform: 'x', id: '8' }, role: 'own', visit: visit('8') }, NOW);
    const figures = await summary(db, { ...ask, visit: null }, DEFAULT_SETTINGS, NOW);
    expect(figures).toMatchObject({
      basis: 'stored',
      stats: { key: 'x:7' },
      own: { key: 'x:8' },
      verdict: 'no-difference',
    });
  });

  it('has a figure for posts on the page that are older than the period', async () => {
    await track(db, { profile: ask.profile, role: 'competitor', visit: visit() }, NOW);
    const figures = await summary(db, ask, { ...DEFAULT_SETTINGS, period: 35 }, NOW);
    expect(Object.keys(figures?.figures ?? {})).toContain('7-9');
  });

  it('holds a post of a quiet profile against the same others, whatever the page shows', async () => {
    await track(db, { profile: ask.profile, role: 'competitor', visit: visit() }, NOW);
    const [newest] = feed();
    const posts = feed().map((one, i) => ({
      ...one,
      id: `old-${i}`,
      published: { earliest: NOW - (200 + i) * DAY, latest: NOW - (200 + i) * DAY },
      counts: { ...one.counts, likes: exactly(290) },
    }));
    await ingest(db, batch('older', { posts }));
    // Two posts in the period: the ten with 100 and the ten with 300 interactions, without the post itself.
    const short = { ...DEFAULT_SETTINGS, period: 35 };
    for (const shown of [[], newest ? [newest] : [], feed(), posts]) {
      const figures = await summary(db, { ...ask, visit: { ...visit(), posts: shown } }, short, NOW);
      expect(figures?.figures['7-0']).toMatchObject({ kind: 'multiple', typical: 300, typicalN: 19 });
    }
  });

  it('tells how much is kept, however far back the page that asks makes it read', async () => {
    await track(db, { profile: ask.profile, role: 'competitor', visit: visit() }, NOW);
    const all = await db.posts.toArray();
    const short = { ...DEFAULT_SETTINGS, period: 7 };
    for (const one of [ask, { ...ask, visit: null }]) {
      const figures = await summary(db, one, short, NOW);
      expect(figures?.stats.posts).toMatchObject({
        stored: all.length,
        oldest: Math.min(...all.map((post) => post.published?.earliest ?? NOW)),
      });
    }
  });

  it('of a profile that nobody has read is null', async () => {
    expect(await summary(db, { ...ask, visit: null }, DEFAULT_SETTINGS, NOW)).toBeNull();
  });
});

describe('parked batches', () => {
  const storage = () => extension.chrome.storage.local;

  it('are stored and gone; twice changes nothing; the unreadable goes too', async () => {
    await track(db, { profile: { platform: 'x', id: '7' }, role: 'own', visit: null }, NOW);
    const parked = {
      'parked:a': [batch('a-1', { posts: feed() })],
      'parked:b': 'nonsense',
      'parked:c': [{ id: 3 }, null],
      settings: { version: 1 },
    };
    await storage().set(parked);
    expect(await drainParked(db, storage())).toBe(0);
    expect(await db.posts.count()).toBe(10);
    const snapshots = await db.postSnapshots.count();
    expect(Object.keys(extension.stored).sort()).toEqual(['settings', 'tracked']);
    await storage().set(parked);
    await drainParked(db, storage());
    expect(await db.postSnapshots.count()).toBe(snapshots);
  });

  it('stay while the database refuses', async () => {
    await storage().set({ 'parked:a': [batch('a-1', { posts: feed() }), batch('a-2', {})] });
    db.close({ disableAutoOpen: true });
    expect(await drainParked(db, storage())).toBe(2);
    expect(extension.stored['parked:a']).toHaveLength(2);
    await db.open();
    expect(await drainParked(db, storage())).toBe(0);
    expect(extension.stored).not.toHaveProperty('parked:a');
  });

  it('go when everything is erased', async () => {
    await storage().set({ 'parked:a': [], 'parked:b': [], settings: 1 });
    await dropParked(storage());
    expect(Object.keys(extension.stored)).toEqual(['settings']);
  });
});

describe('where a message came from', () => {
  it('is the browser’s word, on exact hosts', () => {
    expect(senderPlatform({ url: 'https://www.youtube.com/@acme' }, [])).toBe('youtube');
    expect(senderPlatform({ tab: { url: 'https://x.com/acme' } }, [])).toBe('x');
    expect(senderPlatform({ url: 'https://notx.com/' }, [])).toBeUndefined();
    expect(senderPlatform({ url: 'https://x.com.evil.example/' }, ['evil.example'])).toBeUndefined();
    expect(senderPlatform({}, [])).toBeUndefined();
    expect(senderPlatform({ url: 'https://tootmill.example/@acme' }, [])).toBeUndefined();
    expect(senderPlatform({ url: 'https://tootmill.example/@acme' }, ['tootmill.example'])).toBe('mastodon');
  });

  it('tells a page of the extension from one that is read', () => {
    const own = 'chrome-extension://abcdefgh/';
    expect(fromOwnPage({ url: `${own}dashboard.html#data` }, own)).toBe(true);
    expect(fromOwnPage({ url: 'https://x.com/acme' }, own)).toBe(false);
    expect(fromOwnPage({ url: `https://x.com/?${own}` }, own)).toBe(false);
    expect(fromOwnPage({ url: 'chrome-extension://abcdefghi/dashboard.html' }, own)).toBe(false);
    expect(fromOwnPage({}, own)).toBe(false);
  });

  it('bounds what it may write about', async () => {
    await track(db, { profile: { platform: 'x', id: '7' }, role: 'own', visit: null }, NOW);
    const forged = batch('f', { posts: feed(), profiles: [profile('7')] });
    await ingest(db, onlyOf('instagram', forged));
    expect(await db.posts.count()).toBe(0);
    expect(onlyOf('x', { ...forged, posts: null as never }).posts).toBeNull();
  });
});

describe('the panel', () => {
  it('opens in the same turn, or says why not', async () => {
    const open = vi.fn(async () => undefined);
    const opening = openPanel({ sidePanel: { open } }, { id: 3 });
    expect(open).toHaveBeenCalledWith({ tabId: 3 });
    expect(await opening).toEqual({ opened: true });
    const gesture = { open: async () => Promise.reject(new Error('may only be called in response to a user gesture')) };
    expect(await openPanel({ sidePanel: gesture }, { id: 3 })).toMatchObject({
      opened: false,
      reason: expect.stringContaining('gesture'),
    });
    expect(await openPanel({ sidebarAction: { open } }, undefined)).toEqual({ opened: true });
    expect(await openPanel({}, undefined)).toMatchObject({ opened: false });
  });
});

describe('the toolbar’s mark', () => {
  const ok = { kind: 'ok' as const, endpoint: 'x/a', items: 3, skipped: {} };
  it('stands for an endpoint that gave nothing but failures', () => {
    expect(readingBroken([ok])).toBe(false);
    expect(readingBroken([ok, { kind: 'shape', endpoint: 'x/a', path: 'p', found: 'null', siblings: [] }])).toBe(false);
    expect(readingBroken([ok, { kind: 'not-json', endpoint: 'x/b', contentType: 'text/html' }])).toBe(true);
    expect(readingBroken([{ kind: 'empty', endpoint: 'x/a', expected: false }])).toBe(true);
    expect(readingBroken([{ kind: 'empty', endpoint: 'x/a', expected: true }])).toBe(false);
    expect(readingBroken([])).toBeUndefined();
  });
});
