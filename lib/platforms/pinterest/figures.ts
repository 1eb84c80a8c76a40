import type { PlatformFigures } from '../contract';

/** Pins are found for months after they were made: half of what they get in a month comes in the last weeks of it. */
export const pinterestFigures: PlatformFigures = {
  interactions: ['likes', 'comments', 'saves'],
  maturity: { days: 30 },
  tabs: { created: 'all', pins: 'all' },
  views: 'videos',
};
