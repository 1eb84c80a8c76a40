import type { RankedPost } from '../../lib/messaging/drawer';
import { type Count, isLowerBound, middle, type PostFormat } from '../../lib/model';
import type { RankChoice, RankSort } from '../../lib/overlay/drawer-view';

/** Where a post stands under a sort: among those with a value, or in a group that says why it has none. */
export const RANK_PLACES = ['ranked', 'young', 'tooFew', 'noValue', 'unread', 'leftOut', 'hidden'] as const;
export type RankPlace = (typeof RANK_PLACES)[number];

/** The middle of what is known; of "at least n" only the least. */
const known = (count: Count | undefined) => count && (isLowerBound(count) ? count.low : count.value);

/** The number that a post is sorted by; undefined where there is none. */
export function rankValue(post: RankedPost, sort: RankSort): number | undefined {
  switch (sort) {
    case 'date':
      return post.published && middle(post.published);
    case 'multiple':
      return post.figure.kind === 'multiple' ? post.figure.multiple : undefined;
    case 'rate':
    case 'viewsRate':
      return post.figure.kind === 'young' ? undefined : post[sort];
    case 'interactions':
      return known(post.interactions ?? (post.figure.kind === 'at-least' ? post.figure.interactions : undefined));
    case 'velocity':
      return post.velocity;
    default:
      return known(post.counts[sort]);
  }
}

/** Rates and multiples of young posts are not held beside those of old ones; what was left out is ranked by date alone. */
export function rankPlace(post: RankedPost, sort: RankSort, value: number | undefined): RankPlace {
  const { kind } = post.figure;
  if (sort === 'date') return value === undefined ? 'noValue' : 'ranked';
  if (post.leftOut) return 'leftOut';
  if (value !== undefined) return 'ranked';
  if (sort === 'likes' || sort === 'comments' ? post.hidden.includes(sort) : kind === 'hidden') return 'hidden';
  const against = sort === 'multiple' || sort === 'rate' || sort === 'viewsRate';
  if (against && kind === 'young') return 'young';
  if (sort === 'multiple' && kind === 'too-few') return 'tooFew';
  return kind === 'unread' ? 'unread' : 'noValue';
}

export interface RankGroup {
  place: RankPlace;
  posts: RankedPost[];
}

const at = (post: RankedPost) => (post.published ? middle(post.published) : Number.NEGATIVE_INFINITY);

/** Does the choice let this post through? `here`: read in this page load. */
function fits(post: RankedPost, choice: RankChoice, here: ReadonlySet<string>, words: string): boolean {
  if (choice.format !== 'all' && post.format !== choice.format) return false;
  if (choice.kind === 'page' && !here.has(post.id)) return false;
  if (choice.kind === 'tagged' && !post.tagged) return false;
  if (choice.kind === 'breakouts' && !(post.figure.kind === 'multiple' && post.figure.strength === 'breakout'))
    return false;
  return words === '' || post.caption?.toLowerCase().includes(words) === true;
}

/**
 * The posts that were chosen, in the order that was chosen: those with a value first, the groups without one after
 * them, newest first, hidden counts last. Equal values by date, then by id, so that the order never jumps.
 */
export function arrange(posts: readonly RankedPost[], choice: RankChoice, here: ReadonlySet<string>): RankGroup[] {
  const groups = new Map<RankPlace, { post: RankedPost; value: number }[]>();
  const words = choice.search.trim().toLowerCase();
  for (const post of posts) {
    if (!fits(post, choice, here, words)) continue;
    const value = rankValue(post, choice.sort);
    const place = rankPlace(post, choice.sort, value);
    const group = groups.get(place);
    if (group) group.push({ post, value: value ?? 0 });
    else groups.set(place, [{ post, value: value ?? 0 }]);
  }
  const sign = choice.descending ? -1 : 1;
  return RANK_PLACES.flatMap((place) => {
    const found = groups.get(place);
    if (!found) return [];
    const ranked = place === 'ranked';
    found.sort(
      (a, b) =>
        (ranked ? sign * (a.value - b.value) : 0) || at(b.post) - at(a.post) || (a.post.id < b.post.id ? -1 : 1),
    );
    return [{ place, posts: found.map(({ post }) => post) }];
  });
}

/** Types that these posts have, most posts first, and the one that is chosen. */
export function formatsOf(posts: readonly RankedPost[], chosen: PostFormat | 'all'): PostFormat[] {
  const counts = new Map<PostFormat, number>(chosen === 'all' ? [] : [[chosen, 0]]);
  for (const { format } of posts) counts.set(format, (counts.get(format) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([format]) => format);
}
