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
  owner?: { id?: string; handle?: string; name?: string };
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
  return {
    platform: 'youtube',
    id: tile.id,
    profileId: author.id,
    ...(author.handle && { handle: author.handle }),
    url: postUrl(tile.id, tile.format),
    ...(tile.published && { published: tile.published }),
    format: tile.format,
    flags: tile.flags,
    counts: tile.counts,
    hidden: [],
    doubtful: [],
    ...(tile.caption !== undefined && { caption: tile.caption }),
    ...(tile.duration !== undefined && { duration: tile.duration }),
    seenAt: context.seenAt,
    source,
    via: context.via,
  };
}

export function postUrl(id: string, format: PostFormat): string {
  return format === 'short' ? `https://www.youtube.com/shorts/${id}` : `https://www.youtube.com/watch?v=${id}`;
}
