import type { PageKind } from '../contract';
import { pkOfCode } from '../media-id';

const HOST = /^(?:www\.)?threads\.(?:com|net)$/;
const POST = /^(?:\/@([\w.]{1,30}))?\/(?:post|t)\/([\w-]+)(?:\/media)?\/?$/;
const PROFILE = /^\/@([\w.]{1,30})(?:\/([a-z_]{1,30}))?\/?$/;

export function profileUrl(handle: string): string {
  return `https://www.threads.com/@${handle}`;
}

/** Where only the code is known, the short address of a post leads to its page. */
export function postUrl(code: string, handle: string | undefined): string {
  return handle === undefined ? `https://www.threads.com/t/${code}` : `${profileUrl(handle)}/post/${code}`;
}

/** The post that a path opens, by its code: `/@handle/post/CODE`, `/t/CODE`. */
export function postOfPath(path: string): { id: string; code: string; handle?: string } | undefined {
  const [, handle, code] = POST.exec(path) ?? [];
  const id = code === undefined ? undefined : pkOfCode(code);
  if (id === undefined || code === undefined) return undefined;
  return handle === undefined ? { id, code } : { id, code, handle };
}

/** What kind of page an address shows; a hint for the interface only. */
export function classify(url: URL): PageKind {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const path = decoded(url.pathname);
  const post = postOfPath(path);
  if (post) return { kind: 'post', id: post.id, ...(post.handle !== undefined && { handle: post.handle }) };
  const [, handle, tab] = PROFILE.exec(path) ?? [];
  if (handle !== undefined) return { kind: 'profile', handle, tab: tab ?? 'posts' };
  if (/^\/(?:for_you|following|liked|saved|feeds?(?:\/.*)?)?\/?$/.test(path)) return { kind: 'home' };
  return path.startsWith('/search') ? { kind: 'search' } : { kind: 'other' };
}

/** Some links spell the at sign `%40`. */
function decoded(path: string): string {
  return path.replace(/^\/%40/i, '/@');
}
