import { middle, type PostFormat } from '../../lib/model';
import type { PostItem } from './types';

export type PostSort = 'multiple' | 'rate' | 'newest';

/** `ranked` carry a figure; the others are listed by date and never mixed in between. */
export interface PostGroup {
  kind: 'ranked' | 'tooFew' | 'young' | 'hidden' | 'unread';
  posts: PostItem[];
}

const KINDS: Record<PostItem['figure']['kind'], PostGroup['kind']> = {
  multiple: 'ranked',
  'too-few': 'tooFew',
  'at-least': 'unread',
  young: 'young',
  hidden: 'hidden',
  unread: 'unread',
};

const date = (post: PostItem) => (post.published ? middle(post.published) : Number.NEGATIVE_INFINITY);
const byDate = (a: PostItem, b: PostItem) => date(b) - date(a) || a.key.localeCompare(b.key);

function value(post: PostItem, sort: PostSort, under: boolean): number {
  if (post.figure.kind !== 'multiple') return Number.NEGATIVE_INFINITY;
  if (sort === 'rate' && under) return post.under?.value ?? Number.NEGATIVE_INFINITY;
  return sort === 'rate' ? (post.figure.rate ?? Number.NEGATIVE_INFINITY) : post.figure.multiple;
}

/** Filtered posts in their groups, each group in order. Ties are broken by date, then by key: the order never jumps. */
export function arrangePosts(
  posts: PostItem[],
  by: { sort: PostSort; format: PostFormat | 'all'; profile: string; under?: boolean },
): PostGroup[] {
  const groups: PostGroup[] = (['ranked', 'tooFew', 'young', 'hidden', 'unread'] as const).map((kind) => ({
    kind,
    posts: [],
  }));
  const { under = false } = by;
  for (const post of posts) {
    if (by.format !== 'all' && post.format !== by.format) continue;
    if (by.profile !== 'all' && post.profile.key !== by.profile) continue;
    groups.find((g) => g.kind === KINDS[post.figure.kind])?.posts.push(post);
  }
  for (const group of groups) {
    group.posts.sort(
      group.kind === 'ranked' && by.sort !== 'newest'
        ? (a, b) =>
            value(a, by.sort, under) === value(b, by.sort, under)
              ? byDate(a, b)
              : value(b, by.sort, under) - value(a, by.sort, under)
        : byDate,
    );
  }
  return groups;
}
