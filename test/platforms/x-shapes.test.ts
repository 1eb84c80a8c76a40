/** Places where X has kept the same fact, now or in other projects' sources. */
import { describe, expect, it } from 'vitest';
import * as shapes from '../../demo/shapes/x';
import type { ReadResult } from '../../lib/platforms/contract';
import type { Keyed } from '../../lib/platforms/reading';
import { x } from '../../lib/platforms/x';
import { bent, brand, IDS, legacy, other, posts, read, told, user } from './x-bent';
import { context, pageWith, plainPost, valid, values } from './x-scenario';

describe('whose post it is', () => {
  it('is known without its author’s profile, and the missing profile is told', () => {
    const body = bent({ tweet: (tweet) => Object.assign(tweet, { core: { user_results: {} } }) });
    const result = read('UserTweets', body);
    expect(result.posts.map((p) => [p.id, p.profileId])).toEqual(IDS.map((id) => [id, brand.id]));
    expect(result.profiles).toEqual([]);
    expect(told(result).join()).toContain('core.user_results.result');
  });

  it('takes the handle that another post states, or that the document has named', () => {
    let first = true;
    const body = bent({
      tweet: (tweet) => {
        if (first) tweet.core = { user_results: {} };
        first = false;
      },
    });
    const result = read('UserTweets', body);
    expect(result.posts.map((p) => p.handle)).toEqual(['brand_one', 'brand_one', 'brand_one']);
    expect(result.posts[0]?.url).toBe(`https://x.com/brand_one/status/${IDS[0]}`);
    expect(told(result)).toEqual([]);
  });

  it.each([
    ['core.user_result', (tweet: Keyed) => ({ core: { user_result: { result: user(tweet) } } })],
    ['author_results', (tweet: Keyed) => ({ author_results: { result: user(tweet) }, core: {} })],
    ['the core itself', (tweet: Keyed) => ({ core: user(tweet) })],
  ])('is read from %s', (_, moved) => {
    const result = read('UserTweets', bent({ tweet: (tweet) => Object.assign(tweet, moved(tweet)) }), null);
    expect(result.posts.map((p) => p.handle)).toEqual(['brand_one', 'brand_one', 'brand_one']);
    expect(result.profiles[0]?.counts.followers?.value).toBe(1200);
    expect(told(result)).toEqual([]);
  });

  it('is read from names and numbers that lie flat, and from the id inside X’s own name', () => {
    const flat = (tweet: Keyed) => {
      const numbers = { followers_count: 1200, friends_count: 30, statuses_count: 3 };
      const named = {
        id: btoa(`User:${brand.id}`),
        screen_name: brand.handle,
        name: brand.name,
        is_blue_verified: true,
      };
      (tweet.core as Keyed).user_results = { result: { __typename: 'User', ...named, ...numbers } };
    };
    const result = read('UserTweets', bent({ tweet: flat }));
    expect(result.profiles[0]).toMatchObject({ id: brand.id, handle: brand.handle, name: brand.name });
    expect(result.profiles[0]?.counts.posts?.value).toBe(3);
    expect(told(result)).toEqual([]);
  });

  it('is the owner’s in entries of a kind that is not known, and that is told', () => {
    const renamed = bent({
      entry: (entry) => {
        if (String(entry.entryId).startsWith('tweet-')) entry.entryId = `post-${String(entry.entryId).slice(6)}`;
      },
    });
    const result = read('UserTweets', renamed);
    expect(result.posts.map((p) => p.id)).toEqual(IDS);
    expect(result.feed?.ordered).toEqual([]);
    expect(told(result).join()).toContain('entryId');
    const nobody = read('UserTweets', renamed, null);
    expect(nobody.posts).toEqual([]);
    expect(told(nobody).join()).toContain('entryId');
    const foreign = {
      ...pageWith(brand, posts()),
      suggestion: { author: other, post: plainPost('2070000000000000001') },
    };
    const body: unknown = JSON.parse(
      JSON.stringify(shapes.userTweets(foreign).body).replaceAll('related-posts-', 'of-another-kind-'),
    );
    const between = read('UserTweets', body);
    expect(between.posts).toHaveLength(3);
    expect(between.reports[0]).toMatchObject({ skipped: { suggestion: 2 } });
    expect(told(between)).toEqual([]);
    expect(between.others).toEqual(['2070000000000000001']);
  });

  it('is the owner’s too when a community is its place', () => {
    const place = { result: { __typename: 'Community', rest_id: '15', name: 'Makers' } };
    const body = bent({ tweet: (tweet) => Object.assign(tweet, { community_results: place }) });
    const result = read('UserTweets', body);
    expect(result.posts).toHaveLength(3);
    expect(told(result)).toEqual([]);
  });
});

describe('what a post shows', () => {
  const format = (change: (tweet: Keyed) => void) => {
    const result = read('UserTweets', bent({ tweet: change }));
    return [result.posts[0]?.format, told(result).length > 0];
  };
  const card = (name: string) => (t: Keyed) => Object.assign(t, { card: { legacy: { name, binding_values: [] } } });
  it.each([
    ['poll2choice_text_only', 'poll'],
    ['poll4choice_image', 'poll'],
    ['poll3choice_video', 'poll'],
    ['3691233323:poll_choice_images', 'poll'],
    ['745291183405076480:broadcast', 'live'],
    ['3691233323:periscope_broadcast', 'live'],
    ['745291183405076480:live_event', 'live'],
    ['3691233323:audiospace', 'audio'],
    ['2586390716:message_me', 'link'],
    ['promo_image_convo', 'link'],
    ['unified_card', 'link'],
    ['summary_large_image', 'link'],
    ['player', 'link'],
    ['app', 'link'],
  ])('a card called %s: %s', (name, want) => expect(format(card(name))).toEqual([want, false]));

  it.each([
    ['https://x.com/i/broadcasts/1BRJjPq', 'live'],
    ['https://twitter.com/i/events/15', 'live'],
    ['https://x.com/i/spaces/1YqKDZ', 'audio'],
    ['http://x.com/i/article/20551268032248832', 'article'],
    ['https://brand.example/i/article/2', 'link'],
    ['https://brand.example/', 'link'],
  ])('a card without data that leads to %s: %s', (url, want) => {
    const bare = (t: Keyed) => {
      t.card = { rest_id: 'https://t.co/abc' };
      (legacy(t).entities as Keyed).urls = [{ expanded_url: url, url: 'https://t.co/abc' }];
    };
    expect(format(bare)).toEqual([want, false]);
  });

  it.each([
    [['ApiImage'], 'image', undefined],
    [['ApiVideo'], 'video', 12.5],
    [['ApiGif'], 'video', undefined],
    [['ApiImage', 'ApiVideo'], 'carousel', undefined],
  ] as const)('media of the apps: %s', (kinds, want, duration) => {
    const moved = (t: Keyed) => {
      const info = (kind: string) => ({ __typename: kind, ...(kind === 'ApiVideo' && { duration_millis: 12_500 }) });
      t.media_entities = kinds.map((kind) => ({ media_results: { result: { media_info: info(kind) } } }));
    };
    const result = read('UserTweets', bent({ tweet: moved }, posts(), { tweet: 'details' }));
    expect(result.posts[0]).toMatchObject({ format: want, mediaCount: kinds.length });
    expect(result.posts[0]?.duration).toBe(duration);
    expect(told(result)).toEqual([]);
  });

  it('a post for paying followers is marked so; what others see of it is no post', () => {
    const creator = { creator_results: { result: { core: { screen_name: brand.handle } } } };
    const marked = read('UserTweets', bent({ tweet: (t) => Object.assign(t, { exclusive_tweet_info: creator }) }));
    expect(marked.posts.map((p) => p.flags)).toEqual(IDS.map(() => ['members-only']));
    const preview = (t: Keyed) => {
      const tweet = { ...t };
      for (const key of Object.keys(t)) delete t[key];
      Object.assign(t, { __typename: 'TweetPreviewDisplay', tweet });
    };
    const result = read('UserTweets', bent({ tweet: preview }));
    expect(result.posts).toEqual([]);
    expect(result.reports[0]).toMatchObject({ skipped: { tombstone: 3 } });
  });
});

describe('a post alone, as it is served without an account', () => {
  const page = pageWith(brand, posts({ flags: ['edited'] }));
  it.each(['legacy', 'details', 'client'] as const)('with its facts as in %s', (tweet) => {
    const body = shapes.tweetResult(page, IDS[1], { tweet });
    const result = read('TweetResultByRestId', body, { tweetId: IDS[1] });
    expect(result.posts.map((p) => [p.id, p.flags])).toEqual([[IDS[1], ['edited']]]);
    expect(values(result.posts[0]?.counts ?? {})).toEqual({
      likes: 40,
      comments: 3,
      shares: 5,
      quotes: 1,
      saves: 2,
      views: 900,
    });
    expect(result.subject).toEqual({ platform: 'x', id: brand.id, handle: brand.handle });
    expect(told(result)).toEqual([]);
  });

  it('that is gone, or whose answer moved', () => {
    const gone = read('TweetResultByRestId', shapes.tweetResult(page, '1'));
    expect(gone.reports).toEqual([{ kind: 'empty', endpoint: 'x/TweetResultByRestId', expected: true }]);
    expect(told(read('TweetResultByRestId', { data: { postResult: {} } }))).toEqual(['data.tweetResult.result']);
  });
});

describe('the head of a profile’s page', () => {
  const head = (change: (body: Keyed & { mainEntity: Keyed }) => void): ReadResult => {
    const body = JSON.parse(shapes.profileSchema(pageWith(brand, posts()).profile).text);
    change(body);
    const source = x.embedded.find((s) => s.id === 'x/ProfilePage');
    return valid(source?.read(body, context('https://x.com/brand_one', { via: 'embedded' })) as ReadResult);
  };
  const followers = (result: ReadResult) => result.profiles[0]?.counts.followers?.value;

  it('is read by what its numbers count when their names change', () => {
    const renamed = head((body) => {
      for (const one of body.mainEntity.interactionStatistic as Keyed[]) one.name = `New ${one.name}`;
    });
    expect([followers(renamed), told(renamed)]).toEqual([1200, []]);
    expect(followers(head((body) => Object.assign(body, { '@type': 'Page' })))).toBe(1200);
  });

  it('says when its followers are gone', () => {
    const gone = head((body) => Object.assign(body.mainEntity, { interactionStatistic: [] }));
    expect(told(gone)).toEqual(['mainEntity.interactionStatistic[].name']);
    expect(told(head((body) => delete body.mainEntity.identifier))).toEqual(['$.mainEntity.identifier']);
  });
});
