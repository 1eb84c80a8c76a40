import type { PageKind } from '../contract';

const HOST = /^(?:www|web|m|[a-z]{2}-[a-z]{2})\.facebook\.com$/;
/** First segments of addresses that are nobody's name. */
const RESERVED = new Set(
  (
    'about ads adsmanager api bookmarks business careers dating dialog events fundraisers gaming groups hashtag help ' +
    'home.php images intl latest legal live login login.php logout.php marketplace me messages notifications pages ' +
    'policies privacy reel reels plugins recover saved settings share sharer stories terms ufi watch weather www'
  ).split(' '),
);
const NAME = /^[\p{L}\p{N}.-]{1,100}$/u;

/** An address of Facebook's, taken apart. By hand: a body has hundreds, and `URL` costs more than reading a story. */
export interface Place {
  parts: string[];
  query: string;
}

const ADDRESS = /^(?:https:\/\/([a-z.-]+)(?=[/?#]|$))?((?:\/[^?#]*)?)(?:\?([^#]*))?/;

/** Undefined for other sites' addresses, and for what is none. Relative ones stand on Facebook's pages. */
export function placeOf(text: unknown): Place | undefined {
  if (typeof text !== 'string' || text.length > 2_000 || text.startsWith('//')) return undefined;
  const found = ADDRESS.exec(text);
  const [, host, path = '', query = ''] = found ?? [];
  if (host === undefined ? !text.startsWith('/') : !HOST.test(host)) return undefined;
  return { parts: path.split('/').filter((part) => part !== ''), query };
}

function decode(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The value of one name in a query, or undefined. */
export function asked({ query }: Place, name: string): string | undefined {
  if (query === '') return undefined;
  for (const pair of query.split('&'))
    if (pair.startsWith(`${name}=`)) return decode(pair.slice(name.length + 1).replaceAll('+', ' '));
  return undefined;
}

/**
 * Which profile an address leads to: its name, or its number where it has none (`/people/<name>/<id>/`,
 * `/p/<name>-<id>/`, `/profile.php?id=`). Undefined for addresses that are no profile's.
 */
export function handleOf(text: unknown): string | undefined {
  const place = placeOf(text);
  return place && profileAt(place)?.handle;
}

function profileAt(place: Place): { handle: string; rest: string[] } | undefined {
  const [first, second, third, ...more] = place.parts;
  if (first === undefined) return undefined;
  if (first === 'profile.php') {
    const id = asked(place, 'id');
    const tab = asked(place, 'sk');
    return id !== undefined && /^\d{1,20}$/.test(id) ? { handle: id, rest: tab === undefined ? [] : [tab] } : undefined;
  }
  if (first === 'people')
    return third !== undefined && /^\d{1,20}$/.test(third) ? { handle: third, rest: more } : undefined;
  if (first === 'p') {
    const id = /-(\d{5,20})$/.exec(second ?? '')?.[1];
    return id === undefined ? undefined : { handle: id, rest: third === undefined ? [] : [third, ...more] };
  }
  const name = decode(first);
  if (RESERVED.has(name.toLowerCase()) || name.endsWith('.php') || !NAME.test(name)) return undefined;
  return { handle: name, rest: [second, third, ...more].filter((part) => part !== undefined) };
}

const ID = /^(?:pfbid[A-Za-z0-9]{10,120}|\d{5,20})$/;

/**
 * The id that a permalink carries: of the post (`pfbid…` or digits), or of the video or photo that stands for it.
 * Undefined for other addresses and for those of a comment.
 */
export function permalinkId(text: unknown): string | undefined {
  const place = placeOf(text);
  return place && permalinkAt(place);
}

function permalinkAt(place: Place): string | undefined {
  if (asked(place, 'comment_id') !== undefined || asked(place, 'reply_comment_id') !== undefined) return undefined;
  const [first, ...rest] = place.parts;
  const ask = (name: string) => asked(place, name);
  let id: string | undefined;
  if (first === 'permalink.php' || first === 'story.php') id = ask('story_fbid');
  else if (first === 'photo' || first === 'photo.php') {
    // A picture of a set that is a post says which post.
    id = /^pcb\.(\d{5,20})$/.exec(ask('set') ?? '')?.[1] ?? ask('fbid');
  } else if (first === 'watch') id = ask('v');
  else if (first === 'reel' || first === 'reels') id = rest[0];
  else {
    const at = rest.findIndex((part) => /^(?:posts|videos|photos|permalink|reel)$/.test(part));
    const after = at < 0 ? [] : rest.slice(at + 1);
    id = after.findLast((part) => ID.test(part));
  }
  return id !== undefined && ID.test(id) ? id : undefined;
}

export function profileUrl(handle: string): string {
  return /^\d+$/.test(handle)
    ? `https://www.facebook.com/profile.php?id=${handle}`
    : `https://www.facebook.com/${handle}`;
}

/** Permalinks of the form `pfbid…` change from answer to answer; this one stays. */
export function postUrl(profileId: string, id: string): string {
  return `https://www.facebook.com/${profileId}/posts/${id}`;
}

function decoded(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 400 || !/^[\w+/-]+=*$/.test(text)) return undefined;
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}

/** The ids inside a story's own: base 64 of `S:_I<profile>:<post>:<post>`; a few stories spell it openly. */
export function storyIds(text: unknown): { profile: string; post: string } | undefined {
  const plain = typeof text === 'string' && text.startsWith('S:') ? text : decoded(text);
  const [, profile, post] = /^S:_I(\d{1,20}):(?:VK:)?(\d{1,20})(?::|$)/.exec(plain ?? '') ?? [];
  return profile !== undefined && post !== undefined ? { profile, post } : undefined;
}

/** The post behind a feedback's id: base 64 of `feedback:<post>`. Those of comments name two ids and give none. */
export function feedbackPost(text: unknown): string | undefined {
  return /^feedback:(\d{1,20})$/.exec(decoded(text) ?? '')?.[1];
}

/** Whose section of a profile: base 64 of `app_section:<profile>:<kind>` or `app_collection:<profile>:<kind>:<n>`. */
export function sectionProfile(text: unknown): string | undefined {
  return /^app_(?:section|collection):(\d{1,20}):/.exec(decoded(text) ?? '')?.[1];
}

/** What kind of page an address shows; a hint for the interface only. */
export function classify(url: URL): PageKind {
  const place = placeOf(url.href);
  if (!place) return { kind: 'other' };
  const [first] = place.parts;
  if (first === undefined || first === 'home.php') return { kind: 'home' };
  if (first === 'search' || first === 'hashtag') return { kind: 'search' };
  if (first === 'groups' || first === 'events' || first === 'marketplace') return { kind: 'other' };
  const profile = profileAt(place);
  const id = permalinkAt(place);
  if (id !== undefined) return { kind: 'post', id, ...(profile && { handle: profile.handle }) };
  if (!profile) return { kind: 'other' };
  return { kind: 'profile', handle: profile.handle, tab: tabOf(profile.rest[0]) };
}

function tabOf(part: string | undefined): string {
  if (part === undefined || part === 'timeline') return 'posts';
  return /^(?:reels|reels_tab|owner_reels)$/.test(part) ? 'reels' : part;
}
