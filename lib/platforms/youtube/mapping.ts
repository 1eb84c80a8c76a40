import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'post of the Posts tab without attachment',
    image: 'post with one picture',
    carousel: 'post with several pictures',
    video: 'video, premieres included',
    short: 'Short',
    live: 'stream, past ones of the Live tab included',
    link: 'post with a video or a playlist',
    poll: 'poll or quiz',
  },
  flags: {
    repost: 'post of the Posts tab that passes on another channel’s',
    edited: 'post of the Posts tab whose date says so',
    collab: 'video of several channels',
    paid: '"Includes paid promotion"',
    'members-only': '"Members only"',
    upcoming: 'premiere or stream still to come',
    partial: 'tile of a grid: no likes, no comments',
  },
  leftOut:
    'playlists, podcasts and albums, shelves with other channels’ videos, recommendations, end screens, comments',
};
