import type { PlatformFigures } from '../contract';

/** Quotes are left out of the sum: servers before 4.5 (2025) do not count them, and a sum is all or nothing. */
export const mastodonFigures: PlatformFigures = {
  interactions: ['likes', 'comments', 'shares'],
  maturity: { days: 4 },
  tabs: { posts: 'all', replies: 'all' },
  views: 'none',
};
