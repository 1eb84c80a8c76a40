import type { Limits } from '../contract';

export const tiktokLimits: Limits[] = [
  {
    view: 'profile',
    shows: {
      followers: 'sometimes',
      likes: 'rounded',
      comments: 'rounded',
      shares: 'rounded',
      saves: 'rounded',
      views: 'rounded',
      time: 'exact',
    },
    note: 'From 10,000 TikTok rounds inside its data, to hundreds, and from a million to hundred thousands: such counts are intervals. Followers are exact where the page states them twice (`statsV2`). Reposts and likes of a profile are other people’s posts. The pin in the data, lists of reposts, likes and playlists, `authorStatsV2` and live rooms are not yet confirmed on a recording.',
  },
  {
    view: 'post',
    shows: {
      followers: 'rounded',
      likes: 'rounded',
      comments: 'rounded',
      shares: 'rounded',
      saves: 'sometimes',
      views: 'rounded',
      time: 'exact',
    },
    note: 'Saves are exact on some posts. Commercial labels are incomplete: a branded video can carry none. The request of a soft navigation and the pages for phones are not yet confirmed on a recording.',
  },
  {
    view: 'rendered page',
    shows: {
      followers: 'rounded',
      likes: 'sometimes',
      comments: 'sometimes',
      shares: 'sometimes',
      views: 'rounded',
      time: 'rounded',
    },
    note: 'Last resort: the grid shows views alone; the date is worked out from the id, which is the upload and not the scheduled day.',
  },
];
