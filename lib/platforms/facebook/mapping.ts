import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'story without attachment',
    image: 'one photo',
    carousel: 'album or several photos',
    video: 'video',
    short: 'reel',
    live: 'live video',
    link: 'shared link, event, offer, product',
    poll: 'poll',
    article: 'note or instant article',
    audio: 'music or podcast',
  },
  flags: {
    pinned: 'pinned or featured story',
    repost: 'share without own words',
    quote: 'share with own words',
    collab: 'several owners',
    paid: 'paid partnership',
    partial: 'counters not served',
  },
  leftOut:
    'the attached story’s own numbers, comments, stories for a day, advertisements, suggested pages, other people’s posts on the page',
};
