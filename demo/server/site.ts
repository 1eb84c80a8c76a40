import type { PlatformId } from '../../lib/model';
import type { DemoNetwork } from '../scenario/generate.ts';
import type { XGuestLayout } from '../shapes/x-guest.ts';
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
  /** With an account, or without one: then the server renders, and its scripts hold the data as a stream or a store. */
  xViewer: 'in' | XGuestLayout;
  instagramViewer: 'in' | 'out';
  /** The reels tab's answer: a list of its own, or a part of the account (since September 2026). */
  instagramReels: 'connection' | 'account';
  linkedinViewer: 'in' | 'new' | 'out';
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
  /** The same body after a change on the platform's side. */
  broken(platform: PlatformId, body: unknown, how: Exclude<Breakage, 'not-json'>): unknown;
  /** Moves the demo's time; only the guide page may ask for it. */
  advance(ms: number): void;
}

/** One host's answers; undefined is a 404. */
export type Site = (request: DemoRequest, world: World) => Reply | undefined | Promise<Reply | undefined>;

/** What breaks when a platform changes without telling: keys of its bodies. */
export interface Changes {
  /** Keys without which no feed is found, and their new names. */
  renamed: Record<string, string>;
  /** Keys of one count, and their new names. */
  renamedViews: Record<string, string>;
  /** Keys by which one post of a body is known, and what of it breaks. */
  item: { has: string[]; broken: Record<string, unknown> };
}

/** One platform of the demo network. */
export interface DemoSite {
  /** Every host name that it answers for. */
  hosts: Record<string, Site>;
  /** Host names that are in the certificate and answer nothing. */
  silent?: readonly string[];
  /** Address of a profile, as people open it. */
  profile(handle: string): string;
  /** Selector of one post's box on a profile's page. */
  postBox: string;
  changes: Changes;
}

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
  return json(how ? world.broken(platform, body, how) : body, options);
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
