import type { PlatformFigures } from '../contract';

export const xFigures: PlatformFigures = {
  interactions: ['likes', 'comments', 'shares', 'quotes'],
  maturity: { days: 3 },
  tabs: { posts: 'all', replies: 'all' },
  views: 'all',
};
