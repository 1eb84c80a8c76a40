import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'post without embed, or with a quoted post alone',
    image: 'one picture',
    carousel: 'two pictures and more',
    video: 'video or GIF',
    link: 'external card, starter pack, feed or list',
    poll: 'poll (not yet confirmed on a recording)',
  },
  flags: {
    pinned: 'pin as the reason, or the viewer’s own pin',
    repost: 'repost as the reason: own id and time, no counts',
    quote: 'embedded record of a post, also one that is gone, blocked or taken back',
    reply: 'answers somebody, himself included',
    sensitive: 'adult or graphic label',
    'approximate-time': 'time taken from the key, where the stated one cannot be',
  },
  leftOut: 'parents and roots above replies, quoted posts, other people’s answers, the home feeds',
};
