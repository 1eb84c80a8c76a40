import type { PlatformFigures } from '../contract';

export const youtubeFigures: PlatformFigures = {
  interactions: ['likes', 'comments'],
  maturity: { days: 30, formats: { short: 14 } },
  // Uploads are split over tabs, and a stretch of one says nothing about another.
  tabs: {
    videos: ['video', 'unknown'],
    shorts: ['short'],
    streams: ['live'],
    posts: ['text', 'image', 'carousel', 'poll', 'link'],
  },
  views: 'all',
};
