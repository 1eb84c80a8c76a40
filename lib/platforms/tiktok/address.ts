import type { When } from '../../model';
import type { PageKind } from '../contract';

const HANDLE = /^[\w.]{1,64}$/;
const POST = /^\/@([\w.]{0,64})\/(video|photo)\/(\d{6,25})$/;
const DAY = 86_400_000;
/** TikTok opened in September 2016; accounts of its forerunner go back to 2014. */
const FIRST = Date.UTC(2014, 3, 1);
/** Longest that a post may wait between its upload, which gives the id, and the day that it is scheduled for. */
const LONGEST_WAIT = 10 * DAY;

export function usableHandle(handle: unknown): string | undefined {
  return typeof handle === 'string' && HANDLE.test(handle) ? handle : undefined;
}

export function profileUrl(handle: string): string {
  return `https://www.tiktok.com/@${handle}`;
}

/** Without a handle TikTok finds the post all the same. */
export function postUrl(id: string, handle: string | undefined, photo: boolean): string {
  return `https://www.tiktok.com/@${handle ?? ''}/${photo ? 'photo' : 'video'}/${id}`;
}

/** The path of a link of this site, absolute or not, without query. */
function pathOf(href: string): string {
  return href
    .replace(/^https:\/\/www\.tiktok\.com(?=\/)/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

export interface PostLink {
  id: string;
  handle?: string;
  photo: boolean;
}

/** What a permalink names: `/@handle/video/<id>` or `/photo/<id>`. */
export function postLink(href: string): PostLink | undefined {
  const [, handle, kind, id] = POST.exec(pathOf(href)) ?? [];
  return id ? { id, photo: kind === 'photo', ...(handle && { handle }) } : undefined;
}

/** What kind of page an address shows. Reposts, likes and playlists of a profile have no address of their own. */
export function classifyTiktok(url: URL): PageKind {
  const post = postLink(url.pathname);
  if (post) return { kind: 'post', id: post.id, ...(post.handle && { handle: post.handle }) };
  const [first = '', second] = url.pathname.split('/').filter(Boolean);
  if (first.startsWith('@') && second === undefined) {
    const handle = usableHandle(first.slice(1));
    return handle ? { kind: 'profile', handle, tab: 'posts' } : { kind: 'other' };
  }
  if (['', 'foryou', 'following', 'friends', 'explore'].includes(first)) return { kind: 'home' };
  return { kind: first === 'search' || first === 'tag' ? 'search' : 'other' };
}

/** Unix ms of a stated time in seconds, as number or text; undefined for what cannot be a time of publication. */
export function statedTime(seconds: number | undefined, seenAt: number): number | undefined {
  if (seconds === undefined) return undefined;
  const ms = seconds * 1000;
  return ms >= FIRST && ms <= seenAt + DAY ? ms : undefined;
}

/**
 * The time inside an id: its upper 32 bits are the Unix seconds of the upload. Most posts are public seconds later
 * (3 to 5 on recordings), scheduled ones days (up to 3.9), so this is a lower bound and what follows is an interval.
 */
export function whenOfId(id: string, seenAt: number): When | undefined {
  const earliest = Number(BigInt(id) >> 32n) * 1000;
  if (!(earliest >= FIRST && earliest <= seenAt + DAY)) return undefined;
  return { earliest, latest: Math.max(earliest, Math.min(earliest + LONGEST_WAIT, seenAt)) };
}
