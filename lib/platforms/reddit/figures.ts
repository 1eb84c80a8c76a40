import type { PlatformFigures } from '../contract';

/** A post has most of its votes within a day and stands still after three: feeds rank by age. */
export const redditFigures: PlatformFigures = {
  interactions: ['likes', 'comments'],
  maturity: { days: 3 },
  tabs: { posts: 'all' },
  views: 'none',
};
