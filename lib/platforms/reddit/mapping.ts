import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'self post, also with pictures in it',
    image: 'picture or GIF, Reddit’s own or a file elsewhere',
    carousel: 'gallery',
    video: 'video of Reddit’s own',
    link: 'any other address, embedded players included',
    poll: 'poll or prediction (elements not yet confirmed on a recording)',
    audio: 'talk (not yet confirmed on a recording)',
  },
  flags: {
    pinned: 'pinned to the profile or stickied in the subreddit',
    quote: 'crosspost',
    paid: 'commercial communication (not yet confirmed on a recording)',
    edited: 'edited at a time',
    sensitive: 'over 18',
  },
  leftOut: 'promoted posts, recommendations, comments, the home page and searches, the crossposted original',
};
