import type { PostFlag, PostFormat } from '../../model';
import { codeOfPk, idText, pkOfCode, textId } from '../media-id';
import { fit as checked, isRecord, list, mismatch, str, whole } from '../reading';
import {
  type Around,
  type Author,
  add,
  authors,
  dashDuration,
  hide,
  ids,
  type Sighting,
  seconds,
  type Tally,
  timeOf,
  whenOfPk,
} from './node-parts';
import { type Media, MediaForm } from './schema';

function formatOf(type: string | undefined, product: string | null | undefined): PostFormat {
  if (product === 'clips') return 'short';
  if (type === '1') return 'image';
  if (type === '2') return 'video';
  return type === '8' ? 'carousel' : 'unknown';
}

/**
 * The pk: as text, from the start of `<pk>_<owner>`, or from the code. `id` alone is the last choice, because on
 * XIGPolaris nodes it is another system's id.
 */
function pkOf(m: Media): string | undefined {
  const combined = typeof m.id === 'string' ? /^(\d+)_\d+$/.exec(m.id)?.[1] : undefined;
  return textId(m.pk) ?? combined ?? pkOfCode(m.code ?? '') ?? idText(m.pk);
}

/** XIGPolaris nodes name the author by handle, and their `user.id` is another system's id. */
function authorOf(m: Media, around: Around): Author | undefined {
  const other = /^XIG/.test(m.__typename ?? '');
  const named = [m.user, m.owner].find((u) => str(u?.pk) ?? idText(u?.pk) ?? (other ? undefined : idText(u?.id)));
  const handle = str(m.user?.username) ?? str(m.owner?.username);
  const id = idText(named?.pk) ?? (other ? undefined : idText(named?.id));
  if (id !== undefined) return handle === undefined ? { id } : { id, handle };
  const { known, sure } = around;
  if (known && (handle === undefined ? sure : handle.toLowerCase() === known.handle?.toLowerCase())) return known;
  return undefined;
}

/** Carousel children, stories and messages look like posts and are none. */
const NOT_A_POST = /^(?:story|stories|carousel_item|direct)/;

/** Reads XDTMediaDict, an item of an `/api/v1/` list or a XIGPolaris node. */
export function readItem(node: unknown, path: string, around: Around): Sighting | 'not-a-post' {
  const m = checked(MediaForm, node, path);
  if (NOT_A_POST.test(m.product_type ?? '')) return 'not-a-post';
  const id = pkOf(m);
  if (id === undefined) return mismatch(`${path}.pk`, m.pk, node);
  const code = str(m.code) ?? codeOfPk(id);
  if (code === undefined) return mismatch(`${path}.code`, m.code, node);
  const by = authorOf(m, around);
  if (by === undefined) return mismatch(`${path}.user.pk`, m.user?.pk, m.user ?? node);

  const tally: Tally = { counts: {}, hidden: [], doubtful: [] };
  add(tally, 'likes', path, node, ['like_count', m.like_count]);
  add(tally, 'comments', path, node, ['comment_count', m.comment_count]);
  add(tally, 'shares', path, node, ['media_repost_count', m.media_repost_count]);
  // Plays are what Instagram calls views since 2022; `view_count` beside them is the older, stricter and smaller count.
  const plays: [string, unknown] = ['play_count', m.play_count];
  add(tally, 'views', path, node, plays, ['ig_play_count', m.ig_play_count], ['view_count', m.view_count]);
  hide(tally, m.like_and_view_counts_disabled);

  const stated = timeOf(m.taken_at, `${path}.taken_at`, node);
  const published = stated ?? whenOfPk(id, around.seenAt);
  const type = m.media_type === null || m.media_type === undefined ? undefined : String(m.media_type);
  const coauthors = authors(m.coauthor_producers).filter((a) => a.id !== by.id);
  const flags: PostFlag[] = [];
  if (coauthors.length > 0) flags.push('collab');
  if (m.is_paid_partnership || list(m.sponsor_tags).length > 0 || isRecord(m.affiliate_info)) flags.push('paid');
  if (m.caption_is_edited) flags.push('edited');
  if (!stated) flags.push('partial');
  if (!stated && published) flags.push('approximate-time');
  const missing = (['taken_at', 'like_count', 'comment_count', 'media_type'] as const).filter(
    (k) => m[k] === undefined,
  );
  const format = formatOf(type, m.product_type);
  return {
    id,
    code,
    author: by,
    coauthors,
    published,
    format,
    flags,
    ...tally,
    caption: m.caption === null ? '' : (m.caption?.text ?? undefined),
    mediaCount: format === 'carousel' ? (whole(m.carousel_media_count) ?? m.carousel_media?.length) : undefined,
    duration: seconds(m.video_duration) ?? dashDuration(m.video_dash_manifest),
    pinnedBy: ids([...list(m.timeline_pinned_user_ids), ...list(m.clips_tab_pinned_user_ids)]),
    ad: m.product_type === 'ad' || !!m.ad_id || !!m.ad_action || /facebook\.com\/ads/.test(String(m.link ?? '')),
    suggested: /explore|unconnected|suggest|recommend/.test(m.inventory_source ?? ''),
    missing,
  };
}
