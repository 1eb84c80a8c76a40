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
    view: 'reels tab',
    shows: { likes: 'sometimes', comments: 'exact', saves: 'never', views: 'exact', time: 'never' },
    note: 'Plays are shown here; caption and date are not, so the date is worked out from the id and marked approximate. On a reel whose plays are gone the older, stricter count is kept and marked doubtful. The tab as a part of the account (since September 2026) and the tab for visitors who are not logged in are not yet confirmed on a recording.',
  },
  {
    view: 'tagged and reposts tabs, stories and highlights',
    shows: { likes: 'never', comments: 'never', shares: 'never', views: 'never', time: 'never' },
    note: 'Other people’s posts, and nothing that stays: counted as left out, never as posts of the profile. Not yet confirmed on a recording, but for stories.',
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
    note: 'Only what was posted and its caption; the date is worked out from the id and marked approximate. The number of posts stands only in a description that may be days old, and is not taken. Not yet confirmed on a recording.',
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
    note: 'Views are plays.',
  },
  {
    view: 'post, logged out',
    shows: {
      likes: 'sometimes',
      comments: 'sometimes',
      shares: 'never',
      saves: 'never',
      views: 'never',
      time: 'sometimes',
    },
    note: 'Likes and comments stand in the data of some pages; where they do not, the page’s description has them, rounded and hours or days old: kept and marked doubtful. Not yet confirmed on a recording.',
  },
  {
    view: 'rendered page',
    shows: { followers: 'sometimes', likes: 'never', comments: 'never', views: 'never', time: 'never' },
    note: 'Last resort: the header and which posts the grid holds.',
  },
];
