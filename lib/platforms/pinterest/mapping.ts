import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    image: 'pin with one picture',
    carousel: 'carousel or pages of an idea pin',
    video: 'video pin',
  },
  flags: {
    repost: 'pin saved from somebody else: not the creator’s own',
    paid: 'paid partnership or promoted pin',
    sensitive: 'unsafe',
  },
  leftOut: 'related pins, shopping pins, boards, comments',
};
