import type { ScenarioAuthor, ScenarioPost } from '../scenario/types';
import { type XShapes, type XTweetShape, type XUserShape, xTweet, xUser } from './x-tweet.ts';

export type Json = Record<string, unknown>;
export type Named = { author: ScenarioAuthor; post: ScenarioPost };

export interface XPageOptions {
  /** As the page before gave it; absent for the first page. */
  cursor?: string | null;
  /** `timeline_v2` until 2025, `timeline` since; `client`: as the web client of visitors names its parts. */
  shape?: XTimelineShape;
  user?: XUserShape;
  tweet?: XTweetShape;
}

export type XTimelineShape = 'timeline' | 'timeline_v2' | 'client';

/** The names of a timeline's own parts in the web client of visitors without an account, and in the apps. */
const CLIENT_NAMES: Record<string, string> = {
  entryId: 'entry_id',
  sortIndex: 'sort_index',
  itemContent: 'content',
  tweetDisplayType: 'display_type',
  displayType: 'display_type',
  promotedMetadata: 'promoted_metadata',
  socialContext: 'social_context',
  contextType: 'context_type',
  cursorType: 'cursor_type',
  moduleEntryId: 'module_entry_id',
  moduleItems: 'module_items',
};

/** The same instructions as that client has them; what a tweet is made of stays as it is. */
export function clientTimeline(node: unknown, key = ''): unknown {
  if (key === 'tweet_results' || key === 'user_results' || typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((one) => clientTimeline(one));
  const out: Json = {};
  for (const [name, value] of Object.entries(node)) {
    if (name === 'itemType' || name === 'entryType') continue;
    const type = name === 'type' && /^Timeline(?:Add|Pin|Clear|Terminate)/.test(String(value));
    out[type ? '__typename' : (CLIENT_NAMES[name] ?? name)] = clientTimeline(value, name);
  }
  return out;
}

export const MODULE = { __typename: 'TimelineTimelineModule', entryType: 'TimelineTimelineModule' };

export function shapesOf(o: XPageOptions): XShapes {
  return { user: o.user ?? 'core', tweet: o.tweet ?? 'legacy' };
}

export function entry(entryId: string, sortIndex: string, content: Json): Json {
  return { entryId, sortIndex, content };
}

/** Sort indexes fall from the moment at which the page is served, as X's do. */
export function sorter(now: number): () => string {
  let n = BigInt(Math.trunc(now) - 1288834974657) << 22n;
  return () => String(n--);
}

export function cut(posts: ScenarioPost[], size: number, cursor: string | null | undefined) {
  const n = Number(/^DEMO(\d{1,6})$/.exec(cursor ?? '')?.[1] ?? 0);
  const from = Math.min(n, posts.length);
  const slice = posts.slice(from, from + size);
  return { from, slice, next: `DEMO${from + slice.length}` };
}

export function cursors(sort: () => string, bottom: string): Json[] {
  const one = (kind: string, value: string) => {
    const at = sort();
    return entry(`cursor-${kind.toLowerCase()}-${at}`, at, {
      __typename: 'TimelineTimelineCursor',
      entryType: 'TimelineTimelineCursor',
      cursorType: kind,
      value,
    });
  };
  return [one('Top', 'DEMOTOP'), one('Bottom', bottom)];
}

function item(tweet: Json, display: string, more: Json = {}): Json {
  return {
    __typename: 'TimelineTweet',
    itemType: 'TimelineTweet',
    tweetDisplayType: display,
    tweet_results: { result: tweet },
    ...more,
  };
}

export function moduleItem(
  module: string,
  post: ScenarioPost,
  author: ScenarioAuthor,
  shapes: XShapes,
  display = 'Tweet',
  legacy: Json = {},
): Json {
  const tweet = xTweet(post, author, shapes);
  if (shapes.tweet === 'legacy') Object.assign(tweet.legacy as Json, legacy);
  return { entryId: `${module}-tweet-${post.id}`, item: { itemContent: item(tweet, display) } };
}

export function single(named: Named, shapes: XShapes, sort: string, more: Json = {}): Json {
  const tweet = xTweet(named.post, named.author, shapes);
  return entry(`tweet-${named.post.id}`, sort, {
    __typename: 'TimelineTimelineItem',
    entryType: 'TimelineTimelineItem',
    itemContent: item(tweet, 'Tweet', more),
  });
}

export function advertisement(named: Named, shapes: XShapes, sort: string): Json {
  const ad = single(named, shapes, sort, {
    promotedMetadata: {
      advertiser_results: { result: xUser(named.author, shapes.user) },
      impressionId: '1a2b3c',
      disclosureType: 'NoDisclosure',
    },
  });
  return { ...ad, entryId: `promoted-tweet-${named.post.id}-1a2b3c` };
}

export function userBody(instructions: Json[], options: XPageOptions): Json {
  if (options.shape === 'client') {
    const result = {
      __typename: 'User',
      timeline_response: { timeline: { instructions: clientTimeline(instructions) } },
    };
    return { data: { user_result: { result } } };
  }
  return {
    data: { user: { result: { __typename: 'User', [options.shape ?? 'timeline']: { timeline: { instructions } } } } },
  };
}
