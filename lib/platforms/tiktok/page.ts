import type { Count, CountName, PostCounts, PostFlag, PostObservation, ProfileCounts } from '../../model';
import type { PageView, ReadContext, ReadResult } from '../contract';
import { type Collector, collector } from '../reading';
import { type PostLink, postLink, postUrl, profileUrl, usableHandle, whenOfId } from './address';
import { TILE, tiktokBox, tileLink } from './box';
import { printedCount } from './counts';

const SOURCE = 'tiktok/page';
const named = (name: string) => `[data-e2e="${name}"]`;
/** What stands in the place of a counter that has not come yet. */
const WAITING = /^[\s\-–—.…]*$/;

function counter(out: Collector, box: ParentNode, name: string, language: string): Count | undefined {
  const text = box.querySelector(named(name))?.textContent ?? '';
  if (WAITING.test(text)) return undefined;
  const count = printedCount(text, language);
  if (!count) out.shape(named(name), text);
  return count;
}

/** The account's number: known from the page's data, or written into its first screen beside the handle. */
function idOf(document: Document, handle: string, ctx: ReadContext): string | undefined {
  if (ctx.subject?.handle?.toLowerCase() === handle.toLowerCase()) return ctx.subject.id;
  for (const id of ['__UNIVERSAL_DATA_FOR_REHYDRATION__', 'SIGI_STATE']) {
    const text = document.getElementById(id)?.textContent ?? '';
    const found = new RegExp(`"id":"(\\d{6,25})","shortId":"[^"]*","uniqueId":"${handle.replaceAll('.', '\\.')}"`).exec(
      text,
    );
    if (found?.[1]) return found[1];
  }
  return undefined;
}

/** "Pinned" in the language of the page, which the page itself carries among its translations. */
function pinWord(document: Document): string {
  const text = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__')?.textContent ?? '';
  const raw = /"profile_page_pin":("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  try {
    const word: unknown = JSON.parse(raw ?? '""');
    return typeof word === 'string' && word ? word : 'Pinned';
  } catch {
    return 'Pinned';
  }
}

function observation(
  { id, photo }: PostLink,
  author: { id: string; handle: string },
  counts: PostCounts,
  flags: PostFlag[],
  ctx: ReadContext,
): PostObservation {
  const published = whenOfId(id, ctx.seenAt);
  return {
    platform: 'tiktok',
    id,
    profileId: author.id,
    handle: author.handle,
    url: postUrl(id, author.handle, photo),
    // An address of pictures does not say how many they are; old ones of pictures say "video".
    format: photo ? 'unknown' : 'video',
    flags: ['partial', ...(published ? (['approximate-time'] as const) : []), ...flags],
    counts,
    hidden: [],
    doubtful: [],
    seenAt: ctx.seenAt,
    source: SOURCE,
    via: 'dom',
    ...(published && { published }),
  };
}

function readTiles(out: Collector, document: Document, author: { id: string; handle: string }, ctx: ReadContext): void {
  const pinned = pinWord(document);
  const posts: PostObservation[] = [];
  for (const tile of document.querySelectorAll(TILE)) {
    const link = tileLink(tile);
    if (!link) {
      out.skip('not-a-post');
      continue;
    }
    // Reposts and likes stand in the same kind of tile, under their own author.
    if (link.handle?.toLowerCase() !== author.handle.toLowerCase()) {
      out.skip('other-author', 1, link.id);
      continue;
    }
    const views = counter(out, tile, 'video-views', ctx.language);
    const badge = tile.querySelector(named('video-card-badge'))?.textContent?.trim();
    const flags: PostFlag[] = badge === pinned || badge === 'Pinned' ? ['pinned'] : [];
    posts.push(observation(link, author, views ? { views } : {}, flags, ctx));
  }
  // A whole grid of zeros is one whose counters have not come: kept, and left out of rates.
  const zeros = posts.filter((p) => p.counts.views?.value === 0);
  const doubt = zeros.length >= 3 && zeros.length === posts.length;
  for (const post of posts) out.post(doubt ? { ...post, doubtful: ['views'] } : post);
}

const OPENED: [CountName, string][] = [
  ['likes', 'like-count'],
  ['comments', 'comment-count'],
  ['shares', 'share-count'],
  // The site's own name for it since 2025: its label is missing there.
  ['saves', 'undefined-count'],
];

/** The opened post: its address stands in the head, its counters beside the player. */
function readOpened(out: Collector, document: Document, ctx: ReadContext): void {
  const link = postLink(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '');
  if (!link?.handle || !document.querySelector(named('like-count'))) return;
  const id = idOf(document, link.handle, ctx);
  if (id === undefined) {
    out.leave('no-identity', link.id);
    return;
  }
  const counts: PostCounts = {};
  for (const [name, place] of OPENED) {
    const count = counter(out, document, place, ctx.language);
    if (count) counts[name] = count;
  }
  out.post(observation(link, { id, handle: link.handle }, counts, [], ctx));
}

/**
 * Whose page is rendered: by the page's data, its canonical address or its title; a page that still loads may have tiles
 * alone, all under one handle.
 */
function handleOf(document: Document, ctx: ReadContext): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const stated =
    ctx.subject?.handle ??
    /^https:\/\/www\.tiktok\.com\/@([\w.]{1,64})\/?$/.exec(canonical)?.[1] ??
    usableHandle(titleOf(document));
  if (stated) return stated;
  const handles = new Set([...document.querySelectorAll(TILE)].flatMap((tile) => tileLink(tile)?.handle ?? []));
  return handles.size === 1 ? [...handles][0] : undefined;
}

const titleOf = (document: Document) => document.querySelector(named('user-title'))?.textContent?.trim();

function readHeader(out: Collector, document: Document, language: string): ProfileCounts {
  const counts: ProfileCounts = {};
  for (const [name, place] of [
    ['followers', 'followers-count'],
    ['following', 'following-count'],
  ] as const) {
    const count = counter(out, document, place, language);
    if (count) counts[name] = count;
  }
  return counts;
}

/** Last resort: header and tiles of a rendered profile, or the counters of an opened post. */
function read(document: Document, ctx: ReadContext): ReadResult {
  const out = collector(SOURCE);
  const tiles = document.querySelectorAll(TILE).length;
  const title = titleOf(document);
  if (title === undefined && tiles === 0) {
    readOpened(out, document, ctx);
    return out.result({ empty: 'normal' });
  }
  const handle = handleOf(document, ctx);
  const id = handle === undefined ? undefined : idOf(document, handle, ctx);
  if (handle === undefined || id === undefined) {
    out.skip('no-identity', 1 + tiles);
    return out.result();
  }
  // The header of another profile than the one that the page is known to be about is the one before.
  const same = title?.toLowerCase() === handle.toLowerCase();
  const counts = same ? readHeader(out, document, ctx.language) : {};
  if (same) {
    const url = profileUrl(handle);
    const { seenAt } = ctx;
    out.profile({ platform: 'tiktok', id, handle, url, counts, hidden: [], seenAt, source: SOURCE, via: 'dom' });
  }
  readTiles(out, document, { id, handle }, ctx);
  return out.result({ subject: { platform: 'tiktok', id, handle } });
}

export const tiktokPage: PageView = { ...tiktokBox, read };
