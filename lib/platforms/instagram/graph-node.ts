import type { PostFlag, PostFormat } from '../../model';
import { codeOfPk, pkOfCode, textId } from '../media-id';
import { fit as checked, isRecord, list, mismatch, str } from '../reading';
import {
  type Around,
  add,
  author,
  authors,
  hide,
  ids,
  type Sighting,
  seconds,
  type Tally,
  timeOf,
  whenOfPk,
} from './node-parts';
import { type Graph, GraphForm } from './schema';

function graphFormat(g: Graph): PostFormat {
  const type = g.__typename ?? '';
  if (type.endsWith('Sidecar')) return 'carousel';
  if (type.endsWith('Video') || g.is_video) return g.product_type === 'clips' ? 'short' : 'video';
  return type.endsWith('Image') || g.is_video === false ? 'image' : 'unknown';
}

/** Reads GraphImage, GraphVideo or GraphSidecar, with or without XDT before the name. */
export function readGraph(node: unknown, path: string, around: Around): Sighting | 'not-a-post' {
  const g = checked(GraphForm, node, path);
  if (/Story|Reel$/.test(g.__typename ?? '')) return 'not-a-post';
  const id = textId(g.id) ?? pkOfCode(g.shortcode ?? '');
  if (id === undefined) return mismatch(`${path}.id`, g.id, node);
  const code = str(g.shortcode) ?? codeOfPk(id);
  if (code === undefined) return mismatch(`${path}.shortcode`, g.shortcode, node);
  const by = author(g.owner);
  if (by === undefined) return mismatch(`${path}.owner`, g.owner, node);

  const tally: Tally = { counts: {}, hidden: [], doubtful: [] };
  const likes = g.edge_media_preview_like ?? g.edge_liked_by;
  // The parent count leaves out replies, the others do not; a node states one of the two.
  const comments = g.edge_media_to_comment ?? g.edge_media_to_parent_comment ?? g.edge_media_preview_comment;
  add(tally, 'likes', path, node, ['edge_media_preview_like.count', likes?.count]);
  add(tally, 'comments', path, node, ['edge_media_to_comment.count', comments?.count]);
  const plays: [string, unknown] = ['video_play_count', g.video_play_count];
  add(tally, 'views', path, node, plays, ['video_view_count', g.video_view_count]);
  hide(tally, g.like_and_view_counts_disabled);

  const stated = timeOf(g.taken_at_timestamp, `${path}.taken_at_timestamp`, node);
  const published = stated ?? whenOfPk(id, around.seenAt);
  const coauthors = authors(g.coauthor_producers).filter((a) => a.id !== by.id);
  const flags: PostFlag[] = [];
  if (coauthors.length > 0) flags.push('collab');
  if (g.is_paid_partnership || g.is_affiliate || list(g.edge_media_to_sponsor_user?.edges).length > 0)
    flags.push('paid');
  if (g.caption_is_edited) flags.push('edited');
  if (!stated) flags.push('partial');
  if (!stated && published) flags.push('approximate-time');
  const captions = g.edge_media_to_caption?.edges;
  const format = graphFormat(g);
  return {
    id,
    code,
    author: by,
    coauthors,
    published,
    format,
    flags,
    ...tally,
    caption: captions?.length === 0 ? '' : (captions?.[0]?.node.text ?? undefined),
    mediaCount: format === 'carousel' ? g.edge_sidecar_to_children?.edges?.length : undefined,
    duration: seconds(g.video_duration),
    pinnedBy: ids(list(g.pinned_for_users).map((u) => (isRecord(u) ? (u.pk ?? u.id) : u))),
    ad: g.is_ad === true,
    suggested: false,
    missing: [
      ...(g.taken_at_timestamp === undefined ? ['taken_at_timestamp'] : []),
      ...(likes === undefined || likes?.count === undefined ? ['edge_media_preview_like'] : []),
      ...(comments === undefined || comments?.count === undefined ? ['edge_media_to_comment'] : []),
    ],
  };
}
