import { COOL_DOWN, MOST_POSTS, type ReadMoreState } from '../capture/read-more';

/** How much of the way to its target a run has come, 0 to 1: by days where it goes back to one. */
export function shareOf({ target, from, oldest, read }: ReadMoreState & { kind: 'reading' | 'paused' }): number {
  const most = read / MOST_POSTS;
  if ('posts' in target) return Math.min(1, read / Math.min(MOST_POSTS, target.posts));
  if (oldest === undefined || from === undefined || from <= target.back) return Math.min(1, most);
  return Math.min(1, Math.max(most, (from - oldest) / (from - target.back)));
}

/** When a run ended, Unix ms. */
export const endOf = ({ until }: ReadMoreState & { kind: 'ended' }): number => until - COOL_DOWN;
