import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    image: 'photo',
    carousel: 'album of photos and videos',
    video: 'video that is no reel (until 2022)',
    short: 'reel',
  },
  flags: {
    pinned: 'pinned to the profile’s grid',
    collab: 'co-authors',
    paid: 'paid partnership, sponsor tag or affiliate link',
    edited: 'caption was edited',
    sensitive: 'covered media',
    'approximate-time': 'time taken from the id: tiles state none',
    partial: 'tile without counts',
  },
  leftOut:
    'stories, highlights and instants, the tabs of reposts and of posts that tag the profile, suggestions, advertisements, the home feed',
};
