import { get, str } from '../reading';
import { idOf, spoken, viewsOf, words } from './text';
import type { Tile, TileContext } from './tile';

/** "Title, 895 thousand views – play Short": without the title, which may hold any number. */
function spokenViews(label = '', caption = ''): string {
  const said = caption && label.startsWith(caption) ? label.slice(caption.length) : '';
  return said.replace(/^[\s,،、]+/, '').replace(/\s[–—-]\s.*$/, '');
}

function tileOf(
  id: string,
  caption: string | undefined,
  views: string | undefined,
  label: string | undefined,
  path: string,
  context: TileContext,
): Tile {
  const count = viewsOf(views ?? spokenViews(label, caption), context.language);
  return {
    id,
    format: 'short',
    flags: ['partial'],
    counts: count ? { views: count } : {},
    // A Short without a single view says so in words: a missing text is one that moved.
    unread: count ? [] : [path],
    caption,
  };
}

/** `shortsLockupViewModel`: no date and no length in this grid. */
export function readShort(value: unknown, path: string, context: TileContext): Tile {
  const id =
    get(value, 'onTap.innertubeCommand.reelWatchEndpoint.videoId') ??
    /^shorts-shelf-item-([\w-]+)$/.exec(String(get(value, 'entityId')))?.[1];
  return tileOf(
    idOf(id, `${path}.onTap`, value),
    words(get(value, 'overlayMetadata.primaryText')),
    words(get(value, 'overlayMetadata.secondaryText')),
    str(get(value, 'accessibilityText')),
    `${path}.overlayMetadata`,
    context,
  );
}

/** `reelItemRenderer`, until 2024-08. Reels of other kinds than a video are no posts with views. */
export function readReel(value: unknown, path: string, context: TileContext): Tile | undefined {
  if (get(value, 'videoType') !== undefined && get(value, 'videoType') !== 'REEL_VIDEO_TYPE_VIDEO') return undefined;
  return tileOf(
    idOf(get(value, 'videoId'), `${path}.videoId`, value),
    words(get(value, 'headline')),
    words(get(value, 'viewCountText')),
    spoken(value),
    `${path}.viewCountText`,
    context,
  );
}
