import type { PageKind, UrlPattern } from '../contract';

/**
 * Any server: the path is matched and not the host. Ids are digits on Mastodon and other alphabets on servers that
 * speak its interface (Pleroma, Akkoma, GoToSocial); Pleroma takes names in their place.
 */
const api = (path: string) => `^[\\w.:-]+/api/v1/${path}$`;
const NAMES = '(?!(?:lookup|search|relationships|familiar_followers|verify_credentials|update_credentials)$)';
const ID = '[\\w@.:-]+';

/** Every operation, for `SiteApi.match`: the word after an account's or status's id, else the first word. */
export const MASTODON_API = `^[\\w.:-]+/api/(?:v\\d/(?:accounts|statuses)/[^/]+/|v\\d(?:_alpha)?/)([a-z_]+)`;

export const mastodonPatterns: UrlPattern[] = [
  {
    id: 'mastodon/lookup',
    match: api('accounts/lookup'),
    samples: ['https://social.example/api/v1/accounts/lookup?acct=name%40other.example'],
    verified: '2026-08-01',
  },
  {
    id: 'mastodon/account',
    match: api(`accounts/${NAMES}${ID}`),
    samples: [
      'https://social.example/api/v1/accounts/109000000000000001',
      'https://pleroma.example/api/v1/accounts/A1b2C3d4E5f6',
    ],
    verified: '2026-04-11',
  },
  {
    id: 'mastodon/statuses',
    match: api(`accounts/${ID}/statuses`),
    samples: [
      'https://social.example/api/v1/accounts/109000000000000001/statuses?exclude_replies=true&limit=20',
      'https://social.example/api/v1/accounts/109000000000000001/statuses?pinned=true',
    ],
    verified: '2026-08-01',
  },
  {
    id: 'mastodon/status',
    match: api(`statuses/${ID}`),
    samples: ['https://social.example/api/v1/statuses/109000000000000002'],
    verified: '2026-04-11',
  },
  {
    id: 'mastodon/context',
    match: api(`statuses/${ID}/context`),
    samples: ['https://social.example/api/v1/statuses/109000000000000002/context'],
    verified: '2026-11-22',
  },
];

const TABS: Record<string, string> = {
  '': 'posts',
  with_replies: 'replies',
  media: 'media',
  featured: 'featured',
  followers: 'followers',
  following: 'following',
};
const SEARCHES = new Set(['explore', 'search', 'tags', 'links']);
const HOMES = new Set(['', 'home', 'public', 'lists']);

/** `name` is `name@host` on every server but its own, where the host is left out. */
export function fullName(name: string, host: string): string {
  const plain = name.replace(/^@/, '');
  return plain.includes('@') ? plain : `${plain}@${host}`;
}

/**
 * What kind of page an address of a Mastodon server shows: `/@name`, `/@name@host/ID`; `/deck/…` in the view of several
 * columns; Pleroma's `/users/name` and `/notice/ID`. Posts are known here by this server's own id.
 */
export function classifyMastodon(url: URL): PageKind {
  const parts = url.pathname.split('/').filter(Boolean).map(safely);
  if (parts[0] === 'deck' || parts[0] === 'web') parts.shift();
  const [first = '', second = '', third = ''] = parts;
  if (HOMES.has(first)) return { kind: 'home' };
  if (SEARCHES.has(first)) return { kind: 'search' };
  if ((first === 'notice' || first === 'statuses') && second !== '') return { kind: 'post', id: second };
  if (first === 'users' && second !== '') return profile(second, third, url);
  return first.startsWith('@') && first.length > 1 ? profile(first, second, url) : { kind: 'other' };
}

function profile(name: string, part: string, url: URL): PageKind {
  const handle = fullName(name, url.host);
  const tab = Object.hasOwn(TABS, part) ? TABS[part] : undefined;
  if (tab) return { kind: 'profile', handle, tab };
  if (part === 'tagged') return { kind: 'profile', handle, tab: 'tagged' };
  return /^(?=.*\d)[\w-]{6,64}$/.test(part) ? { kind: 'post', id: part, handle } : { kind: 'other' };
}

function safely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
