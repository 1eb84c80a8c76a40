import type { Limits } from '../contract';

export const instagramLimits: Limits[] = [
  {
    view: 'profile, logged in',
    shows: {
      followers: 'exact',
      likes: 'sometimes',
      comments: 'exact',
      shares: 'sometimes',
      saves: 'never',
      views: 'never',
      time: 'exact',
    },
    note: 'Likes that the author hides are marked hidden; the number that Instagram sends in their place is not used.',
  },
  {
    view: 'reels tab, logged in',
    shows: { likes: 'sometimes', comments: 'exact', saves: 'never', views: 'exact', time: 'never' },
    note: 'Plays are shown here; caption and date are not, so the date is worked out from the id and marked approximate.',
  },
  {
    view: 'profile, logged out',
    shows: {
      followers: 'exact',
      likes: 'never',
      comments: 'never',
      shares: 'never',
      saves: 'never',
      views: 'never',
      time: 'never',
    },
    note: 'Only what was posted and its caption; the date is worked out from the id and marked approximate.',
  },
  {
    view: 'post',
    shows: {
      likes: 'sometimes',
      comments: 'exact',
      shares: 'sometimes',
      saves: 'never',
      views: 'sometimes',
      time: 'exact',
    },
    note: 'Views are plays. Logged out, neither likes nor views are shown.',
  },
  {
    view: 'rendered page',
    shows: { followers: 'sometimes', likes: 'never', comments: 'never', views: 'never', time: 'never' },
    note: 'Last resort: the header and which posts the grid holds.',
  },
];
