import { fit as checked, get, isRecord, mismatch, str } from '../reading';
import { ReelForm, ShortForm } from './schema';
import { viewsOf, words } from './text';
import type { Tile, TileContext } from './tile';

function tileOf(
  id: string,
  caption: string | undefined,
  views: string | undefined,
  path: string,
  context: TileContext,
): Tile {
  const count = views === undefined ? null : viewsOf(views, context.language);
  return {
    id,
    format: 'short',
    flags: ['partial'],
    counts: count ? { views: count } : {},
    // A Short without a single view says so in words: a missing text is one that moved.
    unread: count ? [] : [path],
    ...(caption !== undefined && { caption }),
  };
}

/** `shortsLockupViewModel`: no date and no length in this grid. */
export function readShort(value: unknown, path: string, context: TileContext): Tile {
  const short = checked(ShortForm, value, path);
  const id =
    str(get(short.onTap, 'innertubeCommand.reelWatchEndpoint.videoId')) ??
    /^shorts-shelf-item-([\w-]+)$/.exec(short.entityId ?? '')?.[1];
  if (!id || !/^[\w-]{1,64}$/.test(id))
    return mismatch(`${path}.onTap.innertubeCommand.reelWatchEndpoint.videoId`, id, value);
  const { primaryText, secondaryText } = short.overlayMetadata;
  return tileOf(id, words(primaryText), words(secondaryText), `${path}.overlayMetadata.secondaryText`, context);
}

/** `reelItemRenderer`, until 2024-08. */
export function readReel(value: unknown, path: string, context: TileContext): Tile {
  const reel = checked(ReelForm, value, path);
  return tileOf(reel.videoId, words(reel.headline), words(reel.viewCountText), `${path}.viewCountText`, context);
}

/** Live shorts and reels of other kinds than a video are no posts with views. */
export function isReelVideo(value: unknown): boolean {
  const kind = isRecord(value) ? value.videoType : undefined;
  return kind === undefined || kind === 'REEL_VIDEO_TYPE_VIDEO';
}
