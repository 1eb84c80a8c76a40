import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'post without media or card, long posts included',
    image: 'one photo',
    carousel: 'two to four photos, videos or GIFs',
    video: 'one native video or GIF, also beside a card',
    live: 'broadcast or live-event card, or a card without data that leads to one',
    link: 'any other card',
    poll: 'poll card, with pictures or a video too',
    article: 'article, also with a card without data',
    audio: 'Space card, or a card without data that leads to one',
  },
  flags: {
    pinned: 'pinned entry, or "Pinned" above the post',
    repost: 'repost wrapper: own time, no counts',
    quote: 'quoted post inside',
    reply: 'answers somebody, himself included',
    edited: 'more than one version',
    paid: '"Paid partnership" disclosure (not yet confirmed on a recording)',
    sensitive: 'possibly sensitive',
    'members-only': 'for paying followers (not yet confirmed on a recording)',
    'approximate-time': 'time taken from the id, where none is stated',
    partial: 'rendered page only',
  },
  leftOut:
    'promoted and related posts, people to follow, others’ posts in a conversation, originals of reposts and quotes, deleted posts, previews for paying followers',
};
