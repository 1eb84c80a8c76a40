import { fit as checked, get, isRecord, list, str } from '../reading';
import { LockupForm } from './schema';
import { agoOf, channelsIn, clockOf, viewsOf, words } from './text';
import type { Tile, TileContext } from './tile';

/** Text and style of the badge that lies on the thumbnail: the length, or LIVE, or a word for an upcoming premiere. */
function thumbnailBadge(image: unknown): { text?: string; style?: string } {
  for (const overlay of list(image, 'thumbnailViewModel.overlays')) {
    const badges = [
      ...list(overlay, 'thumbnailBottomOverlayViewModel.badges'),
      ...list(overlay, 'thumbnailOverlayBadgeViewModel.thumbnailBadges'),
    ];
    for (const badge of badges) {
      const model = get(badge, 'thumbnailBadgeViewModel');
      if (isRecord(model)) return { text: str(model.text), style: str(model.badgeStyle) };
    }
  }
  return {};
}

/** `lockupViewModel` of a video; undefined for playlists, podcasts, albums and the like. */
export function readLockup(value: unknown, path: string, context: TileContext): Tile | undefined {
  const lockup = checked(LockupForm, value, path);
  if (lockup.contentType !== 'LOCKUP_CONTENT_TYPE_VIDEO') return undefined;
  const inside = lockup.metadata.lockupMetadataViewModel;
  const badge = thumbnailBadge(lockup.contentImage);
  const duration = clockOf(badge.text);
  const live = badge.style === 'THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE';
  const tile: Tile = {
    id: lockup.contentId,
    format: live ? 'live' : 'video',
    flags: ['partial'],
    counts: {},
    caption: words(inside.title),
    unread: [],
    ...(duration !== undefined && { duration }),
  };
  const rows = list(inside.metadata, 'contentMetadataViewModel.metadataRows');
  // What is there and is not as it should be is told: the counts stand in it.
  const odd =
    rows.some((row) => !isRecord(row) || (row.metadataParts !== undefined && !Array.isArray(row.metadataParts))) ||
    rows
      .flatMap((row) => list(row, 'metadataParts'))
      .some((part) => !isRecord(part) || (part.text !== undefined && words(part.text) === undefined));
  if (odd || (inside.metadata !== undefined && rows.length === 0)) tile.unread.push(`${path}.metadataRows`);
  const styles = rows.flatMap((row) => list(row, 'badges')).map((b) => get(b, 'badgeViewModel.badgeStyle'));
  if (styles.includes('BADGE_MEMBERS_ONLY')) tile.flags.push('members-only');
  const texts = rows.map((row) => list(row, 'metadataParts')).filter((parts) => parts.length > 0);
  const first = texts[0];
  const only = first?.length === 1 ? get(first[0], 'text') : undefined;
  const channels = channelsIn([inside.image, only]);
  // Away from the channel's own tabs a first row of its own names the channel, linked or not.
  if (only !== undefined && (texts.length > 1 || channels.length > 0 || isName(only, context))) {
    const name = words(only);
    tile.owner = { channels, ...(name && { name }) };
    texts.shift();
  }
  const parts = texts
    .flat()
    .map((part) => words(get(part, 'text')))
    .filter((t) => t !== undefined);
  const left = parts.filter((part) => {
    const when = tile.published ? null : agoOf(part, context.language, context.now);
    if (when) tile.published = when;
    return !when;
  });
  // "500 watching" counts the viewers of this moment.
  if (live) return tile;
  if (duration === undefined && badge.text !== undefined && !tile.published) {
    tile.flags.push('upcoming');
    return tile;
  }
  readFacts(tile, parts, left, context, `${path}.metadataRows[].metadataParts[]`);
  return tile;
}

/** A lone text that is neither a count nor a date: live and upcoming tiles elsewhere may show the channel alone. */
function isName(node: unknown, context: TileContext): boolean {
  return Array.isArray(get(node, 'attachmentRuns')) && !agoOf(words(node) ?? '', context.language, context.now);
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
  else if (left.length > 0 || !tile.flags.includes('members-only')) tile.unread.push(path);
  if (count && sure && !tile.published) tile.unread.push(path);
}
