import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'post without content block, shares with words of one’s own included',
    image: 'one picture',
    carousel: 'several pictures, or a document',
    video: 'video',
    live: 'live video',
    link: 'link, event, job or showcase card',
    poll: 'poll',
    article: 'Pulse article',
    audio: 'audio event or podcast',
  },
  flags: {
    quote: 'reshare with own words',
    edited: '"Edited"',
    paid: 'brand partnership or promoted by its own page',
    'approximate-time': 'time taken from an id that is not the post’s own',
  },
  leftOut: 'plain reposts (their counts belong to the original), promoted cards, related posts, comments',
};
