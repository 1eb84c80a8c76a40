import type { PlatformFigures } from '../contract';

export const blueskyFigures: PlatformFigures = {
  interactions: ['likes', 'comments', 'shares', 'quotes'],
  maturity: { days: 4 },
  tabs: { posts: 'all', replies: 'all' },
  views: 'none',
};
