import { at } from '../../model';
import { get, isRecord, list, mismatch, str, whole } from '../reading';
import { channelsIn, clockOf, idOf, spoken, viewsOf, words } from './text';
import { date, type Tile, type TileContext } from './tile';

/** The tiles before `lockupViewModel`: `videoRenderer`, `gridVideoRenderer`, and their relatives in shelves and on the mobile site. */
export function readVideo(value: unknown, path: string, context: TileContext): Tile {
  const id = idOf(get(value, 'videoId'), `${path}.videoId`, value);
  const text = (key: string) => words(get(value, key));
  const badges = list(value, 'badges').map((b) => get(b, 'metadataBadgeRenderer.style'));
  const status = list(value, 'thumbnailOverlays')
    .map((o) => get(o, 'thumbnailOverlayTimeStatusRenderer'))
    .find((s) => s !== undefined);
  const style = str(get(status, 'style'));
  const live = style === 'LIVE' || badges.includes('BADGE_STYLE_TYPE_LIVE_NOW');
  const duration = clockOf(text('lengthText') ?? words(get(status, 'text')));
  // `longBylineText`, `ownerText`, `shortBylineText`.
  const bylines = Object.keys(isRecord(value) ? value : {})
    .filter((key) => /yline|ownerT/.test(key))
    .map((key) => get(value, key))
    .filter((b) => b !== null);
  const [byline] = bylines;
  const channels = channelsIn(bylines);
  const name = bylines.map(words).find((n) => n !== undefined);
  // Somebody is named and cannot be read: on a page with shelves it may be another channel.
  if (byline !== undefined && channels.length === 0 && !name) return mismatch(`${path}.bylineText`, byline, value);
  const tile: Tile = {
    id,
    format: live ? 'live' : style === 'SHORTS' ? 'short' : 'video',
    flags: ['partial'],
    counts: {},
    unread: [],
    caption: text('title') ?? text('headline'),
    duration,
    owner: channels.length > 0 || name ? { channels, name } : undefined,
  };
  if (badges.includes('BADGE_STYLE_TYPE_MEMBERS_ONLY')) tile.flags.push('members-only');
  if (isRecord(get(value, 'upcomingEventData')) || style === 'UPCOMING') {
    tile.flags.push('upcoming');
    const start = at((whole(get(value, 'upcomingEventData.startTime')) ?? Number.NaN) * 1000);
    if (start) tile.published = start;
    return tile;
  }
  date(tile, get(value, 'publishedTimeText'), `${path}.publishedTimeText`, context);
  // "10,226 watching" counts the viewers of this moment.
  if (live) return tile;
  const nodes = ['viewCountText', 'shortViewCountText'].map((key) => get(value, key));
  const read = (text = '') => viewsOf(text, context.language);
  const [long, cut] = nodes;
  const views = read(words(long)) ?? read(spoken(long)) ?? read(words(cut));
  // Neither a length nor a date: on the air, whatever its badge is called now.
  if (views && (duration !== undefined || tile.published)) tile.counts.views = views;
  // Members' videos show none to others.
  else if (nodes.some((node) => node !== undefined) || !tile.flags.includes('members-only'))
    tile.unread.push(`${path}.viewCountText`);
  return tile;
}
