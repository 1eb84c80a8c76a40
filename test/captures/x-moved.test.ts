/** The recordings with every fact moved to where another generation of X keeps it: the same posts come out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientTimeline } from '../../demo/shapes/x-timeline';
import { get, isRecord, type Keyed } from '../../lib/platforms/reading';
import { x } from '../../lib/platforms/x';
import { context } from '../platforms/x-scenario';
import { shared } from '../shared-folder';

const FILES: [string, string][] = [
  ['2023-04-30_user_tweets', 'UserTweets'],
  ['2024-06-29_user_tweets_and_replies', 'UserTweetsAndReplies'],
  ['2026-05-21_user_media', 'UserMedia'],
  ['2026-08-07_user_tweets', 'UserTweets'],
];

/** Calls back with every object of a body, innermost first. */
function each(node: unknown, change: (object: Keyed) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const value of Object.values(node)) each(value, change);
  if (isRecord(node)) change(node);
}

function toDetails(tweet: Keyed): void {
  const legacy = tweet.legacy as Keyed;
  if (tweet.__typename !== 'Tweet' || !isRecord(legacy) || legacy.full_text === undefined) return;
  const { favorite_count, retweet_count, reply_count, quote_count, bookmark_count } = legacy;
  const { full_text, created_at, display_text_range, lang, possibly_sensitive, in_reply_to_user_id_str: to } = legacy;
  const quote =
    tweet.quoted_status_result ?? (legacy.is_quote_status ? { rest_id: legacy.quoted_status_id_str } : null);
  delete tweet.quoted_status_result;
  Object.assign(tweet, {
    counts: { favorite_count, retweet_count, reply_count, quote_count, bookmark_count },
    details: { full_text, created_at_ms: Date.parse(String(created_at)), display_text_range },
    media_entities2: get(legacy, 'extended_entities.media') ?? [],
    url_entities: get(legacy, 'entities.urls') ?? [],
    quoted_tweet_results: quote,
    reply_to_results: legacy.in_reply_to_status_id_str ? { rest_id: legacy.in_reply_to_status_id_str } : null,
    reply_to_user_results: to ? { rest_id: to } : null,
    legacy: { lang, possibly_sensitive, retweeted_status_results: legacy.retweeted_status_result ?? null },
  });
}

function toCore(user: Keyed): void {
  const { legacy, core } = user;
  if (user.__typename !== 'User' || !isRecord(legacy) || legacy.followers_count === undefined) return;
  const { name, screen_name, followers_count: followers, friends_count: following, statuses_count: tweets } = legacy;
  const { description, entities, url } = legacy;
  delete user.legacy;
  const names = { ...(screen_name !== undefined && { name, screen_name }), ...(isRecord(core) && core) };
  const counts = { relationship_counts: { followers, following }, tweet_counts: { tweets } };
  Object.assign(user, { core: names, privacy: { protected: false }, ...counts });
  Object.assign(user, { profile_bio: { description, entities }, website: { url: url ?? '' } });
}

const MOVES: Record<string, (body: unknown) => unknown> = {
  'behind a limit of visibility': (body) => {
    each(body, ({ tweet_results: holder }) => {
      const tweet = get(holder, 'result');
      if (get(tweet, '__typename') !== 'Tweet') return;
      Object.assign(holder as Keyed, { result: { __typename: 'TweetWithVisibilityResults', tweet } });
    });
    return body;
  },
  'into modules': (body) => {
    each(body, (entry) => {
      if (typeof entry.entryId !== 'string' || !/^tweet-\d/.test(entry.entryId) || !isRecord(entry.content)) return;
      const { itemContent } = entry.content;
      if (itemContent === undefined) return;
      entry.entryId = `profile-conversation-${entry.entryId.slice(6)}`;
      entry.content = { items: [{ entryId: entry.entryId, item: { itemContent } }] };
    });
    return body;
  },
  'as numbers in strings': (body) => {
    each(body, (object) => {
      for (const [key, value] of Object.entries(object))
        if (typeof value === 'number' && /_count$|^followers$|^following$|^tweets$/.test(key)) object[key] = `${value}`;
    });
    return body;
  },
  'to users without legacy': (body) => {
    each(body, toCore);
    return body;
  },
  'to tweets with details': (body) => {
    each(body, toDetails);
    return body;
  },
  'to the names of the visitors’ client': (body) => {
    const user = get(body, 'data.user.result');
    const timeline = get(user, 'timeline.timeline') ?? get(user, 'timeline_v2.timeline');
    const instructions = clientTimeline(get(timeline, 'instructions'));
    return { data: { user_result: { result: { timeline_response: { timeline: { instructions } } } } } };
  },
};

describe('recordings whose facts have moved', () => {
  const folder = shared('captures', 'x');
  if (!folder) {
    it('are not here', () => console.info('skipped: the folder of recordings is not beside the project'));
    return;
  }
  it.each(FILES.flatMap(([file, operation]) => Object.keys(MOVES).map((move) => [file, move, operation] as const)))(
    '%s %s',
    (file, move, operation) => {
      const text = readFileSync(`${folder}/vladkens__twscrape__${file}.json`, 'utf8');
      const endpoint = x.endpoints.find((e) => e.id === `x/${operation}`);
      const read = (body: unknown) => endpoint?.read(body, context(`https://x.com/i/api/graphql/Q/${operation}`));
      const before = read(JSON.parse(text));
      const after = read(MOVES[move]?.(JSON.parse(text)));
      const posts = (result: typeof before) =>
        new Map(result?.posts.map((p) => [p.id, { ...p, flags: [...p.flags].sort() }]));
      expect(before?.posts.length).toBeGreaterThan(20);
      expect(posts(after)).toEqual(posts(before));
      const facts = (result: typeof before) => result?.profiles.map(({ counts, bio, links }) => [counts, bio, links]);
      expect(facts(after)).toEqual(facts(before));
      expect(after?.reports.filter((r) => r.kind !== 'ok')).toEqual([]);
    },
  );
});
