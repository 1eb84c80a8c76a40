import type { PageKind, UrlPattern } from '../contract';

/** Pages end in `.json` on the site's own hosts and need no ending on the interface's host. */
function path(pattern: string): string {
  return `^(?:(?:www|old|sh|np|new)\\.reddit\\.com/${pattern}/?\\.json|oauth\\.reddit\\.com/${pattern}(?:/|\\.json)?)$`;
}

const SORTS = 'hot|new|top|rising|best|controversial';

/** Ready-made HTML comes from /svc/; were data to come from there one day, this names it. */
export const REDDIT_API = '^(?:www|sh)\\.reddit\\.com/svc/([a-z]+/[a-z_-]+)';

export const redditPatterns: UrlPattern[] = [
  {
    id: 'reddit/listing',
    match: path(`(?:(?:r/[\\w%+.-]+|u(?:ser)?/[\\w%-]+)(?:/(?:${SORTS}|submitted|overview))?|${SORTS})`),
    samples: [
      'https://www.reddit.com/r/brand/new.json?limit=25',
      'https://old.reddit.com/r/brand/.json',
      'https://www.reddit.com/user/brand/submitted.json?after=t3_abc123',
      'https://oauth.reddit.com/r/brand/hot?raw_json=1',
      'https://oauth.reddit.com/best?limit=100&raw_json=1',
    ],
    verified: '2026-06-08',
  },
  {
    id: 'reddit/comments',
    match: path('(?:(?:r|u|user)/[\\w%-]+/)?comments/\\w+(?:/[^/]*){0,2}?'),
    samples: [
      'https://www.reddit.com/r/brand/comments/abc123/a_title/.json',
      'https://www.reddit.com/comments/abc123.json',
      'https://oauth.reddit.com/comments/abc123/?limit=2048&sort=confidence&raw_json=1',
    ],
    verified: '2026-06-08',
  },
  {
    id: 'reddit/about',
    match: path('(?:r|u|user)/[\\w%-]+/about'),
    samples: ['https://www.reddit.com/user/brand/about.json', 'https://oauth.reddit.com/r/brand/about?raw_json=1'],
    verified: '2026-06-08',
  },
];

/** Whose posts an address asks for: by name, the identity comes from the body. `of` is as pages print it. */
export type Place =
  | { kind: 'community' | 'user'; of: string; tab: string; sort?: string }
  | { kind: 'post'; id: string; of?: string }
  | { kind: 'home' | 'search' | 'other' };

/** These have the address of a community and are feeds of many. */
const FEEDS = new Set(['all', 'popular', 'mod', 'friends', 'random', 'randnsfw']);
/** The overview mixes posts and comments, and leaves out no post. */
const USER_TABS: Record<string, string> = {
  submitted: 'posts',
  overview: 'posts',
  posts: 'posts',
  comments: 'comments',
};

function safely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What an address of the site, of its fragments or of its JSON asks for. Anything that is no address is `other`. */
export function placeOf(address: string): Place {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { kind: 'other' };
  }
  const parts = url.pathname
    .replace(/\.json$/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(safely);
  return parts[0] === 'svc' ? fragment(parts.slice(2), url.searchParams) : page(parts, url.searchParams);
}

/** `/svc/shreddit/community-more-posts/new/?name=brand`, `/svc/shreddit/profiles/profile_posts-more-posts/new/?name=` */
function fragment(parts: string[], query: URLSearchParams): Place {
  const name = query.get('name');
  const user = parts[0] === 'profiles';
  const [kind = '', sort] = user ? parts.slice(1) : parts;
  if (!name) return { kind: kind.includes('search') ? 'search' : 'other' };
  if (kind === 'community-more-posts') return community(name, sort);
  const tab = USER_TABS[/^profile_(\w+)-more-posts$/.exec(kind)?.[1] ?? ''];
  if (!user || !tab) return { kind: 'other' };
  return { kind: 'user', of: name, tab, ...(sort && { sort }) };
}

function community(name: string, sort?: string): Place {
  if (/^u_/i.test(name)) return { kind: 'user', of: name.slice(2), tab: 'posts', sort: sort ?? 'new' };
  // Several at once (`a+b`), or all but some (`all-a`).
  if (FEEDS.has(name.toLowerCase()) || /\+|^all-/i.test(name)) return { kind: 'home' };
  return { kind: 'community', of: `r/${name}`, tab: 'posts', ...(sort && { sort }) };
}

function page(parts: string[], query: URLSearchParams): Place {
  const [first = '', name = '', what, more, rest] = parts;
  if (first === 'comments' && name) return { kind: 'post', id: `t3_${name}` };
  if (first === '' || new RegExp(`^(?:${SORTS})$`).test(first)) return { kind: 'home' };
  if (first === 'search') return { kind: 'search' };
  const user = first === 'user' || first === 'u';
  if ((!user && first !== 'r') || name === '') return { kind: 'other' };
  if (what === 'comments' && more) return { kind: 'post', id: `t3_${more}`, of: user ? name : `r/${name}` };
  if (what === 'search') return { kind: 'search' };
  if (user) {
    const tab = what === undefined ? 'posts' : USER_TABS[what];
    // Other tabs (upvoted, saved, multireddits) hold other people's posts.
    return tab ? { kind: 'user', of: name, tab, sort: query.get('sort') ?? more ?? rest ?? 'new' } : { kind: 'other' };
  }
  if (what === undefined || new RegExp(`^(?:${SORTS})$`).test(what)) return community(name, what);
  return { kind: 'other' };
}

/** What kind of page an address shows. */
export function classifyReddit(url: URL): PageKind {
  const place = placeOf(url.href);
  switch (place.kind) {
    case 'community':
    case 'user':
      return { kind: 'profile', handle: place.of, tab: place.tab };
    case 'post':
      return { kind: 'post', id: place.id, ...(place.of !== undefined && { handle: place.of }) };
    default:
      return { kind: place.kind };
  }
}
