import { fit as checked, get, isRecord, list, mismatch, str } from '../reading';
import { LockupForm } from './schema';
import { agoOf, channelsIn, clockOf, hasDigit, viewsOf, words } from './text';
import type { Tile, TileContext } from './tile';

/** Text and style of the badge that lies on the thumbnail: the length, or LIVE, or a word for an upcoming premiere. */
function thumbnailBadge(image: unknown): { text?: string; style?: string } {
  const badge = list(image, 'thumbnailViewModel.overlays')
    .flatMap((overlay) => [
      ...list(overlay, 'thumbnailBottomOverlayViewModel.badges'),
      ...list(overlay, 'thumbnailOverlayBadgeViewModel.thumbnailBadges'),
    ])
    .map((b) => get(b, 'thumbnailBadgeViewModel'))
    .find(isRecord);
  return { text: str(get(badge, 'text')), style: str(get(badge, 'badgeStyle')) };
}

/** What a box can stand for that is no post, whatever video it leads to. */
export const SEVERAL = /PLAYLIST|PODCAST|ALBUM|COURSE|CHANNEL|ARTIST/;

function said(part: unknown): string | undefined {
  return (
    words(get(part, 'text')) ??
    words(get(part, 'avatarStack.avatarStackViewModel.text')) ??
    str(get(part, 'accessibilityLabel'))
  );
}

/**
 * Away from the channel's own tabs a row of its own names the channel, linked or not; a post of several channels names
 * them on the own tabs too. A channel may be called like a count ("100 Roasts"), so of rows without a link the one
 * that can be none is taken, or the first of rows that hold both facts besides.
 */
function nameRow(rows: unknown[][], linked: boolean, context: TileContext): unknown[] | undefined {
  const text = (row: unknown[]) => said(row[0]) ?? '';
  const lone = rows.filter((row) => row.length === 1 && !agoOf(text(row), context.language, context.now));
  const sure = lone.find((row) => channelsIn(row).length > 0 || Array.isArray(get(row[0], 'text.attachmentRuns')));
  if (sure || rows.length < 2) return sure ?? (linked ? lone[0] : undefined);
  const first = lone[0] === rows[0] && rows.flat().length > 2 ? lone[0] : undefined;
  return lone.find((row) => !viewsOf(text(row), context.language)) ?? first;
}

/** `lockupViewModel` of a video; undefined for playlists, podcasts, albums and the like. */
export function readLockup(value: unknown, path: string, context: TileContext): Tile | undefined {
  const lockup = checked(LockupForm, value, path);
  if (SEVERAL.test(lockup.contentType)) return undefined;
  const kind = /_(VIDEO|SHORT)S?$/.exec(lockup.contentType)?.[1];
  if (!kind) return mismatch(`${path}.contentType`, lockup.contentType, value);
  const inside = lockup.metadata.lockupMetadataViewModel;
  const badge = thumbnailBadge(lockup.contentImage);
  const duration = clockOf(badge.text);
  const live = badge.style === 'THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE';
  const tile: Tile = {
    id: lockup.contentId,
    format: live ? 'live' : kind === 'SHORT' ? 'short' : 'video',
    flags: ['partial'],
    counts: {},
    caption: words(inside.title),
    unread: [],
    duration,
  };
  const rows = list(inside.metadata, 'contentMetadataViewModel.metadataRows');
  // What is there and is not as it should be is told: it may have named another channel.
  if (rows.some((row) => !Array.isArray(get(row, 'metadataParts') ?? (isRecord(row) ? [] : undefined))))
    tile.unread.push(`${path}.metadataRows`);
  const styles = rows.flatMap((row) => list(row, 'badges')).map((b) => get(b, 'badgeViewModel.badgeStyle'));
  if (styles.includes('BADGE_MEMBERS_ONLY')) tile.flags.push('members-only');
  const texts = rows.map((row) => list(row, 'metadataParts')).filter((parts) => parts.length > 0);
  const row = nameRow(texts, channelsIn(inside.image).length > 0, context);
  const channels = channelsIn([inside.image, row]);
  if (row || channels.length > 0) {
    const name = said(row?.[0]);
    if (!name && channels.length === 0) return mismatch(`${path}.metadataRows`, row?.[0], row?.[0]);
    const shared = [get(row?.[0], 'avatarStack'), get(inside.image, 'avatarStackViewModel')].some(isRecord);
    tile.owner = { channels, shared, name };
  }
  const parts = texts
    .flatMap((r) => (r === row ? [] : r))
    .map(said)
    .filter((t) => t !== undefined);
  const left = parts.filter((part) => {
    const when = tile.published ? null : agoOf(part, context.language, context.now);
    if (when) tile.published = when;
    return !when;
  });
  // "500 watching" counts the viewers of this moment.
  if (live) return tile;
  if (duration === undefined && badge.text !== undefined) {
    // A word instead of a length: still to come, or, with a date, on the air under a mark that we do not know.
    if (!tile.published && !hasDigit(badge.text)) {
      tile.flags.push('upcoming');
      return tile;
    }
    if (tile.published) {
      tile.unread.push(`${path}.contentImage`);
      return tile;
    }
  }
  readFacts(tile, parts, left, context, `${path}.metadataRows[].metadataParts[]`);
  return tile;
}

/**
 * Which of the texts is the views? Their order varies and either may be missing. Beside a date that was understood it
 * is the other one. Without it, a count is only taken from the usual first place and only if the second is none;
 * a lone number could be the "3" of a date whose words we do not know, so it is not read.
 */
function readFacts(tile: Tile, parts: string[], left: string[], context: TileContext, path: string): void {
  const counts = left.map((part) => viewsOf(part, context.language));
  const [count, other] = counts;
  const sure = tile.published ? left.length === 1 : parts.length === 2 && !other;
  if (count && sure) tile.counts.views = count;
  // Members' videos show a date alone.
  else if (left.length > 0 || !tile.published || !tile.flags.includes('members-only')) tile.unread.push(path);
  if (count && sure && !tile.published) tile.unread.push(path);
}
