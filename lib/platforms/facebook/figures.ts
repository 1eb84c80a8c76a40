import type { PlatformFigures } from '../contract';

export const facebookFigures: PlatformFigures = {
  // Reactions of all kinds, comments, shares.
  interactions: ['likes', 'comments', 'shares'],
  maturity: { days: 7 },
  tabs: { posts: 'all' },
  views: 'videos',
};
