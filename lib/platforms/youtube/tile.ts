import type { PostCounts, PostFlag, PostFormat, PostObservation, When } from '../../model';
import type { ReadContext } from '../contract';

/** What one tile of a grid says about one post, before it is known whose it is. */
export interface Tile {
  id: string;
  format: PostFormat;
  flags: PostFlag[];
  counts: PostCounts;
  caption?: string;
  published?: When;
  duration?: number;
  /** Whose it is, where the tile says so: the channels it links to, and their name as shown. */
  owner?: { channels: readonly { id: string }[]; name?: string };
  /** Texts that stood there and were not understood: key path of each. */
  unread: string[];
}

/** What a tile reader has to know. */
export interface TileContext {
  language: string;
  now: number;
}

export function observation(
  tile: Tile,
  author: { id: string; handle?: string },
  source: string,
  context: ReadContext,
): PostObservation {
  const coauthors = (tile.owner?.channels ?? []).map((c) => c.id).filter((id) => id !== author.id);
  return {
    platform: 'youtube',
    id: tile.id,
    profileId: author.id,
    ...(author.handle && { handle: author.handle }),
    url: postUrl(tile.id, tile.format),
    ...(tile.published && { published: tile.published }),
    format: tile.format,
    flags: coauthors.length > 0 ? [...tile.flags, 'collab'] : tile.flags,
    counts: tile.counts,
    hidden: [],
    doubtful: [],
    ...(tile.caption !== undefined && { caption: tile.caption }),
    ...(coauthors.length > 0 && { coauthors }),
    ...(tile.duration !== undefined && { duration: tile.duration }),
    seenAt: context.seenAt,
    source,
    via: context.via,
  };
}

export function postUrl(id: string, format: PostFormat): string {
  return format === 'short' ? `https://www.youtube.com/shorts/${id}` : `https://www.youtube.com/watch?v=${id}`;
}
