import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'post without media or card, long posts included',
    image: 'one photo',
    carousel: 'two to four photos, videos or GIFs',
    video: 'one native video or GIF, also beside a card',
    live: 'broadcast or live-event card',
    link: 'any other card',
    poll: 'poll card',
    article: 'article, also with a bare card',
    audio: 'Space card',
  },
  flags: {
    pinned: 'pinned entry, or "Pinned" above the post',
    repost: 'repost wrapper: own time, no counts',
    quote: 'quoted post inside',
    reply: 'answers somebody, himself included',
    edited: 'more than one version',
    paid: '"Paid partnership" disclosure',
    sensitive: 'possibly sensitive',
    'approximate-time': 'time taken from the id, where none is stated',
    partial: 'rendered page only',
  },
  leftOut:
    'promoted posts, people to follow, related posts, other people’s posts in a conversation, originals of reposts and quotes',
};
