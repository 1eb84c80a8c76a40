import type { PageKind } from '../contract';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** First segments of addresses that are no account's name. */
const RESERVED = new Set(
  (
    'about accounts api ar archive challenge challenges data developer direct directory download emails explore fxcal ' +
    'graphql invites legal lite locations nametag notifications oauth p press privacy qr reel reels rsrc.php sem ' +
    'session static stories terms threads topics tv tags web your_activity'
  ).split(' '),
);

/**
 * The post's id (pk) behind `/p/<code>/`: the code is the pk in base 64. Codes of private posts carry a longer secret
 * tail; the first 11 characters are the id.
 */
export function pkOfCode(code: string): string | undefined {
  if (!/^[\w-]{5,80}$/.test(code)) return undefined;
  let n = 0n;
  for (const letter of code.length > 28 ? code.slice(0, 11) : code) n = n * 64n + BigInt(ALPHABET.indexOf(letter));
  return n > 0n && n < 1n << 63n ? String(n) : undefined;
}

/** The reverse of `pkOfCode`. Undefined for anything that is no pk. */
export function codeOfPk(pk: string): string | undefined {
  if (!/^[1-9]\d{0,18}$/.test(pk)) return undefined;
  let code = '';
  for (let n = BigInt(pk); n > 0n; n >>= 6n) code = ALPHABET.charAt(Number(n & 63n)) + code;
  return code;
}

/** Unix ms at which the id was given out: the upper bits of a pk count ms from 2011-08-24T21:07:01.721Z. */
export function timeOfPk(pk: string): number | undefined {
  if (!/^[1-9]\d{0,18}$/.test(pk)) return undefined;
  return Number(BigInt(pk) >> 23n) + 1_314_220_021_721;
}

export function profileUrl(handle: string): string {
  return `https://www.instagram.com/${handle}/`;
}

export function postUrl(code: string, reel: boolean): string {
  return `https://www.instagram.com/${reel ? 'reel' : 'p'}/${code}/`;
}

/** The id of the post that a path opens: `/p/<code>/`, `/reel/<code>/`, with or without a handle before it. */
export function postIdOfPath(path: string): { id: string; handle?: string } | undefined {
  const found = /^(?:\/([\w.]{1,30}))?\/(?:p|reel|reels|tv)\/([\w-]+)\/?$/.exec(path);
  const id = found?.[2] === undefined ? undefined : pkOfCode(found[2]);
  if (id === undefined) return undefined;
  const handle = found?.[1];
  return handle === undefined ? { id } : { id, handle };
}

/** What kind of page an address shows; a hint for the interface only. */
export function classify(url: URL): PageKind {
  if (!/(?:^|\.)instagram\.com$/.test(url.hostname)) return { kind: 'other' };
  const post = postIdOfPath(url.pathname);
  if (post) return { kind: 'post', ...post };
  const [first, second] = url.pathname.split('/').filter((part) => part !== '');
  if (first === undefined) return { kind: 'home' };
  if (first === 'explore') return { kind: 'search' };
  if (RESERVED.has(first.toLowerCase()) || !/^[\w.]{1,30}$/.test(first)) return { kind: 'other' };
  return { kind: 'profile', handle: first, tab: second ?? 'posts' };
}
