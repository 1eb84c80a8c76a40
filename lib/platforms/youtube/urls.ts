import type { PageKind, UrlPattern } from '../contract';

/** The web client asks `www.`, the mobile one `m.`; a query string (`prettyPrint=false`) is no part of the match. */
function innertube(method: string): string {
  return `^(?:www|m)\\.youtube\\.com/youtubei/v1/${method}$`;
}

/** Every operation, for `SiteApi.match`. */
export const YOUTUBE_API = innertube('([a-z_/]+)');

/** `search`, `guide`, `like` and the rest are left out: they hold no channel's own posts. */
const METHODS = [
  ['browse', '2026-05-21'],
  ['next', '2026-06-07'],
  ['player', '2026-06-07'],
  ['reel/reel_item_watch', '2026-01-26'],
] as const;

export const youtubePatterns: UrlPattern[] = METHODS.map(([method, verified]) => ({
  id: `youtube/${method.replace('reel/', '')}`,
  match: innertube(method),
  // Beside the limits: neither observer nor capture script needs them.
  samples: [],
  verified,
}));

const TABS = /^(?:featured|videos|shorts|streams|playlists|posts|community|podcasts|courses|about)$/;

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
  if (/^(?:shorts|live|post)$/.test(first) && second) return { kind: 'post', id: second };
  const long = /^(?:channel|c|user)$/.test(first);
  const handle = first.startsWith('@') ? first.slice(1) : long ? second : '';
  if (!handle) return { kind: 'other' };
  const tab = long ? third : second;
  return { kind: 'profile', handle: decoded(handle), tab: TABS.test(tab) ? tab : 'featured' };
}

export function decoded(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle;
  }
}
