import { get, isRecord } from '../reading';
import { bareCount, channelsIn, EDITED, hasDigit, idOf, spoken, viewsOf, words } from './text';
import { date, type Tile, type TileContext } from './tile';

function formatOf(attachment: unknown): Tile['format'] {
  if (!isRecord(attachment)) return 'text';
  if ('backstageImageRenderer' in attachment) return 'image';
  if ('postMultiImageRenderer' in attachment) return 'carousel';
  if ('pollRenderer' in attachment || 'quizRenderer' in attachment) return 'poll';
  // A video or a playlist that exists by itself.
  return ['videoRenderer', 'playlistRenderer', 'lockupViewModel'].some((key) => key in attachment) ? 'link' : 'unknown';
}

/** Something of the post that another channel passed on. */
export function originalOf(original: unknown, key: string): unknown {
  return get(get(original, 'backstagePostRenderer') ?? get(original, 'postRenderer'), key);
}

const COUNTS = [
  ['likes', 'voteCount'],
  ['comments', 'actionButtons.commentActionButtonsRenderer.replyButton.buttonRenderer.text'],
] as const;

/**
 * A post of the Posts tab, its own or (`sharedPostRenderer`) passed on from another channel. Written from the parsers
 * of other projects (2026); no recording has confirmed it yet. Votes count as likes; both numbers are cut off.
 */
export function readCommunityPost(value: unknown, path: string, context: TileContext): Tile {
  const id = idOf(get(value, 'postId'), `${path}.postId`, value);
  // A post that was passed on stands around its original, which is the other one's.
  const original = get(value, 'originalPost');
  const author = get(value, 'authorText') ?? get(value, 'displayName');
  const channels = channelsIn([author, get(value, 'authorEndpoint') ?? get(value, 'endpoint')]);
  const name = words(author);
  const attachment = original ? originalOf(original, 'backstageAttachment') : get(value, 'backstageAttachment');
  const tile: Tile = {
    id,
    format: formatOf(attachment),
    flags: original ? ['repost'] : [],
    counts: {},
    unread: [],
    caption: words(get(value, 'contentText') ?? get(value, 'content')),
    owner: channels.length > 0 || name ? { channels, name } : undefined,
  };
  if (isRecord(get(value, 'sponsorsOnlyBadge'))) tile.flags.push('members-only');
  const time = get(value, 'publishedTimeText');
  if (EDITED.test(words(time) ?? '')) tile.flags.push('edited');
  date(tile, time, `${path}.publishedTimeText`, context);
  if (tile.format === 'unknown') tile.unread.push(`${path}.backstageAttachment`);
  for (const [name, where] of COUNTS) {
    const node = get(value, where);
    const text = words(node) ?? spoken(node);
    const count = text === undefined ? null : (bareCount(text, context.language) ?? viewsOf(text, context.language));
    if (count) tile.counts[name] = count;
    else if (text !== undefined && hasDigit(text)) tile.unread.push(`${path}.${where}`);
  }
  return tile;
}
