import type { PlatformFigures } from '../contract';

export const tiktokFigures: PlatformFigures = {
  interactions: ['likes', 'comments', 'shares', 'saves'],
  maturity: { days: 14 },
  tabs: { posts: 'all' },
  views: 'all',
};
