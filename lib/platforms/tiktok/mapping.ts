import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    image: 'photo post with one picture',
    carousel: 'photo post with several',
    video: 'video',
    live: 'live room',
  },
  flags: {
    pinned: 'pinned on the grid',
    quote: 'duet: another video beside the own one',
    paid: 'commercial content label or advertisement authorisation',
    'approximate-time': 'time taken from the id: a lower bound',
    partial: 'rendered tile only',
  },
  leftOut: 'stories, recommended videos, search results, comments, skeleton tiles without a link',
};
