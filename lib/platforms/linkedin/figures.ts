import type { PlatformFigures } from '../contract';

export const linkedinFigures: PlatformFigures = {
  // Reposts are left out: guests are not shown them, and a total exists only where every member was shown.
  interactions: ['likes', 'comments'],
  maturity: { days: 14 },
  tabs: { posts: 'all' },
  views: 'none',
};
