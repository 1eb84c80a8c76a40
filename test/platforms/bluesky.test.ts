import { describe, expect, it } from 'vitest';
import { postId } from '../../demo/scenario/identity';
import type { ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/bluesky';
import { bluesky } from '../../lib/platforms/bluesky';
import { postIdOf, publishedAt, tidTime } from '../../lib/platforms/bluesky/post';
import { blueskyPatterns, classifyBluesky } from '../../lib/platforms/bluesky/urls';
import { context, pageWith, plainPost, valid, values } from './x-scenario';

const brand = {
  platform: 'bluesky' as const,
  id: 'did:plc:brandoneaaaaaaaaaaaaaaaa',
  handle: 'brand.example',
  name: 'Brand',
  verified: true,
};
const post = (id: string, more: Partial<ScenarioPost> = {}) => plainPost(id, { views: 0, ...more });
const page = (posts: ScenarioPost[]) => pageWith(brand, posts);
/** What a client states in the tests of dates, and a record key made at that moment. */
const STATED = Date.parse('2025-05-05T01:30:17.900Z');
const KEY = postId('bluesky', STATED, 'key');

const read = (method: string, body: unknown) => {
  const endpoint = bluesky.endpoints.find((e) => e.id === `bluesky/${method}`);
  if (!endpoint) throw new Error(`no endpoint ${method}`);
  return valid(endpoint.read(body, context(`https://public.api.bsky.app/xrpc/app.bsky.feed.${method}`)));
};
const shapesOf = (result: ReturnType<typeof read>) =>
  result.reports.flatMap((r) => (r.kind === 'shape' ? [r.path] : []));
type Item = { post: Record<string, unknown>; reason?: Record<string, unknown> };
const feed = (posts: ScenarioPost[]) => shapes.getAuthorFeed(page(posts)).body as { feed: Item[] };

describe('numbers', () => {
  it('keeps a missing count missing, and reports one that every server sends', () => {
    const body = feed([post(KEY)]);
    for (const key of ['bookmarkCount', 'replyCount']) delete body.feed[0]?.post[key];
    const result = read('getAuthorFeed', body);
    expect(values(result.posts[0]?.counts ?? {})).toEqual({ likes: 40, shares: 5, quotes: 1 });
    expect(result.reports.filter((r) => r.kind === 'shape')).toEqual([
      expect.objectContaining({ path: 'feed[].post.replyCount', found: 'missing' }),
    ]);
  });

  it('counts a gallery as one carousel', () => {
    expect(read('getAuthorFeed', feed([post(KEY, { format: 'carousel', mediaCount: 7 })])).posts[0]).toMatchObject({
      format: 'carousel',
      mediaCount: 7,
    });
  });

  it('takes a bookmark count under another name for a loss', () => {
    const body = feed([post(KEY)]);
    const shown = body.feed[0]?.post as Record<string, unknown>;
    shown.bookmarksCount = shown.bookmarkCount;
    delete shown.bookmarkCount;
    expect(shapesOf(read('getAuthorFeed', body))).toEqual(['feed[].post.bookmarkCount']);
  });

  it.each(['generator', 'list', 'starterPack'] as const)('does not take a card of a %s for a quote', (card) => {
    const body = shapes.getAuthorFeed(page([post(KEY, { format: 'link' })]), { card }).body;
    const result = read('getAuthorFeed', body);
    expect(result.posts[0]).toMatchObject({ flags: [], format: 'link' });
    expect(shapesOf(result)).toEqual([]);
  });

  it.each(['viewRecord', 'viewNotFound', 'viewBlocked', 'viewDetached'] as const)(
    'a quote that is %s is one',
    (quoted) => {
      const about = {
        author: { ...brand, id: 'did:plc:other', handle: 'other.example' },
        post: post(KEY, { likes: 9 }),
      };
      for (const format of ['text', 'image'] as const) {
        const quoting = post(KEY, { format, flags: ['quote'], quoted: about });
        const result = read('getAuthorFeed', shapes.getAuthorFeed(page([quoting]), { quoted }).body);
        expect(result.posts.map((p) => [p.format, p.flags, values(p.counts).likes])).toEqual([[format, ['quote'], 40]]);
        expect(shapesOf(result)).toEqual([]);
      }
    },
  );

  it('reads what the author wrote down where the view of an embed is gone, and says so', () => {
    const about = { author: { ...brand, id: 'did:plc:other' }, post: post(KEY) };
    const body = feed([post(KEY, { format: 'carousel', mediaCount: 3, flags: ['quote'], quoted: about })]);
    delete body.feed[0]?.post.embed;
    const result = read('getAuthorFeed', body);
    expect(result.posts[0]).toMatchObject({ format: 'carousel', mediaCount: 3, flags: ['quote'] });
    expect(shapesOf(result)).toEqual(['feed[].post.embed']);
  });

  it('names an embed that it does not know instead of guessing', () => {
    const body = feed([post(KEY)]);
    Object.assign(body.feed[0]?.post ?? {}, { embed: { $type: 'app.bsky.embed.hologram#view' } });
    const result = read('getAuthorFeed', body);
    expect(result.posts[0]?.format).toBe('unknown');
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'shape', path: 'feed[].post.embed.$type' }));
  });
});

describe('times', () => {
  it('reads the instant inside a record key', () => {
    expect(tidTime(KEY)).toBe(STATED);
    // The second letter of the alphabet in first place is 2^60; without the 10 bits of clock id that is 2^50 µs.
    expect(tidTime('3222222222222')).toBe(1_125_899_906_842);
    expect(tidTime('self')).toBeUndefined();
  });

  const inKey = STATED;
  const exact = (iso: string) => ({ earliest: Date.parse(iso), latest: Date.parse(iso) });
  it.each([
    [
      'a client’s date just before the server’s',
      '2025-05-05T01:30:17.912Z',
      '2025-05-05T01:30:18.253Z',
      exact('2025-05-05T01:30:17.912Z'),
      false,
    ],
    [
      'a client’s date long before the server’s',
      '2024-01-01T00:00:00.000Z',
      '2025-05-05T01:30:18.253Z',
      exact('2024-01-01T00:00:00.000Z'),
      false,
    ],
    ['a date ahead', '2031-01-01T00:00:00.000Z', '2025-05-05T01:30:18.253Z', { earliest: inKey, latest: inKey }, true],
    ['1970', '1970-01-01T00:00:00.000Z', '2025-05-05T01:30:18.253Z', { earliest: inKey, latest: inKey }, true],
    [
      'a date without a zone',
      '2025-05-05T01:30:17',
      '2025-05-05T01:30:18.253Z',
      { earliest: inKey, latest: inKey },
      true,
    ],
    ['a key far from the server’s date', 'soon', '2026-05-05T01:30:18.253Z', exact('2026-05-05T01:30:18.253Z'), true],
    ['no server’s date', '2025-05-05T01:30:17.912Z', undefined, exact('2025-05-05T01:30:17.912Z'), false],
  ] as const)('%s', (_, created, indexed, when, guessed) => {
    expect(publishedAt(created, indexed, KEY)).toEqual({ when, guessed });
  });

  it('has none where nothing tells it', () => {
    expect(publishedAt(undefined, undefined, 'self')).toEqual({ guessed: false });
  });
});

describe('whose post it is', () => {
  it('takes a repost without an address as nothing to keep, and says so', () => {
    const original = {
      author: { ...brand, id: 'did:plc:other', handle: 'other.example' },
      post: post(KEY),
    };
    const body = feed([post('3222222222223', { flags: ['repost'], original })]) as {
      feed: { reason: Record<string, unknown> }[];
    };
    delete body.feed[0]?.reason?.uri;
    const result = read('getAuthorFeed', body);
    expect(result.posts).toEqual([]);
    expect(result.reports[0]).toMatchObject({ skipped: { 'reposted-original': 1, 'no-identity': 1 } });
  });

  it('the profile’s own post that it reposts keeps its numbers, and its box', () => {
    const own = post(KEY);
    const again = post('3222222222223', { flags: ['repost'], original: { author: brand, post: own } });
    const result = read('getAuthorFeed', feed([again, own]));
    expect(result.posts.map((p) => [p.id, p.flags, values(p.counts).likes])).toEqual([
      ['3222222222223', ['repost'], undefined],
      [KEY, [], 40],
    ]);
    expect(result.boxes).toBeUndefined();
  });

  it('a post whose author is not the one whose repository it stands in is nobody’s', () => {
    const body = feed([post(KEY)]);
    (body.feed[0]?.post.author as Record<string, unknown>).did = 'did:plc:somebodyelse';
    const result = read('getAuthorFeed', body);
    expect(result.posts).toEqual([]);
    expect(shapesOf(result)).toEqual(['feed[].post.author.did']);
  });

  it('a reason of a new kind, or under a new name, is told', () => {
    const pinned = feed([post(KEY, { flags: ['pinned'] })]);
    const [first] = pinned.feed;
    if (first?.reason) first.reason.$type = 'app.bsky.feed.defs#reasonBirthday';
    expect(shapesOf(read('getAuthorFeed', pinned))).toEqual(['feed[].reason.$type']);
    const renamed = feed([post(KEY, { flags: ['pinned'] })]) as { feed: Record<string, unknown>[] };
    const [item] = renamed.feed;
    if (item) item.cause = item.reason;
    delete item?.reason;
    expect(shapesOf(read('getAuthorFeed', renamed))).toEqual(['feed[].reason']);
  });

  it('a label that was taken back marks nothing', () => {
    const body = feed([post(KEY, { flags: ['sensitive'] })]);
    for (const label of (body.feed[0]?.post.labels ?? []) as Record<string, unknown>[]) label.neg = true;
    expect(read('getAuthorFeed', body).posts[0]?.flags).toEqual([]);
  });

  it('a feed whose cursor may have another name has not ended', () => {
    const body = { ...feed([post(KEY)]) } as Record<string, unknown>;
    expect(read('getAuthorFeed', body).feed?.ended).toBe(true);
    expect(read('getAuthorFeed', { ...body, next: 'abc' }).feed?.ended).toBe(false);
    expect(shapesOf(read('getAuthorFeed', { ...body, cursor: 7 }))).toEqual(['cursor']);
  });

  it('an author’s own answers to own posts are read, to others’ they are not', () => {
    const opened = post(KEY);
    const next = post(postId('bluesky', STATED + 60_000, 'next'));
    const thread = shapes.getPostThread(page([opened, next]), KEY) as {
      thread: { replies: Record<string, unknown>[] };
    };
    const own = (shapes.getPostThread(page([opened, next]), next.id) as typeof thread).thread;
    const [stranger] = thread.thread.replies;
    if (stranger) stranger.replies = [{ ...own, replies: [] }];
    expect(read('getPostThread', thread).posts.map((p) => p.id)).toEqual([KEY]);
    thread.thread.replies = [
      { ...own, replies: [] },
      { $type: 'app.bsky.feed.defs#blockedPost', blocked: true },
    ];
    const result = read('getPostThread', thread);
    expect(result.posts.map((p) => p.id)).toEqual([KEY, next.id]);
    expect(result.reports[0]).toMatchObject({ kind: 'ok', skipped: { tombstone: 1 } });
    thread.thread.replies = [{ $type: 'app.bsky.feed.defs#threadViewPost', message: own.replies }];
    expect(shapesOf(read('getPostThread', thread))).toEqual(['thread.replies[].post']);
  });

  it('knows an id by its record key, or by its whole address where the key is no time', () => {
    expect(postIdOf('at://did:plc:a/app.bsky.feed.post/3222222222222')).toBe('3222222222222');
    expect(postIdOf('at://did:plc:a/app.bsky.feed.post/hello')).toBe('at://did:plc:a/app.bsky.feed.post/hello');
  });

  it('takes an error for an answer without posts', () => {
    expect(read('getProfile', shapes.profileNotFound()).reports).toEqual([
      { kind: 'empty', endpoint: 'bluesky/getProfile', expected: true },
    ]);
    expect(read('getProfiles', shapes.profileNotFound()).reports).toEqual([
      { kind: 'empty', endpoint: 'bluesky/getProfiles', expected: true },
    ]);
    expect(read('getAuthorFeed', shapes.profileNotFound()).reports).toEqual([
      { kind: 'empty', endpoint: 'bluesky/getAuthorFeed', expected: true },
    ]);
  });
});

describe('addresses', () => {
  it.each(blueskyPatterns.flatMap((p) => p.samples.map((s) => [p.id, s] as const)))(
    '%s is matched by its samples and by no other pattern',
    (id, sample) => {
      const { hostname, pathname } = new URL(sample);
      expect(blueskyPatterns.filter((p) => new RegExp(p.match).test(hostname + pathname)).map((p) => p.id)).toEqual([
        id,
      ]);
    },
  );

  it.each([
    'feed.getTimeline',
    'feed.getFeed',
    'feed.searchPosts',
    'feed.getQuotes',
    'actor.searchActors',
    'feed.getActorLikes',
  ])('%s is nobody’s', (name) => {
    expect(blueskyPatterns.some((p) => new RegExp(p.match).test(`public.api.bsky.app/xrpc/app.bsky.${name}`))).toBe(
      false,
    );
  });

  it.each([
    ['https://bsky.app/', { kind: 'home' }],
    ['https://bsky.app/profile/brand.example', { kind: 'profile', handle: 'brand.example', tab: 'posts' }],
    [
      'https://bsky.app/profile/brand.example/post/3222222222222',
      { kind: 'post', id: '3222222222222', handle: 'brand.example' },
    ],
    ['https://bsky.app/search?q=a', { kind: 'search' }],
    ['https://bsky.app/settings', { kind: 'other' }],
    ['https://bsky.app/profile/brand.example/lists/abc', { kind: 'other' }],
  ])('%s', (url, kind) => expect(classifyBluesky(new URL(url))).toEqual(kind));
});
