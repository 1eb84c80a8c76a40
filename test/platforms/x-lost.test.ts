/** What is told when no place that is known has a fact, and the traps that recordings hold. */
import { describe, expect, it } from 'vitest';
import * as shapes from '../../demo/shapes/x';
import type { Keyed } from '../../lib/platforms/reading';
import { bent, brand, IDS, legacy, other, posts, read, told, user } from './x-bent';
import { pageWith, plainPost, values } from './x-scenario';

describe('what is gone is told', () => {
  const LOST: [string, (tweet: Keyed) => void][] = [
    ['full_text', (t) => delete legacy(t).full_text],
    ['display_text_range', (t) => delete legacy(t).display_text_range],
    ['created_at', (t) => delete legacy(t).created_at],
    ['views', (t) => delete t.views],
    ['views.count', (t) => Object.assign(t, { views: {} })],
    ['relationship_counts.followers', (t) => delete (user(t).relationship_counts as Keyed).followers],
    ['relationship_counts.following', (t) => delete (user(t).relationship_counts as Keyed).following],
    ['tweet_counts.tweets', (t) => delete user(t).tweet_counts],
    ['core.name', (t) => delete (user(t).core as Keyed).name],
    ['privacy.protected', (t) => delete user(t).privacy],
    [
      'is_blue_verified',
      (t) => {
        delete user(t).is_blue_verified;
        delete user(t).verification;
      },
    ],
    ['card', (t) => Object.assign(t, { summary_card: { legacy: { name: 'summary' } } })],
    ['note_tweet', (t) => Object.assign(t, { long_note: { text: 'The whole text' } })],
    ['note_tweet.note_tweet_results.result.text', (t) => Object.assign(t, { note_tweet: { is_expandable: true } })],
    ['article.article_results.result', (t) => Object.assign(t, { article: { article_results: {} } })],
    ['edit_control', (t) => Object.assign(t, { edit_control: [] })],
    ['edit_control', (t) => delete t.edit_control],
    ['edit_control.edit_tweet_ids', (t) => Object.assign(t, { edit_control: { edit_control_initial: {} } })],
  ];
  it.each(LOST)('%s', (path, lose) => {
    const result = read('UserTweets', bent({ tweet: lose }));
    expect(result.posts).toHaveLength(3);
    expect(told(result).some((p) => p.endsWith(path))).toBe(true);
  });

  it('but views of a post from before they were counted are not', () => {
    const old = [plainPost('1500000000000000001', { published: Date.UTC(2022, 2, 5) })];
    const result = read('UserTweets', bent({ tweet: (t) => delete t.views }, old));
    expect(result.posts[0]?.counts.views).toBeUndefined();
    expect(told(result)).toEqual([]);
  });

  it('the length of a video, not of a GIF', () => {
    const lose = (t: Keyed) => {
      for (const m of (legacy(t).extended_entities as { media: Keyed[] }).media)
        delete (m.video_info as Keyed).duration_millis;
    };
    const video = read('UserTweets', bent({ tweet: lose }, posts({ format: 'video', duration: 12 })));
    expect(told(video).join()).toContain('duration_millis');
    const gif = read('UserTweets', bent({}, posts({ format: 'video' })));
    expect(gif.posts.map((p) => [p.format, p.duration])).toEqual(IDS.map(() => ['video', undefined]));
    expect(told(gif)).toEqual([]);
  });

  it('media that only the plain part names', () => {
    const lose = (t: Keyed) => Object.assign(legacy(t), { extended_entities: { media: [] } });
    const result = read('UserTweets', bent({ tweet: lose }, posts({ format: 'image' })));
    expect(result.posts.map((p) => p.format)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(told(result).join()).toContain('extended_entities.media');
  });

  it('entries and modules that hold nothing', () => {
    const { body } = shapes.userTweets(pageWith(brand, posts()));
    const emptied = JSON.parse(JSON.stringify(body), (key, value: unknown) => (key === 'entries' ? [] : value));
    expect(told(read('UserTweets', emptied))).toContain('instructions[].entries');
    const grid = shapes.userMedia(pageWith(brand, posts({ format: 'image' }))).body;
    const none = JSON.parse(JSON.stringify(grid), (key, value: unknown) => (key === 'items' ? [] : value));
    expect(told(read('UserMedia', none)).join()).toContain('content.items');
  });

  it('originals, when all of a page’s are gone; one may be deleted', () => {
    const reposts = posts({ flags: ['repost'], original: { author: other, post: plainPost('2000000000000000002') } });
    const lose = (t: Keyed) => Object.assign(legacy(t), { retweeted_status_result: {} });
    const result = read(
      'UserTweets',
      bent({ tweet: (t) => 'retweeted_status_result' in legacy(t) && lose(t) }, reposts),
    );
    expect(result.posts.map((p) => [p.flags, p.counts])).toEqual(IDS.map(() => [['repost'], {}]));
    expect(told(result).join()).toContain('retweeted_status_result.result');
    const one = read(
      'UserTweets',
      bent({ tweet: (t) => 'retweeted_status_result' in legacy(t) && lose(t) }, reposts.slice(0, 1)),
    );
    expect(told(one)).toEqual([]);
  });

  it('and an answer that X itself calls a failure is not “nothing there”', () => {
    const failed = { data: { user: {} }, errors: [{ name: 'DeadlineExceeded', message: 'DeadlineExceeded' }] };
    for (const operation of ['UserTweets', 'UserByScreenName']) {
      const failure = { kind: 'empty', endpoint: `x/${operation}`, expected: false };
      expect(read(operation, failed).reports).toEqual([failure]);
      expect(read(operation, { data: { user: {} } }).reports).toEqual([{ ...failure, expected: true }]);
      const suspended = { data: { user: { result: { __typename: 'UserUnavailable', reason: 'Suspended' } } } };
      expect(read(operation, suspended).reports).toEqual([{ ...failure, expected: true }]);
    }
  });
});

describe('traps of the recordings', () => {
  it('a business is verified although `verified` says false', () => {
    const typed = (t: Keyed) =>
      Object.assign(user(t), { is_blue_verified: false, verification: { verified: false, verified_type: 'Business' } });
    expect(read('UserTweets', bent({ tweet: typed })).profiles[0]?.verified).toBe(true);
    const plain = (t: Keyed) => Object.assign(user(t), { is_blue_verified: false, verification: { verified: false } });
    expect(read('UserTweets', bent({ tweet: plain })).profiles[0]?.verified).toBe(false);
  });

  it('a native video beside a card without data is a video, an article beside one an article', () => {
    const bare = { card: { rest_id: 'https://t.co/abc' } };
    const video = read(
      'UserTweets',
      bent({ tweet: (t) => Object.assign(t, bare) }, posts({ format: 'video', duration: 9 })),
    );
    expect(video.posts.map((p) => p.format)).toEqual(['video', 'video', 'video']);
    const article = read('UserTweets', bent({ tweet: (t) => Object.assign(t, bare) }, posts({ format: 'article' })));
    expect(article.posts.map((p) => p.format)).toEqual(['article', 'article', 'article']);
  });

  it('a post without media stands in the media tab, its views unknown and not zero', () => {
    const old = plainPost('1546615344780914688', { published: Date.UTC(2022, 6, 11), format: 'image', mediaCount: 1 });
    const body: unknown = JSON.parse(
      JSON.stringify(shapes.userMedia(pageWith(brand, [old])).body),
      (key, value: Keyed) => {
        if (key !== 'legacy' || !('full_text' in value)) return value;
        const { extended_entities: _, ...rest } = value;
        return { ...rest, entities: {} };
      },
    );
    const result = read('UserMedia', body);
    expect(result.posts.map((p) => [p.format, p.counts.views, p.hidden])).toEqual([['text', undefined, []]]);
    expect(told(result)).toEqual([]);
  });

  it('an earlier version’s counts stand beside the counts of an edited post, and are not its own', () => {
    const before = { favorite_count: 700, retweet_count: 600, reply_count: 500, quote_count: 400, bookmark_count: 300 };
    const result = read(
      'UserTweets',
      bent({ tweet: (t) => Object.assign(t, { previous_counts: before }) }, posts({ flags: ['edited'] })),
    );
    expect(values(result.posts[0]?.counts ?? {})).toEqual({
      likes: 40,
      comments: 3,
      shares: 5,
      quotes: 1,
      saves: 2,
      views: 900,
    });
  });
});
