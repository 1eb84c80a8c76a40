import type { PlatformFigures } from '../contract';

export const instagramFigures: PlatformFigures = {
  // Saves are hidden for competitors and stay out.
  interactions: ['likes', 'comments'],
  maturity: { days: 7 },
  tabs: { posts: 'all' },
  views: 'videos',
};
