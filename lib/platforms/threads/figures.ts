import type { PlatformFigures } from '../contract';

export const threadsFigures: PlatformFigures = {
  interactions: ['likes', 'comments', 'shares', 'quotes'],
  maturity: { days: 4 },
  tabs: { posts: 'all' },
  // Only an opened post states views, and only to some visitors.
  views: 'none',
};
