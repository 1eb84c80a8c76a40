import type { PlatformId } from '../../lib/model';
import type { DemoNetwork } from '../scenario/generate.ts';
import type { XTweetShape, XUserShape } from '../shapes/x-tweet.ts';
import type { ShortShape, VideoShape } from '../shapes/youtube-items.ts';

/** A request as a site sees it. */
export interface DemoRequest {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Which of a platform's live shapes the demo network serves. */
export interface Shapes {
  xUser: XUserShape;
  xTweet: XTweetShape;
  xTimeline: 'timeline' | 'timeline_v2';
  instagramViewer: 'in' | 'out';
  youtubeVideos: VideoShape;
  youtubeShorts: ShortShape;
}

/** A page that changed, as sites do without telling. */
export type Breakage = 'renamed-key' | 'renamed-views' | 'malformed-item' | 'not-json';

/** What the sites know: the network at this moment, and how to serve it. */
export interface World {
  now: number;
  network: DemoNetwork;
  shapes: Shapes;
  breakage: Partial<Record<PlatformId, Breakage>>;
  /** Moves the demo's time; only the guide page may ask for it. */
  advance(ms: number): void;
}

/** One host's answers; undefined is a 404. */
export type Site = (request: DemoRequest, world: World) => Reply | undefined | Promise<Reply | undefined>;

export function json(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** JSON that a platform's breakage may reach. */
export function data(world: World, platform: PlatformId, body: unknown, options?: Parameters<typeof json>[1]): Reply {
  const how = world.breakage[platform];
  if (how === 'not-json') {
    return {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', ...options?.headers },
      body: '<!doctype html><title>Please wait</title>',
    };
  }
  return json(how ? broken(platform, body, how) : body, options);
}

export function redirect(to: string): Reply {
  return { status: 301, headers: { location: to }, body: '' };
}

/** Arguments of a GraphQL operation; anything that is no JSON object counts as none. */
export function variables(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const RENAMED: Record<PlatformId, Record<string, string>> = {
  x: { instructions: 'directives' },
  instagram: {
    xdt_api__v1__feed__user_timeline_graphql_connection: 'xdt_api__v3__feed__user_timeline',
    xdt_api__v1__clips__user__connection_v2: 'xdt_api__v3__clips__user',
    polaris_ordered_timeline_connection: 'polaris_sorted_timeline',
  },
  youtube: {
    lockupViewModel: 'lockupViewModelV2',
    shortsLockupViewModel: 'shortsLockupViewModelV2',
    videoRenderer: 'videoRendererV2',
  },
  bluesky: { feed: 'items' },
};
const RENAMED_VIEWS: Record<PlatformId, Record<string, string>> = {
  x: { views: 'impressions' },
  instagram: { like_count: 'reaction_count' },
  youtube: { metadataParts: 'metadataPieces', viewCountText: 'playCountText' },
  bluesky: { likeCount: 'likes' },
};
/** Keys by which one post of a body is known, and what of it breaks. */
const ITEM: Record<PlatformId, { has: string[]; broken: Record<string, unknown> }> = {
  x: { has: ['rest_id', 'legacy', 'views'], broken: { legacy: 'moved', rest_id: 7 } },
  instagram: {
    has: ['pk', 'code', 'product_type'],
    broken: { pk: { id: 1 }, code: null, taken_at: 'yesterday', user: [] },
  },
  youtube: { has: ['contentId', 'contentType'], broken: { contentId: { v: 1 }, metadata: 'moved' } },
  bluesky: { has: ['uri', 'record', 'author'], broken: { uri: 12, record: 'moved', author: null } },
};

/** The same body after a change on the platform's side. The third post of it is the malformed one. */
export function broken(platform: PlatformId, body: unknown, how: Exclude<Breakage, 'not-json'>): unknown {
  const names = how === 'renamed-key' ? RENAMED[platform] : how === 'renamed-views' ? RENAMED_VIEWS[platform] : {};
  let seen = 0;
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (value === null || typeof value !== 'object') return value;
    if (how === 'malformed-item' && ITEM[platform].has.every((key) => key in value)) {
      seen += 1;
      if (seen === 3) return { ...value, ...ITEM[platform].broken };
      return value;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [names[key] ?? key, change(inner)]));
  };
  return change(body);
}
