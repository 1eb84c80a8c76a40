import { compact, el, ICONS, icon } from './dom.js';
import { picture } from './pictures.js';

const kindOf = (node) =>
  Number(node.media_type) === 8
    ? 'Carousel'
    : node.product_type === 'clips'
      ? 'Clip'
      : Number(node.media_type) === 2
        ? 'Clip'
        : null;

/** One tile of a grid; `reels`: of the reels tab. */
export function tile(node, user, reels) {
  const caption = node.caption?.text ?? '';
  const owner = node.user?.pk ?? node.owner?.pk;
  const mine = owner === undefined || String(owner) === String(user.pk);
  const label = node.product_type === 'ad' ? 'Sponsored' : mine ? null : 'Suggested';
  const pins = [node.timeline_pinned_user_ids, node.clips_tab_pinned_user_ids].some(
    (ids) => Array.isArray(ids) && ids.length > 0,
  );
  const kind = kindOf(node);
  const plays = node.play_count ?? node.view_count;
  const hidden = node.like_and_view_counts_disabled === true;
  return el(
    'a',
    {
      class: 'tile',
      href: `/${node.user?.username ?? user.username}/${reels ? 'reel' : 'p'}/${node.code}/`,
      role: 'link',
    },
    picture(node.pk, caption, reels ? '9 / 14' : '4 / 5'),
    el(
      'span',
      { class: 'kind' },
      pins && icon(ICONS.pin, 'Pinned post icon'),
      kind && icon(ICONS[kind.toLowerCase()], kind),
    ),
    label && el('span', { class: 'label' }, label),
    reels && typeof plays === 'number' && el('span', { class: 'plays' }, icon(ICONS.play), compact(plays)),
    el(
      'span',
      { class: 'hover' },
      !hidden && typeof node.like_count === 'number' && el('span', {}, icon(ICONS.like), compact(node.like_count)),
      typeof node.comment_count === 'number' && el('span', {}, icon(ICONS.reply), compact(node.comment_count)),
    ),
  );
}
