import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'self post, also with pictures in it',
    image: 'picture or GIF of Reddit’s own',
    carousel: 'gallery',
    video: 'video of Reddit’s own',
    link: 'any other address, embedded players included',
    poll: 'poll or prediction',
    audio: 'talk',
  },
  flags: {
    pinned: 'pinned to the profile or stickied in the subreddit',
    quote: 'crosspost',
    paid: 'commercial communication',
    edited: 'edited at a time',
    sensitive: 'over 18',
  },
  leftOut: 'promoted posts, recommendations, comments, the home page and searches, the crossposted original',
};
