import type { CountName, PostCounts, PostFlag, PostFormat, PostObservation, When } from '../../model';
import type { ReadContext } from '../contract';
import { agoOf, type Channel, present, spoken, words } from './text';

/** What one tile of a grid says about one post, before it is known whose it is. */
export interface Tile {
  id: string;
  format: PostFormat;
  flags: PostFlag[];
  counts: PostCounts;
  caption?: string;
  published?: When;
  duration?: number;
  /** Whose it is, where the tile says so: the channels it links to, and their name as shown; `shared`: several names. */
  owner?: { channels: readonly { id: string }[]; name?: string; shared?: boolean };
  /** Texts that stood there and were not understood: key path of each. */
  unread: string[];
}

/** What a tile reader has to know. */
export interface TileContext {
  language: string;
  now: number;
}

type Core = Omit<PostObservation, 'platform' | 'url' | 'hidden' | 'doubtful' | 'seenAt' | 'source' | 'via'>;

/** One sighting of one post. Only videos have ids of eleven signs. */
export function postOf(core: Core & { hidden?: CountName[] }, source: string, context: ReadContext): PostObservation {
  const { id } = core;
  const path = id.length !== 11 ? 'post/' : core.format === 'short' ? 'shorts/' : 'watch?v=';
  return present({
    platform: 'youtube' as const,
    url: `https://www.youtube.com/${path}${id}`,
    hidden: [],
    doubtful: [],
    seenAt: context.seenAt,
    source,
    via: context.via,
    ...core,
  });
}

export function observation(tile: Tile, author: Channel, source: string, context: ReadContext): PostObservation {
  const { unread: _, owner, ...core } = tile;
  const coauthors = (owner?.channels ?? []).map((c) => c.id).filter((id) => id !== author.id);
  const collab = coauthors.length > 0 || owner?.shared;
  return postOf(
    {
      ...core,
      profileId: author.id,
      handle: author.handle,
      flags: collab ? [...tile.flags, 'collab'] : tile.flags,
      coauthors: coauthors.length > 0 ? coauthors : undefined,
    },
    source,
    context,
  );
}

/** Reads a relative date into the tile. Only what is on the air shows none; any other without one is told. */
export function date(tile: Tile, node: unknown, path: string, context: TileContext): void {
  const text = words(node) ?? spoken(node);
  const when = text === undefined ? null : agoOf(text, context.language, context.now);
  if (when) tile.published = when;
  else if (node !== undefined || tile.format !== 'live') tile.unread.push(path);
}
