import { at } from '../../model';
import { fit as checked, get, list, mismatch, str, whole } from '../reading';
import { VideoForm } from './schema';
import { agoOf, channelsIn, clockOf, viewsOf, words } from './text';
import type { Tile, TileContext } from './tile';

/** The tiles before `lockupViewModel`: `videoRenderer`, `gridVideoRenderer`, and their relatives in shelves. */
export function readVideo(value: unknown, path: string, context: TileContext): Tile {
  const video = checked(VideoForm, value, path);
  const badges = list(video.badges).map((b) => get(b, 'metadataBadgeRenderer.style'));
  const status = list(video.thumbnailOverlays)
    .map((o) => get(o, 'thumbnailOverlayTimeStatusRenderer'))
    .find((s) => s !== undefined);
  const style = str(get(status, 'style'));
  const live = style === 'LIVE' || badges.includes('BADGE_STYLE_TYPE_LIVE_NOW');
  const duration = clockOf(words(video.lengthText) ?? words(get(status, 'text')));
  const channels = channelsIn([video.longBylineText, video.ownerText, video.shortBylineText]);
  const name = words(video.longBylineText) ?? words(video.ownerText) ?? words(video.shortBylineText);
  const byline = [video.longBylineText, video.ownerText, video.shortBylineText].find(
    (b) => b !== undefined && b !== null,
  );
  // Somebody is named and cannot be read: on a page with shelves it may be another channel.
  if (byline !== undefined && channels.length === 0 && !name) return mismatch(`${path}.bylineText`, byline, video);
  const caption = words(video.title);
  const tile: Tile = {
    id: video.videoId,
    format: live ? 'live' : style === 'SHORTS' ? 'short' : 'video',
    flags: ['partial'],
    counts: {},
    unread: [],
    ...(caption !== undefined && { caption }),
    ...(duration !== undefined && { duration }),
    ...((channels.length > 0 || name) && { owner: { channels, ...(name && { name }) } }),
  };
  if (badges.includes('BADGE_STYLE_TYPE_MEMBERS_ONLY')) tile.flags.push('members-only');
  if (video.upcomingEventData || style === 'UPCOMING') {
    tile.flags.push('upcoming');
    const start = at((whole(video.upcomingEventData?.startTime) ?? Number.NaN) * 1000);
    if (start) tile.published = start;
    return tile;
  }
  const date = words(video.publishedTimeText);
  const when = date === undefined ? null : agoOf(date, context.language, context.now);
  if (when) tile.published = when;
  else if (date !== undefined) tile.unread.push(`${path}.publishedTimeText`);
  // "10,226 watching" counts the viewers of this moment.
  if (live) return tile;
  const texts = [words(video.viewCountText), words(video.shortViewCountText)].filter((t) => t !== undefined);
  for (const text of texts) {
    tile.counts.views ??= viewsOf(text, context.language) ?? undefined;
  }
  if (tile.counts.views === undefined) {
    delete tile.counts.views;
    // Members' videos show none to others.
    if (texts.length > 0 || !tile.flags.includes('members-only')) tile.unread.push(`${path}.viewCountText`);
  }
  return tile;
}
