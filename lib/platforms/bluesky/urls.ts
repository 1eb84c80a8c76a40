import type { PageKind, UrlPattern } from '../contract';

/**
 * Logged out the app asks public.api.bsky.app, logged in the user's own server, which can have any name: so the method
 * is matched and not the host. getTimeline, getFeed, getQuotes and searchPosts are left out on purpose: what they hold
 * belongs to no profile that is looked at.
 */
function method(name: string): string {
  return xrpc(`app\\.bsky\\.${name.replaceAll('.', '\\.')}`);
}

function xrpc(name: string): string {
  return `^[\\w.:-]+/xrpc/${name}$`;
}

function samples(name: string, query: string): string[] {
  return [
    `https://public.api.bsky.app/xrpc/app.bsky.${name}?${query}`,
    `https://shimeji.us-east.host.bsky.network/xrpc/app.bsky.${name}?${query}`,
  ];
}

const ACTOR = 'actor=did%3Aplc%3Aabcdefghijklmnopqrstuvwx';
const URI = 'uri=at%3A%2F%2Fdid%3Aplc%3Aabcdefghijklmnopqrstuvwx%2Fapp.bsky.feed.post%2F3kabcdefghi2k';

/** Every operation, for `SiteApi.match`. */
export const BLUESKY_API = xrpc('(app\\.bsky\\.[\\w.]+)');

export const blueskyPatterns: UrlPattern[] = [
  {
    id: 'bluesky/getProfile',
    match: method('actor.getProfile'),
    samples: samples('actor.getProfile', ACTOR),
    verified: '2025-05-19',
  },
  {
    id: 'bluesky/getProfiles',
    match: method('actor.getProfiles'),
    samples: samples('actor.getProfiles', 'actors=did%3Aplc%3Aabcdefghijklmnopqrstuvwx'),
    verified: '2025-05-19',
  },
  {
    id: 'bluesky/getAuthorFeed',
    match: method('feed.getAuthorFeed'),
    samples: samples('feed.getAuthorFeed', `${ACTOR}&filter=posts_and_author_threads&includePins=true&limit=30`),
    verified: '2025-05-19',
  },
  {
    id: 'bluesky/getPostThread',
    match: method('feed.getPostThread'),
    samples: samples('feed.getPostThread', URI),
    verified: '2025-05-19',
  },
  {
    id: 'bluesky/getPostThreadV2',
    match: method('unspecced.getPostThreadV2'),
    samples: samples('unspecced.getPostThreadV2', 'anchor=a'),
    verified: '2026-08-01',
  },
  {
    id: 'bluesky/getPosts',
    match: method('feed.getPosts'),
    samples: samples('feed.getPosts', 'uris=a'),
    verified: '2025-05-19',
  },
];

const TABS: Record<string, string> = {
  follows: 'follows',
  followers: 'followers',
  search: 'search',
  'known-followers': 'followers',
};

/** What kind of page an address of bsky.app shows. The profile's tabs (replies, media, …) have no address of their own. */
export function classifyBluesky(url: URL): PageKind {
  const [first = '', actor = '', what = '', rkey = ''] = url.pathname.split('/').filter(Boolean);
  if (first === '') return { kind: 'home' };
  if (first === 'search' || first === 'hashtag') return { kind: 'search' };
  if (first !== 'profile' || actor === '') return { kind: 'other' };
  const handle = safely(actor);
  if (what === 'post' && rkey !== '') return { kind: 'post', id: rkey, handle };
  if (what === '') return { kind: 'profile', handle, tab: 'posts' };
  const tab = TABS[what];
  return tab ? { kind: 'profile', handle, tab } : { kind: 'other' };
}

function safely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
