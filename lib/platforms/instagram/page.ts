import type { PostFormat, PostObservation, ProfileCounts } from '../../model';
import type { PageView, ReadContext, ReadResult } from '../contract';
import { collector } from '../reading';
import { readCount } from '../text/count-text';
import { postIdOfPath, profileUrl } from './address';
import { instagramBox, pathOf, TILE, tileId } from './box';
import { whenOfPk } from './node-parts';

const SOURCE = 'instagram/page';
/** The account's number stands in the routing data of the page's first load, beside the address of that load. */
function idFromRoute(document: Document, handle: string): string | undefined {
  const address = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  if (!address.toLowerCase().endsWith(`.com/${handle.toLowerCase()}/`)) return undefined;
  for (const script of document.querySelectorAll('script[type="application/json"]')) {
    const id = /"profilePage_(\d{1,20})"/.exec(script.textContent ?? '')?.[1];
    if (id) return id;
  }
  return undefined;
}

interface Header {
  handle: string;
  counts: ProfileCounts;
}

/** A count in the header: the exact number in a `title`, otherwise the innermost text, which may be rounded. */
function countIn(box: Element | null, language: string) {
  const titled = box?.querySelector('span[title]')?.getAttribute('title');
  const spans = [...(box?.querySelectorAll('span') ?? [])].filter((s) => s.children.length === 0);
  const text = titled ?? spans.find((s) => /\p{Nd}/u.test(s.textContent ?? ''))?.textContent;
  return text ? (readCount(text, language, { rounding: 'floor', bare: true }) ?? undefined) : undefined;
}

/** The rendered header: right where `og:description` of the same page is days old. */
function readHeader(document: Document, language: string): Header | undefined {
  const followers = document.querySelector('header a[href$="/followers/"]');
  const handle = /^\/([\w.]{1,30})\/followers\/$/.exec(pathOf(followers))?.[1];
  if (handle === undefined) return undefined;
  const found = {
    posts: countIn(document.querySelector('header ul > li'), language),
    followers: countIn(followers, language),
    following: countIn(document.querySelector(`header a[href="/${handle}/following/"]`), language),
  };
  const counts: ProfileCounts = {};
  for (const name of ['posts', 'followers', 'following'] as const) if (found[name]) counts[name] = found[name];
  return { handle, counts };
}

/** `og:description` in English ("12.3K Followers, 136 Following, 224 Posts"): cut above 10,000, and often stale. */
function readOpenGraph(document: Document): Header | undefined {
  const meta = (name: string) => document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';
  const handle = /^https:\/\/www\.instagram\.com\/([\w.]{1,30})\/$/.exec(meta('url'))?.[1];
  const parts = /^([\d.,]+[KMB]?) Followers, ([\d.,]+[KMB]?) Following, ([\d.,]+[KMB]?) Posts\b/.exec(
    meta('description'),
  );
  if (handle === undefined || !parts) return undefined;
  const counts: ProfileCounts = {};
  for (const [i, name] of (['followers', 'following', 'posts'] as const).entries()) {
    const count = readCount(parts[i + 1] ?? '', 'en', { rounding: 'unknown', bare: true });
    if (count) counts[name] = count;
  }
  return { handle, counts };
}

/** The corner sign of a tile has a name in the page's language only; other languages leave photo and carousel open. */
function tileFormat(tile: Element, language: string): PostFormat {
  if (/\/reel\//.test(pathOf(tile))) return 'short';
  const signs = [...tile.querySelectorAll('svg[aria-label]')].map((s) => s.getAttribute('aria-label') ?? '');
  if (signs.length === 0) return 'image';
  if (!/^en\b/.test(language)) return 'unknown';
  if (signs.includes('Carousel')) return 'carousel';
  if (signs.includes('Clip') || signs.includes('Reel')) return 'short';
  return signs.every((s) => /pin/i.test(s)) ? 'image' : 'unknown';
}

function tileOf(id: string, tile: Element, profileId: string, handle: string, ctx: ReadContext): PostObservation {
  const published = whenOfPk(id, ctx.seenAt);
  return {
    platform: 'instagram',
    id,
    profileId,
    handle,
    url: `https://www.instagram.com${pathOf(tile)}`,
    ...(published && { published }),
    format: tileFormat(tile, ctx.language),
    flags: published ? ['partial', 'approximate-time'] : ['partial'],
    counts: {},
    hidden: [],
    doubtful: [],
    seenAt: ctx.seenAt,
    source: SOURCE,
    via: 'dom',
  };
}

/** Last resort: header and tiles of a rendered profile. Tiles show neither counts nor dates until one points at them. */
function read(document: Document, ctx: ReadContext): ReadResult {
  const c = collector(SOURCE);
  const header = readHeader(document, ctx.language) ?? readOpenGraph(document);
  if (!header) return c.result({ empty: 'normal' });
  const { handle, counts } = header;
  const known = ctx.subject?.handle?.toLowerCase() === handle.toLowerCase() ? ctx.subject.id : undefined;
  const id = known ?? idFromRoute(document, handle);
  const tiles = [...document.querySelectorAll(TILE)];
  if (id === undefined) {
    c.skip('no-identity', 1 + tiles.length);
    return c.result();
  }
  c.profile({
    platform: 'instagram',
    id,
    handle,
    url: profileUrl(handle),
    counts,
    hidden: [],
    seenAt: ctx.seenAt,
    source: SOURCE,
    via: 'dom',
  });
  for (const tile of tiles) {
    const post = tileId(tile);
    const named = postIdOfPath(pathOf(tile))?.handle;
    if (post === undefined) c.skip('not-a-post');
    // Tiles of today name their author in the address; one that does not may be anybody's (suggestions below a post).
    else if (named?.toLowerCase() !== handle.toLowerCase()) c.skip('other-author', 1, post);
    else c.post(tileOf(post, tile, id, handle, ctx));
  }
  return c.result({ subject: { platform: 'instagram', id, handle } });
}

export const instagramPage: PageView = { ...instagramBox, read };
