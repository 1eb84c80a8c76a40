/** One document from the wire to the outbox, with a made-up platform whose bodies are lists of numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, WIRE_VERSION } from '../../lib/capture/channel';
import { CaptureSession } from '../../lib/capture/session';
import type { IngestBatch } from '../../lib/messaging/protocol';
import type { FeedPage, Platform, Reader } from '../../lib/platforms/contract';
import { clock, NOW, post, profile } from './rows';

const DAY = 86_400_000;

/** Body: `{ owner, days, next }`: posts of so many days ago. */
const reader: Reader = (body, context) => {
  const { owner, days, next } = body as { owner?: string; days: number[]; next?: boolean };
  const id = owner ?? context.subject?.id ?? '';
  const posts = days.map((d) =>
    post(`p${d}`, { profileId: id, published: { earliest: NOW - d * DAY, latest: NOW - d * DAY }, via: context.via }),
  );
  const feed: FeedPage = {
    profile: { platform: 'x', id },
    tab: 'posts',
    position: next ? 'next' : 'top',
    ended: false,
    ordered: posts.map((p) => p.id),
  };
  return {
    profiles: owner ? [profile(owner)] : [],
    posts,
    reports: [{ kind: 'ok', endpoint: 'x/Feed', items: posts.length, skipped: {} }],
    ...(owner && { subject: { platform: 'x', id: owner, handle: `handle${owner}` } }),
    feed,
  };
};

function open(more: { html?: string[]; path?: string; stored?: number } = {}) {
  const time = clock();
  const sent: IngestBatch[] = [];
  const tracked: unknown[] = [];
  const state = { path: more.path ?? 'handle7', html: more.html ?? [] };
  const document = {
    documentElement: { lang: 'fi' },
    querySelectorAll: () => ['p1', 'p2', 'p9', undefined].map((id) => ({ id })),
  } as unknown as Document;
  const platform: Platform = {
    id: 'x',
    name: 'X',
    hosts: [],
    endpoints: [
      {
        id: 'x/Feed',
        pattern: { id: 'x/Feed', match: '^x\\.com/feed$', samples: [], verified: '2026-11-21' },
        read: reader,
        empty: 'normal',
      },
    ],
    embedded: [{ id: 'x/embedded', find: () => state.html, read: reader, empty: 'normal' }],
    classify: (url) => {
      const [, handle = ''] = url.pathname.split('/');
      return handle ? { kind: 'profile', handle, tab: 'posts' } : { kind: 'home' };
    },
    page: { post: 'article', postId: (element) => element.id, badge: { corner: 'top-left' } },
    limits: [],
  };
  const session = new CaptureSession({
    platform,
    document,
    address: () => `https://x.com/${state.path}`,
    schedule: (work) => void time.setTimer(work, 0),
    timeZone: 'UTC',
    track: async (ask) => {
      tracked.push(ask);
      return { ok: true };
    },
    outbox: {
      visit: 'v',
      ...time,
      send: async (batch) => {
        sent.push(batch);
        return { ok: true, id: batch.id, stored: more.stored ?? 0, unchanged: 0, untracked: [], refused: 0 };
      },
    },
  });
  const arrive = (body: unknown, url = 'https://x.com/feed') =>
    session.receive(
      encode(
        { v: WIRE_VERSION, kind: 'body', url, via: 'fetch', at: time.now(), contentType: 'application/json' },
        JSON.stringify(body),
      ),
    );
  return { session, time, sent, tracked, state, arrive };
}

describe('a response', () => {
  it('becomes observations, coverage and a batch', async () => {
    const { session, time, sent, arrive } = open();
    session.setPaused(false);
    arrive({ owner: '7', days: [1, 5] });
    await time.pass(0);
    arrive({ days: [5, 9], next: true });
    await time.pass(1_000);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.posts.map((p) => [p.id, p.profileId])).toEqual([
      ['p1', '7'],
      ['p5', '7'],
      ['p5', '7'],
      ['p9', '7'],
    ]);
    expect(session.visit.visit().readings).toMatchObject([{ from: NOW - 9 * DAY, to: NOW, posts: 3, visit: 'v' }]);
    expect(session.status()).toMatchObject({
      subject: { id: '7', handle: 'handle7' },
      visible: 3,
      visibleRead: 2,
      read: 3,
      waiting: { batches: 0, posts: 0 },
    });
  });

  it('is news again once it is stored: figures that were asked for before are old then', async () => {
    for (const [stored, grows] of [
      [2, 1],
      [0, 0],
    ] as const) {
      const { session, time, arrive } = open({ stored });
      session.setPaused(false);
      arrive({ owner: '7', days: [1, 5] });
      await time.pass(0);
      const { revision } = session.snapshot();
      await time.pass(1_000);
      expect(session.snapshot().revision - revision).toBe(grows);
    }
  });

  it('of an address that is none of this site’s endpoints is left alone', async () => {
    const { session, time, sent, arrive } = open();
    session.setPaused(false);
    arrive({ owner: '7', days: [1] }, 'https://www.instagram.com/graphql/query');
    arrive({ owner: '7', days: [1] }, 'javascript:alert(1)');
    arrive({ owner: '7', days: [1] }, 'not an address');
    await time.pass(5_000);
    expect(sent).toEqual([]);
  });

  it('is not read while paused; nothing is, not even what came before', async () => {
    const { session, time, sent, arrive, state } = open({ html: ['{"owner":"7","days":[1]}'] });
    arrive({ owner: '7', days: [1] });
    session.readEmbedded();
    session.setPaused(false);
    arrive({ owner: '7', days: [2] });
    session.setPaused(true);
    await time.pass(5_000);
    expect(sent).toEqual([]);
    expect(state.html).toHaveLength(1);
  });

  it('may have been missed once reading was paused, and the status says so', () => {
    const { session } = open();
    session.setPaused(false);
    expect(session.status()).toMatchObject({ page: 'profile', missed: false });
    session.setPaused(true);
    session.setPaused(false);
    expect(session.status()).toMatchObject({ missed: true });
  });

  it('that cannot be read is reported and breaks the stretch', async () => {
    const { session, time, sent, arrive } = open();
    session.setPaused(false);
    arrive({ owner: '7', days: [1, 5] });
    await time.pass(0);
    const about = { v: WIRE_VERSION, url: 'https://x.com/feed', via: 'fetch' as const, at: NOW };
    session.receive(encode({ ...about, kind: 'too-large', bytes: 31_000_000 }));
    session.receive(encode({ ...about, kind: 'not-json', contentType: 'text/html' }));
    session.receive(encode({ ...about, kind: 'body', contentType: 'application/json' }, '{"owner":'));
    session.receive(encode({ v: WIRE_VERSION, kind: 'lost', count: 2 }));
    session.receive(encode({ ...about, kind: 'refused', status: 429 }));
    arrive({ days: [9], next: true });
    await time.pass(1_000);
    expect(sent.flatMap((b) => b.reports).map((r) => r.kind)).toEqual([
      'ok',
      'too-large',
      'not-json',
      'threw',
      'refused',
      'not-json',
      'ok',
    ]);
    expect(session.visit.visit().readings).toMatchObject([
      { from: NOW - 5 * DAY, to: NOW, posts: 2 },
      { from: NOW - 9 * DAY, to: NOW - 9 * DAY, posts: 1 },
    ]);
  });

  it('forged in any way never throws and names nobody that the reader does not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.anything(),
            fc
              .json()
              .map((j) =>
                encode({ v: 1, kind: 'body', url: 'https://x.com/feed', via: 'fetch', at: NOW, contentType: '' }, j),
              ),
          ),
        ),
        async (details) => {
          const { session, time, sent } = open();
          session.setPaused(false);
          for (const detail of details) session.receive(detail);
          await time.pass(2_000);
          expect(sent.flatMap((b) => [...b.posts, ...b.profiles]).every((row) => row.platform === 'x')).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in a flood is stopped, and that is said', async () => {
    const { session, time, sent, arrive } = open();
    session.setPaused(false);
    for (let i = 0; i < 400; i++) arrive({ owner: '7', days: [] });
    await time.pass(2_000);
    const reports = sent.flatMap((b) => b.reports);
    expect(reports.filter((r) => r.kind === 'ok')).toHaveLength(300);
    expect(reports).toContainEqual({ kind: 'threw', endpoint: 'x/wire', message: 'too many responses at once' });
  });
});

describe('the data in the HTML', () => {
  it('is read once, and what was added later too', async () => {
    const { session, time, sent, state } = open({ html: ['{"owner":"7","days":[1]}'] });
    session.setPaused(false);
    session.readEmbedded();
    state.html = [...state.html, '{"owner":"7","days":[2]}'];
    session.readEmbedded();
    session.readEmbedded();
    await time.pass(2_000);
    expect(sent.flatMap((b) => b.posts.map((p) => [p.id, p.via]))).toEqual([
      ['p1', 'embedded'],
      ['p2', 'embedded'],
    ]);
  });

  it('that makes its finder throw is a report', async () => {
    const { session, time, sent } = open();
    session.setPaused(false);
    Object.defineProperty(session.env.platform.embedded[0], 'find', {
      value: () => {
        throw new Error('@somebody');
      },
    });
    session.readEmbedded();
    await time.pass(2_000);
    expect(sent.flatMap((b) => b.reports)).toEqual([{ kind: 'threw', endpoint: 'x/embedded', message: 'find' }]);
  });
});

describe('soft navigation', () => {
  it('never gives one profile the posts of another', async () => {
    const { session, time, arrive, state } = open();
    session.setPaused(false);
    arrive({ owner: '7', days: [1] });
    await time.pass(0);
    state.path = 'handle8';
    arrive({ days: [3], next: true });
    await time.pass(0);
    expect(session.status().subject).toBeUndefined();
    expect(session.visit.post('p3')).toBeUndefined();
    arrive({ owner: '8', days: [4] });
    await time.pass(0);
    expect(session.status()).toMatchObject({ subject: { id: '8' }, read: 1 });
    state.path = 'handle7';
    expect(session.status()).toMatchObject({ subject: { id: '7' }, read: 1 });
    state.path = '';
    expect(session.status().subject).toBeUndefined();
  });
});

describe('the handle for the overlay', () => {
  it('tells of changes in bursts, and at once that the extension is gone', async () => {
    const { session, time, arrive } = open();
    const heard: { posts: number; stale: boolean }[] = [];
    const end = session.handle().subscribe((s) => heard.push({ posts: s.visit.posts.length, stale: s.status.stale }));
    session.setPaused(false);
    arrive({ owner: '7', days: [1, 2] });
    await time.pass(100);
    expect(heard.at(-1)).toEqual({ posts: 2, stale: false });
    const before = heard.length;
    session.markStale();
    expect(heard.slice(before)).toEqual([{ posts: 2, stale: true }]);
    end();
    session.setPaused(false);
    await time.pass(100);
    expect(heard).toHaveLength(before + 1);
  });

  it('tracks the subject with what was read of it and of nobody else', async () => {
    const { session, time, tracked, arrive, state } = open();
    session.setPaused(false);
    expect(await session.handle().requestTrack('own')).toEqual({ ok: false, error: 'no profile on this page' });
    arrive({ owner: '7', days: [1] });
    await time.pass(0);
    state.path = 'handle8';
    arrive({ owner: '8', days: [2] });
    await time.pass(0);
    expect(await session.handle().requestTrack('competitor')).toEqual({ ok: true });
    expect(tracked).toMatchObject([
      {
        profile: { platform: 'x', id: '8', handle: 'handle8' },
        role: 'competitor',
        visit: { posts: [{ id: 'p2' }], profiles: [{ id: '8' }] },
      },
    ]);
    session.markStale();
    expect(await session.handle().requestTrack('own')).toEqual({ ok: false, error: 'stale' });
  });
});
