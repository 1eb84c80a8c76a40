import type { PageKind } from '../contract';
import { pkOfCode } from '../media-id';

/** First segments of addresses that are no account's name. */
const RESERVED = new Set(
  (
    'about accounts api ar archive challenge challenges data developer direct directory download emails explore fxcal ' +
    'graphql invites legal lite locations nametag notifications oauth p press privacy qr reel reels rsrc.php sem ' +
    'session static stories terms threads topics tv tags web your_activity'
  ).split(' '),
);

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
