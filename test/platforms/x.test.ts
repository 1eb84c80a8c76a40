import { describe, expect, it } from 'vitest';
import type { ScenarioAuthor, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/x';
import { x } from '../../lib/platforms/x';
import { createdAt, snowflakeTime } from '../../lib/platforms/x/tweet-parts';
import { classifyX, xPatterns } from '../../lib/platforms/x/urls';
import { context, pageWith, plainPost, valid, values } from './x-scenario';

const brand: ScenarioAuthor = { platform: 'x', id: '4001', handle: 'brand_one', name: 'Brand One', verified: true };
const other: ScenarioAuthor = { platform: 'x', id: '4002', handle: 'brand_two', name: 'Brand Two', verified: false };
const post = plainPost;
const page = (posts: ScenarioPost[]) => pageWith(brand, posts);
const read = (operation: string, body: unknown, asked: Record<string, string> = { userId: brand.id }) => {
  const endpoint = x.endpoints.find((e) => e.id === `x/${operation}`);
  if (!endpoint) throw new Error(`no endpoint ${operation}`);
  return valid(
    endpoint.read(
      body,
      context(`https://x.com/i/api/graphql/Q/${operation}?variables=${encodeURIComponent(JSON.stringify(asked))}`),
    ),
  );
};
/** The first tweet result of a built timeline, to be bent. */
const tweetOf = (body: unknown, n = 0): Record<string, unknown> => {
  const found: Record<string, unknown>[] = [];
  JSON.stringify(body, (key, value: unknown) => {
    if (key === 'tweet_results') found.push((value as { result: Record<string, unknown> }).result);
    return value;
  });
  return found[n] as Record<string, unknown>;
};

describe('numbers', () => {
  it('keeps “no views counted” apart from none', () => {
    const { body } = shapes.userTweets(
      page([
        post('1500000000000000001', { published: Date.UTC(2022, 5, 1) }),
        post('1400000000000000001', { published: Date.UTC(2021, 5, 1) }),
      ]),
    );
    const result = read('UserTweets', body);
    expect(result.posts.map((p) => p.counts.views)).toEqual([undefined, undefined]);
    expect(result.posts[0]?.hidden).toEqual([]);
  });

  it('takes no number of a repost wrapper', () => {
    const original = { author: other, post: post('2000000000000000002', { likes: 7000, shares: 600 }) };
    const { body } = shapes.userTweets(page([post('2000000000000000009', { flags: ['repost'], original })]));
    const [got] = read('UserTweets', body).posts;
    expect(got).toMatchObject({ id: '2000000000000000009', profileId: brand.id, flags: ['repost'], counts: {} });
  });

  it('does not take a wrapper whose original is gone for an own post with zero likes', () => {
    const original = { author: other, post: post('2000000000000000002', { shares: 600 }) };
    const { body } = shapes.userTweets(page([post('2000000000000000009', { flags: ['repost'], original })]));
    const { legacy } = tweetOf(body) as { legacy: Record<string, unknown> };
    delete legacy.retweeted_status_result;
    const result = read('UserTweets', body);
    expect(result.posts[0]).toMatchObject({ flags: ['repost'], counts: {} });
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'shape', found: 'missing' }));
  });

  it('reports a like count that is none, and keeps the rest of the post', () => {
    const { body } = shapes.userTweets(page([post('2000000000000000001')]));
    (tweetOf(body).legacy as Record<string, unknown>).favorite_count = '1.2K';
    const result = read('UserTweets', body);
    expect(values(result.posts[0]?.counts ?? {})).toEqual({ comments: 3, shares: 5, quotes: 1, saves: 2, views: 900 });
    expect(result.reports).toContainEqual(
      expect.objectContaining({
        kind: 'shape',
        path: expect.stringMatching(/legacy\.favorite_count$/),
        found: 'string',
      }),
    );
  });

  it('doubts zeros beside numbers with which they hardly occur, but not small ones', () => {
    const { body } = shapes.userTweets(
      page([
        post('2000000000000000003', { likes: 2000, saves: 0, shares: 150, quotes: 0 }),
        post('2000000000000000002', { likes: 40, saves: 0, published: Date.UTC(2026, 8, 1) }),
      ]),
    );
    expect(read('UserTweets', body).posts.map((p) => p.doubtful)).toEqual([['saves', 'quotes'], []]);
  });
});

describe('whose post it is', () => {
  it('counts an own post that was met before as a quoted original', () => {
    const first = post('2000000000000000001', { published: Date.UTC(2026, 8, 1) });
    const quoting = post('2000000000000000005', { flags: ['quote'], quoted: { author: brand, post: first } });
    const result = read('UserTweets', shapes.userTweets(page([quoting, first])).body);
    expect(result.posts.map((p) => p.id)).toEqual([quoting.id, first.id]);
  });

  it('leaves the other side of a conversation out', () => {
    const result = read(
      'UserTweetsAndReplies',
      shapes.userTweetsAndReplies(page([post('2000000000000000001', { flags: ['reply'] })])).body,
    );
    expect(result.posts.map((p) => [p.id, p.flags])).toEqual([['2000000000000000001', ['reply']]]);
    expect(result.reports[0]).toMatchObject({ skipped: { 'other-author': 1 } });
  });

  it('tells advertisements and suggestions by name', () => {
    const between = {
      ...page([post('2000000000000000001')]),
      advertisement: { author: other, post: post('2000000000000000007') },
      suggestion: { author: other, post: post('2000000000000000008') },
    };
    const result = read('UserTweets', shapes.userTweets(between).body);
    expect(result.posts).toHaveLength(1);
    expect(result.reports[0]).toMatchObject({ skipped: { ad: 1, suggestion: 2, cursor: 2 } });
  });

  it('skips empty results, tombstones and bare ids without storing zeros', () => {
    const { body } = shapes.userTweets(page([1, 2, 3, 4].map((n) => post(`200000000000000000${n}`))));
    const results: Record<string, unknown>[] = [];
    JSON.stringify(body, (key, value: unknown) => {
      if (key === 'tweet_results') results.push(value as Record<string, unknown>);
      return value;
    });
    delete results[0]?.result;
    Object.assign(results[1] ?? {}, { result: { __typename: 'TweetTombstone', tombstone: {} } });
    Object.assign(results[2] ?? {}, { result: { __typename: 'Tweet', rest_id: '2000000000000000003' } });
    Object.assign(results[3] ?? {}, {
      result: { __typename: 'TweetWithVisibilityResults', tweet: results[3]?.result },
    });
    const result = read('UserTweets', body);
    expect(result.posts.map((p) => p.id)).toEqual(['2000000000000000004']);
    expect(result.reports[0]).toMatchObject({ skipped: { tombstone: 2, 'not-a-post': 1 } });
  });

  it('reports a timeline that moved instead of showing nothing', () => {
    const result = read('UserTweets', {
      data: { user: { result: { __typename: 'User', timeline_v3: { timeline: {} } } } },
    });
    expect(result.reports).toEqual([
      {
        kind: 'shape',
        endpoint: 'x/UserTweets',
        path: 'data.user.result.timeline.timeline.instructions',
        found: 'missing',
        siblings: ['__typename', 'timeline_v3'],
      },
    ]);
  });

  it('takes a protected account’s and an unknown name’s empty answers calmly', () => {
    for (const body of [
      { data: {} },
      { data: { user: { result: { __typename: 'User', timeline: { timeline: {} } } } } },
    ]) {
      expect(read('UserTweets', body).reports).toEqual([{ kind: 'empty', endpoint: 'x/UserTweets', expected: true }]);
    }
    expect(read('UserByScreenName', shapes.userNotFound()).reports).toEqual([
      { kind: 'empty', endpoint: 'x/UserByScreenName', expected: true },
    ]);
  });
});

describe('the opened post', () => {
  const opened = post('2000000000000000001');
  const answer = (to: Record<string, string>) => {
    const body = shapes.tweetDetail(page([opened]), opened.id);
    const reply = tweetOf(body, 1) as {
      legacy: Record<string, unknown>;
      core: { user_results: { result: Record<string, unknown> } };
    };
    Object.assign(reply.core.user_results.result, { rest_id: brand.id });
    Object.assign(reply.legacy, to);
    return read('TweetDetail', body, { focalTweetId: opened.id }).posts.length;
  };

  it('keeps the author’s own thread and leaves the author’s answers to others', () => {
    expect(answer({ in_reply_to_user_id_str: brand.id })).toBe(2);
    expect(answer({ in_reply_to_user_id_str: other.id })).toBe(1);
  });
});

describe('times', () => {
  it('reads X’s form and nothing else', () => {
    expect(createdAt('Fri Feb 06 21:09:45 +0000 2026')).toBe(Date.UTC(2026, 1, 6, 21, 9, 45));
    expect(createdAt('2026-02-06T21:09:45Z')).toBeUndefined();
    expect(createdAt('Fri Foo 06 21:09:45 +0000 2026')).toBeUndefined();
  });

  it('knows the instant inside an id', () => {
    // 10^9 ms after the epoch of ids (2010-11-04T01:42:54.657Z), moved up by 22 bits: 10^9 × 4,194,304.
    expect(snowflakeTime('4194304000000000')).toBe(1_289_834_974_657);
    expect(snowflakeTime('20')).toBeUndefined();
  });

  it('flags a time that only the id tells', () => {
    const { body } = shapes.userTweets(page([post('2100000000000000001')]));
    delete (tweetOf(body).legacy as Record<string, unknown>).created_at;
    const result = read('UserTweets', body);
    expect(result.posts[0]?.flags).toEqual(['approximate-time']);
    expect(result.reports.some((r) => r.kind === 'shape' && r.path.endsWith('created_at'))).toBe(true);
  });
});

describe('addresses', () => {
  it.each(xPatterns.flatMap((p) => p.samples.map((s) => [p.id, s] as const)))(
    '%s is matched by its samples and by no other pattern',
    (id, sample) => {
      const { hostname, pathname } = new URL(sample);
      expect(xPatterns.filter((p) => new RegExp(p.match).test(hostname + pathname)).map((p) => p.id)).toEqual([id]);
    },
  );

  it.each([
    'HomeTimeline',
    'HomeLatestTimeline',
    'SearchTimeline',
    'Likes',
    'Bookmarks',
    'ListLatestTweetsTimeline',
    'UserTweets2',
    'Favoriters',
  ])('%s is nobody’s', (name) => {
    for (const host of ['x.com/i/api', 'api.x.com', 'notx.com/i/api']) {
      expect(xPatterns.some((p) => new RegExp(p.match).test(`${host}/graphql/Q/${name}`))).toBe(false);
    }
    expect(xPatterns.some((p) => new RegExp(p.match).test('notx.com/i/api/graphql/Q/UserTweets'))).toBe(false);
  });

  it.each([
    ['https://x.com/home', { kind: 'home' }],
    ['https://x.com/', { kind: 'home' }],
    ['https://x.com/brand_one', { kind: 'profile', handle: 'brand_one', tab: 'posts' }],
    ['https://x.com/brand_one/with_replies', { kind: 'profile', handle: 'brand_one', tab: 'replies' }],
    ['https://x.com/brand_one/media', { kind: 'profile', handle: 'brand_one', tab: 'media' }],
    ['https://x.com/brand_one/status/123', { kind: 'post', id: '123', handle: 'brand_one' }],
    ['https://x.com/i/status/123', { kind: 'post', id: '123' }],
    ['https://x.com/i/web/status/123', { kind: 'post', id: '123' }],
    ['https://x.com/search?q=a', { kind: 'search' }],
    ['https://x.com/settings/account', { kind: 'other' }],
    ['https://x.com/brand_one/followers', { kind: 'other' }],
  ])('%s', (url, kind) => expect(classifyX(new URL(url))).toEqual(kind));
});
