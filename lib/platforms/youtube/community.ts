import { get, isRecord, mismatch, str } from '../reading';
import { agoOf, bareCount, channelsIn, words } from './text';
import type { Tile, TileContext } from './tile';

function formatOf(attachment: unknown): Tile['format'] {
  if (!isRecord(attachment)) return 'text';
  if ('backstageImageRenderer' in attachment) return 'image';
  if ('postMultiImageRenderer' in attachment) return 'carousel';
  if ('pollRenderer' in attachment || 'quizRenderer' in attachment) return 'poll';
  if ('videoRenderer' in attachment) return 'link';
  return 'unknown';
}

/**
 * A post of the Posts tab. Written from the parsers of other projects (YouTube.js, 2026); no recording has confirmed
 * it yet. Votes count as likes; both numbers are cut off.
 */
export function readCommunityPost(value: unknown, path: string, context: TileContext): Tile {
  const id = str(get(value, 'postId'));
  if (!id || !/^[\w-]{1,128}$/.test(id)) return mismatch(`${path}.postId`, id, value);
  const channels = channelsIn(get(value, 'authorText'));
  const name = words(get(value, 'authorText'));
  const caption = words(get(value, 'contentText'));
  const tile: Tile = {
    id,
    format: formatOf(get(value, 'backstageAttachment')),
    flags: [],
    counts: {},
    unread: [],
    ...(caption !== undefined && { caption }),
    ...((channels.length > 0 || name) && { owner: { channels, ...(name && { name }) } }),
  };
  if (isRecord(get(value, 'sponsorsOnlyBadge'))) tile.flags.push('members-only');
  const date = words(get(value, 'publishedTimeText'));
  const when = date === undefined ? null : agoOf(date, context.language, context.now);
  if (when) tile.published = when;
  else if (date !== undefined) tile.unread.push(`${path}.publishedTimeText`);
  const counts = [
    ['likes', get(value, 'voteCount'), 'voteCount'],
    [
      'comments',
      get(value, 'actionButtons.commentActionButtonsRenderer.replyButton.buttonRenderer.text'),
      'replyButton',
    ],
  ] as const;
  for (const [name, node, where] of counts) {
    const text = words(node);
    const count = text === undefined ? null : bareCount(text, context.language);
    if (count) tile.counts[name] = count;
    else if (text !== undefined && /\p{N}/u.test(text)) tile.unread.push(`${path}.${where}`);
  }
  return tile;
}
