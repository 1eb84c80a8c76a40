import type { Limits } from '../contract';

const UNSEEN = 'Not yet confirmed on a recording.';

export const pinterestLimits: Limits[] = [
  {
    view: 'profile, created pins',
    shows: {
      followers: 'exact',
      likes: 'exact',
      comments: 'exact',
      shares: 'never',
      saves: 'sometimes',
      views: 'sometimes',
      time: 'sometimes',
    },
    note: `Saves are those of a picture over all copies of it. Some grids leave the date out. ${UNSEEN}`,
  },
  {
    view: 'profile, saved pins and boards',
    shows: { followers: 'sometimes', likes: 'sometimes', comments: 'sometimes', saves: 'sometimes', time: 'sometimes' },
    note: `A saved copy of somebody else’s pin is a repost: figures leave it out. ${UNSEEN}`,
  },
  {
    view: 'pin',
    shows: {
      followers: 'exact',
      likes: 'exact',
      comments: 'exact',
      shares: 'exact',
      saves: 'sometimes',
      views: 'sometimes',
      time: 'exact',
    },
    note: 'Likes are all reactions. Views are shown of videos. The numbers of a copy are the original’s.',
  },
  {
    view: 'rendered page',
    shows: { followers: 'sometimes', likes: 'never', comments: 'never', saves: 'never', views: 'never', time: 'never' },
    note: `Last resort: followers in the header and which pins the grid holds. ${UNSEEN}`,
  },
];
