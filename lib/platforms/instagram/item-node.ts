import type { PostFlag, PostFormat } from '../../model';
import { fields } from '../fields';
import { codeOfPk, idText, pkOfCode, textId } from '../media-id';
import { get, isRecord, type Keyed, list, mismatch, str, whole } from '../reading';
import {
  type Around,
  type Author,
  add,
  addViews,
  agreed,
  coauthorsOf,
  dashDuration,
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
import { type Media, MediaForm } from './schema';

/** Where the number of the type is gone: what the post is called, and what it carries. */
function guessed(m: Media, node: Keyed): PostFormat {
  const called = `${m.product_type ?? ''} ${m.__typename ?? ''}`;
  if (/carousel/i.test(called) || list(m.carousel_media).length > 0) return 'carousel';
  if (/igtv|VideoMedia/.test(called) || list(node.video_versions).length > 0) return 'video';
  return /ImageMedia/.test(called) || list(node, 'image_versions2.candidates').length > 0 ? 'image' : 'unknown';
}

function formatOf(m: Media, node: Keyed, odd: Odd[]): PostFormat {
  const type = m.media_type === null || m.media_type === undefined ? undefined : String(m.media_type);
  if (m.product_type === 'clips') return 'short';
  if (type === '2') tellProduct(m.product_type, odd);
  if (type === '1') return 'image';
  if (type === '2') return 'video';
  if (type === '8') return 'carousel';
  if (type !== undefined) odd.push({ key: 'media_type', found: type, tiles: true });
  return guessed(m, node);
}

const JOINED = /^(\d+)_(\d+)$/;

/**
 * The pk: as text, from the start of `<pk>_<owner>`, or from the code. `id` alone is the last choice, because on
 * XIGPolaris nodes it is another system's id.
 */
function pkOf(m: Media, odd: Odd[]): string | undefined {
  const stated = textId(m.pk);
  const joined = typeof m.id === 'string' ? JOINED.exec(m.id)?.[1] : undefined;
  // Where two agree, the third is not worth its arithmetic.
  if (stated !== undefined && stated === joined) return stated;
  const code = str(m.code);
  const places: [string, string | undefined][] = [
    ['pk', stated],
    ['id', joined],
    ['code', code === undefined ? undefined : pkOfCode(code)],
  ];
  return agreed(places, odd) ?? idText(m.pk);
}

/** XIGPolaris nodes name the author by handle, and their `user.id` is another system's id. */
function authorOf(m: Media, around: Around, odd: Odd[]): Author | undefined {
  const other = /^XIG/.test(m.__typename ?? '');
  const joined = typeof m.id === 'string' && !other ? JOINED.exec(m.id)?.[2] : undefined;
  const handle = str(get(m.user, 'username')) ?? str(get(m.owner, 'username'));
  const first = get(m.user, 'pk');
  const id =
    joined !== undefined && first === joined
      ? joined
      : personId(
          [
            ['user.pk', first],
            ['user.id', other ? undefined : get(m.user, 'id')],
            ['owner.pk', get(m.owner, 'pk')],
            ['owner.id', other ? undefined : get(m.owner, 'id')],
            ['id', joined],
          ],
          odd,
        );
  if (id !== undefined) return handle === undefined ? { id } : { id, handle };
  const { known, sure } = around;
  if (known && (handle === undefined ? sure : handle.toLowerCase() === known.handle?.toLowerCase())) return known;
  return undefined;
}

/** What a whole post states and this one does not. A count that its author hides or turns off may be left empty. */
function tellAbsent(m: Media, node: Keyed, odd: Odd[]): void {
  const empty = (v: unknown) => v === undefined || v === null;
  const may: Partial<Record<keyof Media, boolean>> = {
    like_count: m.like_and_view_counts_disabled === true,
    comment_count: m.comments_disabled === true,
  };
  for (const key of ['taken_at', 'like_count', 'comment_count', 'media_type'] as const)
    if (empty(node[key]) && !may[key]) odd.push({ key, found: node[key], tiles: false });
  // A post without words has a caption that is null.
  if (node.caption === undefined) odd.push({ key: 'caption', found: undefined, tiles: false });
  else if (m.caption && typeof m.caption.text !== 'string')
    odd.push({ key: 'caption.text', found: m.caption.text, tiles: true });
}

/** Carousel children, stories and messages look like posts and are none. */
const NOT_A_POST = /^(?:story|stories|carousel_item|direct)/;

/** Reads XDTMediaDict, an item of an `/api/v1/` list or a XIGPolaris node. */
export function readItem(node: Keyed, path: string, around: Around): Sighting | 'not-a-post' {
  const odd: Odd[] = [];
  const m: Media = fields(MediaForm, node, (key, found) => odd.push({ key, found, tiles: true }));
  if (NOT_A_POST.test(m.product_type ?? '')) return 'not-a-post';
  const id = pkOf(m, odd);
  if (id === undefined) return mismatch(`${path}.pk`, node.pk, node);
  const code = str(m.code) ?? codeOfPk(id);
  if (code === undefined) return mismatch(`${path}.code`, node.code, node);
  const by = authorOf(m, around, odd);
  if (by === undefined) return mismatch(`${path}.user.pk`, get(m.user, 'pk'), m.user ?? node);

  const format = formatOf(m, node, odd);
  const tally: Tally = { counts: {}, hidden: [], doubtful: [] };
  add(tally, 'likes', odd, ['like_count', m.like_count]);
  add(tally, 'comments', odd, ['comment_count', m.comment_count]);
  add(tally, 'shares', odd, ['media_repost_count', m.media_repost_count]);
  const plays: [string, unknown][] = [
    ['play_count', m.play_count],
    ['ig_play_count', m.ig_play_count],
  ];
  addViews(tally, odd, format === 'short', plays, ['view_count', m.view_count]);
  hide(tally, m.like_and_view_counts_disabled);

  const stated = timeOf(m.taken_at, 'taken_at', odd);
  const published = stated ?? whenOfPk(id, around.seenAt);
  const { coauthors, collab } = coauthorsOf(m.coauthor_producers, by, odd);
  const flags: PostFlag[] = [];
  if (collab) flags.push('collab');
  if (m.is_paid_partnership || list(m.sponsor_tags).length > 0 || isRecord(m.affiliate_info)) flags.push('paid');
  if (m.caption_is_edited) flags.push('edited');
  if (isRecord(m.media_overlay_info)) flags.push('sensitive');
  if (!stated) flags.push('partial');
  if (!stated && published) flags.push('approximate-time');
  tellAbsent(m, node, odd);
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
    pinnedBy: { posts: ids(list(m.timeline_pinned_user_ids)), reels: ids(list(m.clips_tab_pinned_user_ids)) },
    ad: m.product_type === 'ad' || !!m.ad_id || !!m.ad_action || /facebook\.com\/ads/.test(String(m.link ?? '')),
    suggested: /explore|unconnected|suggest|recommend/.test(m.inventory_source ?? ''),
    odd,
  };
}
