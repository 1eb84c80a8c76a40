/** What X took away once must not go unsaid twice: places that are empty all at once, media and cards that moved. */
import { describe, expect, it } from 'vitest';
import { BRANDS } from '../../demo/scenario/brands';
import { author } from '../../demo/scenario/history';
import { userTweets } from '../../demo/shapes/x';
import { isRecord, type Keyed } from '../../lib/platforms/reading';
import { x } from '../../lib/platforms/x';
import { context, pageWith, plainPost } from './x-scenario';

const brand = author('x', BRANDS[0] as (typeof BRANDS)[number]);
const ids = ['2080000000000000003', '2080000000000000002', '2080000000000000001'];

/** The posts of a page after `change` has been at each tweet. */
function read(more: object, change: (tweet: Keyed, holder: Keyed) => void) {
  const { body } = userTweets(
    pageWith(
      brand,
      ids.map((id) => plainPost(id, more)),
    ),
  );
  const copy: unknown = JSON.parse(JSON.stringify(body));
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const value of Object.values(node)) visit(value);
    if (!isRecord(node) || !isRecord(node.tweet_results)) return;
    const { tweet_results: holder } = node;
    if (isRecord(holder.result)) change(holder.result, holder);
  };
  visit(copy);
  const endpoint = x.endpoints.find((e) => e.id === 'x/UserTweets');
  const result = endpoint?.read(copy, context('https://x.com/i/api/graphql/a/UserTweets'));
  return {
    posts: result?.posts ?? [],
    shapes: (result?.reports ?? []).flatMap((r) => (r.kind === 'shape' ? [r.path] : [])),
  };
}
const legacy = (tweet: Keyed) => tweet.legacy as Keyed;

describe('a page that changed', () => {
  it('is read without a word as it is', () => {
    const { posts, shapes } = read({}, () => undefined);
    expect(posts).toHaveLength(3);
    expect(shapes).toEqual([]);
  });

  it('whose results have another name, or whose places are all empty', () => {
    const renamed = read({}, (tweet, holder) => {
      holder.tweet = tweet;
      delete holder.result;
    });
    expect(renamed.posts).toEqual([]);
    expect(renamed.shapes.join()).toMatch(/tweet_results\.result/);
    const empty = read({}, (_, holder) => {
      delete holder.result;
    });
    expect(empty.shapes.join()).toMatch(/tweet_results\.result/);
  });

  it('one deleted post is none', () => {
    let first = true;
    const { posts, shapes } = read({}, (_, holder) => {
      if (first) delete holder.result;
      first = false;
    });
    expect(posts).toHaveLength(2);
    expect(shapes).toEqual([]);
  });

  it('whose quotes or bookmarks are no longer stated', () => {
    for (const key of ['quote_count', 'bookmark_count']) {
      const { posts, shapes } = read({}, (tweet) => {
        delete legacy(tweet)[key];
      });
      expect(posts).toHaveLength(3);
      expect(shapes.join()).toContain(key);
    }
  });

  it('whose media moved: the kind is unknown and not text', () => {
    const { posts, shapes } = read({ format: 'image', mediaCount: 1 }, (tweet) => {
      legacy(tweet).entities = { ...(legacy(tweet).entities as object), media: [{ type: 'photo' }] };
      delete legacy(tweet).extended_entities;
    });
    expect(posts.map((p) => p.format)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(shapes.join()).toContain('extended_entities');
  });

  it('whose cards have no name: neither link nor poll', () => {
    const { posts, shapes } = read({ format: 'poll' }, (tweet) => {
      const card = tweet.card as Keyed;
      delete (card.legacy as Keyed).name;
    });
    expect(posts.map((p) => p.format)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(shapes.join()).toContain('card.legacy.name');
  });
});
