import type { PostObservation, ProfileRef, SkipReason } from '../../model';
import type { FeedPage, ReadContext, Reader } from '../contract';
import { type Collector, collector, get, isRecord, list, str } from '../reading';
import { originalOf, readCommunityPost } from './community';
import { type Surface, surfaceOf, unwrap } from './identity';
import { readLockup, SEVERAL } from './lockup';
import { addPlayer } from './player';
import { addProfile } from './profile';
import { readReel, readShort } from './shorts';
import { channelsIn, refOf, words } from './text';
import { observation, type Tile, type TileContext } from './tile';
import { readVideo } from './video-renderer';
import { type Found, isNoPost, UNKNOWN, walk } from './walk';
import { overlayOf, readWatch, WATCH_KEYS } from './watch';

type TileReader = (value: unknown, path: string, context: TileContext) => Tile | undefined;

const TILES: Record<string, TileReader> = {
  lockupViewModel: readLockup,
  videoRenderer: readVideo,
  gridVideoRenderer: readVideo,
  compactVideoRenderer: readVideo,
  playlistVideoRenderer: readVideo,
  channelVideoPlayerRenderer: readVideo,
  videoWithContextRenderer: readVideo,
  shortsLockupViewModel: readShort,
  reelItemRenderer: readReel,
  backstagePostRenderer: readCommunityPost,
  postRenderer: readCommunityPost,
  sharedPostRenderer: readCommunityPost,
};
/** Tabs that stand in the order of time. */
const SERIES = /^(?:videos|shorts|streams|posts)$/;
const SKIPS: Record<string, SkipReason> = {
  endScreenVideoRenderer: 'suggestion',
  commentThreadRenderer: 'comment',
  channelAgeGateRenderer: 'tombstone',
};
const HEADERS = ['pageHeaderViewModel', 'c4TabbedHeaderRenderer', 'topicChannelDetailsRenderer'];
const KEYS: ReadonlySet<string> = new Set([
  ...Object.keys(TILES),
  ...HEADERS,
  ...Object.keys(SKIPS),
  ...WATCH_KEYS,
  'continuationCommand',
  'nextContinuationData',
  'messageRenderer',
]);

/** The tile belongs to the page's channel unless it says otherwise, by id or, where it names no id, by name. */
function isOwn(tile: Tile, subject: ProfileRef, name: string | undefined): boolean {
  const { owner } = tile;
  if (!owner) return true;
  if (owner.channels.length > 0) return owner.channels.some((c) => c.id === subject.id);
  if (owner.name === undefined || name === undefined) return owner.name === undefined;
  return owner.shared ? owner.name.includes(name.trim()) : owner.name.trim() === name.trim();
}

interface Page {
  surface: Surface;
  subject?: ProfileRef;
  name?: string;
  watch: boolean;
}

/** Why nothing that stands there can be the profile's. */
function foreignOn(page: Page, { ad }: Found): SkipReason | undefined {
  return ad ? 'ad' : page.watch ? 'suggestion' : page.surface.homeFeed ? 'home-feed' : undefined;
}

/** The video that a tile's box on the page leads to, whatever draws the tile. */
function videoOf(value: unknown): unknown {
  return (
    get(value, 'videoId') ??
    get(value, 'postId') ??
    get(value, 'onTap.innertubeCommand.reelWatchEndpoint.videoId') ??
    get(value, 'rendererContext.commandContext.onTap.innertubeCommand.watchEndpoint.videoId') ??
    get(value, 'contentId')
  );
}

function readTile(
  found: Found,
  out: Collector,
  page: Page,
  source: string,
  context: ReadContext,
): PostObservation | undefined {
  const foreign = foreignOn(page, found);
  if (foreign) return void out.skip(foreign, 1, videoOf(found.value));
  const tile = TILES[found.key]?.(found.value, found.path, { language: context.language, now: context.seenAt });
  if (!tile) {
    // A box of these leads to a first video, which is not what it stands for.
    const several = SEVERAL.test(String(get(found.value, 'contentType')));
    return void out.skip('not-a-post', 1, several ? videoOf(found.value) : undefined);
  }
  if (!page.subject) return void out.leave('no-identity', tile.id);
  if (!isOwn(tile, page.subject, page.name)) return void out.skip('other-author', 1, tile.id);
  // The tab of past and present streams says what their tiles no longer say.
  if (page.surface.tab === 'streams' && tile.format === 'video') tile.format = 'live';
  for (const path of tile.unread) out.shape(path, 'text');
  const original = get(found.value, 'originalPost');
  if (original) out.leave('reposted-original', originalOf(original, 'postId'));
  const post = observation(tile, page.subject, source, context);
  out.post(post);
  return post;
}

/** Sorted by views, or oldest first, a tab is no stretch of time: a later tile is then surely newer than an earlier one. */
function isFalling(tiles: readonly PostObservation[]): boolean {
  let bound = Number.POSITIVE_INFINITY;
  for (const { published } of tiles) {
    if (!published) continue;
    if (published.earliest > bound) return false;
    bound = Math.min(bound, published.latest);
  }
  return true;
}

/**
 * Which stretch of the feed this is. A continuation that names no tab (the last one of a feed holds no token) belongs to
 * the open tab, where its tiles are of that tab's kind.
 */
function feedOf(
  body: unknown,
  page: Page,
  tiles: readonly PostObservation[],
  found: Found[],
  more: boolean,
  context: ReadContext,
): FeedPage | undefined {
  const next = ['Actions', 'Endpoints']
    .flatMap((name) => list(body, `onResponseReceived${name}`))
    .some((a) => get(a, 'appendContinuationItemsAction'));
  const kinds = found.filter((f) => f.key in TILES).map((f) => /^(?:shortsL|reelI)/.test(f.key));
  const shorts = kinds.includes(true);
  const grids = kinds.includes(false);
  const own = page.subject?.id === context.subject?.id;
  const open = next && own && grids && !shorts && context.tab !== 'shorts' ? context.tab : undefined;
  const tab = page.surface.tab ?? (next && shorts && !grids ? 'shorts' : open);
  if (!page.subject || !tab || !SERIES.test(tab) || tiles.length === 0) return undefined;
  if (!isFalling(tiles)) return undefined;
  const ordered = tiles.map((tile) => tile.id);
  return { profile: page.subject, tab, position: next ? 'next' : 'top', ended: !more, ordered };
}

const POSTS = /^(?:featured|videos|shorts|streams|posts|undefined)$/;

/** A channel's page without a header that we know, a tab of posts or a continuation without one: never a silent nothing. */
function tellHoles(response: unknown, surface: Surface, found: Found[], out: Collector): void {
  const page = get(response, 'header') ?? get(response, 'contents');
  if (page !== undefined && !found.some((f) => HEADERS.includes(f.key)))
    out.shape('header', get(response, 'header'), response);
  // An empty tab says so in words.
  const known = found.some((f) => !f.key.includes('ontinuation') && !HEADERS.includes(f.key));
  if (known || (page !== undefined && !POSTS.test(String(surface.tab)))) return;
  out.shape('contents', get(response, 'contents'), response);
}

function readPage(source: string, body: unknown, context: ReadContext) {
  const out = collector(source);
  const response = unwrap(body);
  const found = walk(response, KEYS);
  const tokens = found
    .filter((f) => f.key.includes('ontinuation'))
    .map((f) => get(f.value, 'token') ?? get(f.value, 'continuation'));
  const next = found.find((f) => f.key === 'continuationCommand' && f.path.includes('continuationItemRenderer'));
  const watch =
    found.some((f) => f.key === 'videoPrimaryInfoRenderer') ||
    (get(response, 'currentVideoEndpoint') ?? overlayOf(response)) !== undefined;
  // The Shorts player's answer holds both; more of what stands beside a video is nobody's feed.
  const player = get(response, 'playerResponse') ?? (get(response, 'videoDetails') && response);
  const surface: Surface = watch ? { homeFeed: false } : surfaceOf(response, tokens, get(next?.value, 'token'));
  const page: Page = { surface, watch: watch || source === 'youtube/next' };
  let subject = surface.subject;
  if (isRecord(player)) subject = addPlayer(player, out, source, context);
  if (watch) subject = readWatch(response, found, out, source, context) ?? subject;
  else if (subject) {
    const name =
      str(get(response, 'metadata.channelMetadataRenderer.title')) ??
      str(get(response, 'header.c4TabbedHeaderRenderer.title'));
    page.name = name;
    const header = found.find((f) => HEADERS.includes(f.key));
    const ref = subject;
    if (header) {
      out.guard(header.path, () => {
        const bio = get(response, 'metadata.channelMetadataRenderer.description');
        const metadata = get(response, 'metadata.channelMetadataRenderer');
        if (typeof bio !== 'string' && isRecord(metadata))
          out.shape('metadata.channelMetadataRenderer.description', bio, metadata);
        subject = addProfile(out, header.key, header.value, header.path, ref, name, source, context, bio);
      });
    }
  }
  if (surface.opened) {
    const post = found.find((f) => f.key in TILES)?.value;
    const names = ['authorText', 'displayName', 'authorEndpoint', 'endpoint'].map((key) => get(post, key));
    const [author] = channelsIn(names);
    if (author) subject = refOf(author);
  }
  page.subject = subject ?? (surface.homeFeed || watch ? undefined : context.subject);
  const tiles: PostObservation[] = [];
  for (const item of found) {
    if (item.key in TILES) {
      const came = out.guard(item.path, () => {
        const post = readTile(item, out, page, source, context);
        if (post) tiles.push(post);
      });
      if (!came) out.skip('shape');
    } else if (item.key === UNKNOWN) {
      const foreign = foreignOn(page, item);
      out.skip(foreign ?? 'shape');
      if (!foreign) out.shape(item.path, item.value, item.value);
    } else if (item.key in SKIPS) out.skip(SKIPS[item.key] ?? 'shape');
    else if (isNoPost(item.key)) out.skip(item.ad ? 'ad' : 'not-a-post');
  }
  const alerts = list(response, 'alerts').map((a) => words(get(a, 'alertRenderer.text')));
  if ([...alerts, get(response, 'error')].some((said) => said !== undefined)) out.skip('tombstone');
  if (!watch && surface.subject) tellHoles(response, surface, found, out);
  const feed = feedOf(response, page, tiles, found, next !== undefined, context);
  return out.result({
    empty: source.endsWith('reel_item_watch') ? 'suspicious' : 'normal',
    subject,
    feed,
  });
}

/** `/browse`, `/next` and `ytInitialData`: any page of the site, told apart by what it holds. */
export function pageReader(source: string): Reader {
  return (body, context) => readPage(source, body, context);
}
