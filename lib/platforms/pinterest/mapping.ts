import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    image: 'pin with one picture',
    carousel: 'carousel or pages of an idea pin (not yet confirmed on a recording)',
    video: 'video pin',
  },
  flags: {
    repost: 'pin saved from somebody else: not the creator’s own',
    paid: 'paid partnership, or a promoted pin that was opened (not yet confirmed on a recording)',
    sensitive: 'unsafe (not yet confirmed on a recording)',
  },
  leftOut: 'promoted and related pins, shopping pins, boards, comments',
};
