import type { PageKind, UrlPattern } from '../contract';

/** The web client asks `www.`, the mobile one `m.`; a query string (`prettyPrint=false`) is no part of the match. */
function innertube(method: string): string {
  return `^(?:www|m)\\.youtube\\.com/youtubei/v1/${method}$`;
}

function samples(method: string): string[] {
  return [
    `https://www.youtube.com/youtubei/v1/${method}?prettyPrint=false`,
    `https://m.youtube.com/youtubei/v1/${method}`,
  ];
}

/** `search`, `guide`, `like` and the rest are left out: they hold no channel's own posts. */
/** Every operation, for `SiteApi.match`. */
export const YOUTUBE_API = innertube('([a-z_/]+)');

export const youtubePatterns: UrlPattern[] = [
  { id: 'youtube/browse', match: innertube('browse'), samples: samples('browse'), verified: '2026-05-21' },
  { id: 'youtube/next', match: innertube('next'), samples: samples('next'), verified: '2026-06-07' },
  { id: 'youtube/player', match: innertube('player'), samples: samples('player'), verified: '2026-06-07' },
  {
    id: 'youtube/reel_item_watch',
    match: innertube('reel/reel_item_watch'),
    samples: samples('reel/reel_item_watch'),
    verified: '2026-01-26',
  },
];

const TABS = [
  'featured',
  'videos',
  'shorts',
  'streams',
  'playlists',
  'posts',
  'community',
  'podcasts',
  'courses',
  'about',
];

/** Channels answer to `/@handle`, `/channel/UC…` and the older `/c/name` and `/user/name`. */
export function classifyYoutube(url: URL): PageKind {
  const parts = url.pathname.split('/').filter(Boolean);
  const [first = '', second = '', third = ''] = parts;
  if (first === '' || first === 'feed') return { kind: first === '' ? 'home' : 'other' };
  if (first === 'results') return { kind: 'search' };
  if (first === 'watch') {
    const id = url.searchParams.get('v');
    return id ? { kind: 'post', id } : { kind: 'other' };
  }
  if ((first === 'shorts' || first === 'live' || first === 'post') && second) return { kind: 'post', id: second };
  const long = first === 'channel' || first === 'c' || first === 'user';
  const handle = first.startsWith('@') ? first.slice(1) : long ? second : '';
  if (!handle) return { kind: 'other' };
  const tab = long ? third : second;
  return { kind: 'profile', handle: decoded(handle), tab: TABS.includes(tab) ? tab : 'featured' };
}

function decoded(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle;
  }
}
