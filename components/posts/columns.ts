import type { ExplorerPost } from '../../lib/hooks';
import { type CountName, isLowerBound } from '../../lib/model';

/** Columns that can be chosen; the post itself always stands first. In this order. */
export const COLUMNS = [
  'profile',
  'format',
  'date',
  'multiple',
  'rate',
  'viewsRate',
  'velocity',
  'likes',
  'comments',
  'shares',
  'saves',
  'views',
  'tags',
  'seen',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

export const USUAL_COLUMNS: readonly ColumnId[] = [
  'profile',
  'format',
  'date',
  'multiple',
  'rate',
  'likes',
  'comments',
  'shares',
  'views',
];

/** Everything that the list can be sorted by. */
export const SORTS = [
  'date',
  'multiple',
  'rate',
  'viewsRate',
  'velocity',
  'likes',
  'comments',
  'shares',
  'saves',
  'views',
  'seen',
] as const;
export type SortId = (typeof SORTS)[number];

/** Where a post stands under a sort: among those with a value, or in a group that says why it has none. */
export const PLACES = ['ranked', 'tooFew', 'young', 'hidden', 'unread', 'undated', 'noValue'] as const;
export type Place = (typeof PLACES)[number];

/** Interactions an hour between the last two readings, by the key of the post. */
export type Velocities = ReadonlyMap<string, number> | undefined;

const COUNTS: ReadonlySet<string> = new Set<CountName>(['likes', 'comments', 'shares', 'saves', 'views']);

export const isCount = (id: string): id is CountName => COUNTS.has(id);

/** The number that a post is sorted by; NaN where there is none. Of "at least n" only the least is known. */
export function sortValue(post: ExplorerPost, sort: SortId, velocities: Velocities): number {
  switch (sort) {
    case 'date':
      return post.at;
    case 'seen':
      return post.seenAt;
    case 'multiple':
      return post.figure.kind === 'multiple' ? post.figure.multiple : Number.NaN;
    case 'rate':
    case 'viewsRate':
      return post.figure.kind === 'young' ? Number.NaN : (post[sort] ?? Number.NaN);
    case 'velocity':
      return velocities?.get(post.key) ?? Number.NaN;
    default: {
      const count = post.counts[sort];
      return count ? (isLowerBound(count) ? count.low : count.value) : Number.NaN;
    }
  }
}

/** Why a post has no value under a sort. Rates and multiples of young posts are not held beside those of old ones. */
export function placeOf(post: ExplorerPost, sort: SortId, value: number): Place {
  if (!Number.isNaN(value)) return 'ranked';
  if (sort === 'date') return 'undated';
  const { kind } = post.figure;
  if (sort === 'multiple' || sort === 'rate' || sort === 'viewsRate') {
    if (kind === 'young') return 'young';
    if (kind === 'hidden') return 'hidden';
    if (sort === 'multiple') return kind === 'too-few' ? 'tooFew' : 'unread';
    return 'noValue';
  }
  return isCount(sort) && post.hidden.includes(sort) ? 'hidden' : 'noValue';
}
