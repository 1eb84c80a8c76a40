import type { PostFlag, PostFormat } from '../../model';
import { fields } from '../fields';
import { codeOfPk, pkOfCode, textId } from '../media-id';
import { get, isRecord, type Keyed, list, mismatch, str } from '../reading';
import {
  type Around,
  add,
  addViews,
  agreed,
  coauthorsOf,
  hide,
  ids,
  type Odd,
  personId,
  type Sighting,
  seconds,
  type Tally,
  tellProduct,
  timeOf,
  whenOfPk,
} from './node-parts';
import { type Graph, GraphForm } from './schema';

/** `__typename` has named the type since 2018; the fields beside it say the same. */
function formatOf(g: Graph, odd: Odd[]): PostFormat {
  const type = g.__typename ?? '';
  if (!/(?:Sidecar|Video|Image)$/.test(type)) odd.push({ key: '__typename', found: g.__typename, tiles: false });
  if (type.endsWith('Sidecar') || list(g.edge_sidecar_to_children?.edges).length > 0) return 'carousel';
  if (type.endsWith('Video') || g.is_video) {
    // Lists until 2020 had none, and there were no reels.
    if (g.product_type !== undefined || type.startsWith('XDT')) tellProduct(g.product_type, odd);
    return g.product_type === 'clips' ? 'short' : 'video';
  }
  return type.endsWith('Image') || g.is_video === false ? 'image' : 'unknown';
}

/** The text under the first edge; no edges is a post without words. */
function captionOf(g: Graph, odd: Odd[]): string | undefined {
  const { edges } = g.edge_media_to_caption ?? {};
  if (edges?.length === 0) return '';
  const text = get(edges?.[0], 'node.text');
  if (typeof text === 'string') return text;
  odd.push({ key: 'edge_media_to_caption', found: text, tiles: false });
  return undefined;
}

/**
 * What a whole post states and this one does not. A count that its author hides or turns off may be left empty; plays
 * are null for some visitors, and a key is there.
 */
function tellAbsent(g: Graph, likes: unknown, comments: unknown, odd: Odd[]): void {
  const missing = (key: string, found: unknown, may = false) => {
    if ((found === undefined || found === null) && !may) odd.push({ key, found, tiles: false });
  };
  missing('taken_at_timestamp', g.taken_at_timestamp);
  missing('edge_media_preview_like', likes, g.like_and_view_counts_disabled === true);
  missing('edge_media_to_comment', comments, g.comments_disabled === true);
  const film = g.is_video === true || g.__typename?.endsWith('Video') === true;
  missing('video_view_count', g.video_view_count, !film || g.video_view_count === null || 'video_play_count' in g);
}

/** Reads GraphImage, GraphVideo or GraphSidecar, with or without XDT before the name. */
export function readGraph(node: Keyed, path: string, around: Around): Sighting | 'not-a-post' {
  const odd: Odd[] = [];
  const g: Graph = fields(GraphForm, node, (key, found) => odd.push({ key, found, tiles: true }));
  if (/Story|Reel$/.test(g.__typename ?? '')) return 'not-a-post';
  const spelled = str(g.shortcode);
  const id = agreed(
    [
      ['id', textId(g.id)],
      ['shortcode', spelled === undefined ? undefined : pkOfCode(spelled)],
    ],
    odd,
  );
  if (id === undefined) return mismatch(`${path}.id`, node.id, node);
  const code = spelled ?? codeOfPk(id);
  if (code === undefined) return mismatch(`${path}.shortcode`, node.shortcode, node);
  const person = personId(
    [
      ['owner.id', get(g.owner, 'id')],
      ['owner.pk', get(g.owner, 'pk')],
    ],
    odd,
  );
  const handle = str(get(g.owner, 'username'));
  const by = person === undefined ? undefined : { id: person, ...(handle !== undefined && { handle }) };
  const known = handle === undefined && around.sure ? around.known : undefined;
  const author = by ?? known;
  if (author === undefined) return mismatch(`${path}.owner`, node.owner, node);

  const format = formatOf(g, odd);
  const tally: Tally = { counts: {}, hidden: [], doubtful: [] };
  const likes = g.edge_media_preview_like ?? g.edge_liked_by;
  // The parent count leaves out replies, the others do not; a node states one of the two.
  const comments = g.edge_media_to_comment ?? g.edge_media_to_parent_comment ?? g.edge_media_preview_comment;
  add(tally, 'likes', odd, ['edge_media_preview_like.count', likes?.count]);
  add(tally, 'comments', odd, ['edge_media_to_comment.count', comments?.count]);
  const plays: [string, unknown] = ['video_play_count', g.video_play_count];
  const xdt = g.__typename?.startsWith('XDT') === true;
  addViews(tally, odd, format === 'short', [plays], ['video_view_count', g.video_view_count], xdt);
  hide(tally, g.like_and_view_counts_disabled);

  const stated = timeOf(g.taken_at_timestamp, 'taken_at_timestamp', odd);
  const published = stated ?? whenOfPk(id, around.seenAt);
  const { coauthors, collab } = coauthorsOf(g.coauthor_producers, author, odd);
  const flags: PostFlag[] = [];
  if (collab) flags.push('collab');
  if (g.is_paid_partnership || g.is_affiliate || list(g.edge_media_to_sponsor_user?.edges).length > 0)
    flags.push('paid');
  if (g.caption_is_edited) flags.push('edited');
  if ([g.media_overlay_info, g.sensitivity_friction_info, g.gating_info].some(isRecord)) flags.push('sensitive');
  if (!stated) flags.push('partial');
  if (!stated && published) flags.push('approximate-time');
  tellAbsent(g, likes?.count, comments?.count, odd);
  return {
    id,
    code,
    author,
    coauthors,
    published,
    format,
    flags,
    ...tally,
    caption: captionOf(g, odd),
    mediaCount: format === 'carousel' ? g.edge_sidecar_to_children?.edges?.length : undefined,
    duration: seconds(g.video_duration),
    pinnedBy: pins(ids(list(g.pinned_for_users).map((u) => (isRecord(u) ? (u.pk ?? u.id) : u)))),
    ad: g.is_ad === true,
    suggested: false,
    odd,
  };
}

/** This dialect knows one kind of pin. */
const pins = (by: string[]) => ({ posts: by, reels: by });
