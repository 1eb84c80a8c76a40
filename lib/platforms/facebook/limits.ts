import type { Limits } from '../contract';

const COUNTS = { likes: 'exact', comments: 'exact', shares: 'exact', saves: 'never', time: 'exact' } as const;

export const facebookLimits: Limits[] = [
  {
    view: 'profile or page',
    shows: { followers: 'rounded', ...COUNTS, views: 'sometimes' },
    note:
      'Likes are reactions of all kinds. Followers are shown rounded above a thousand, posts are not counted at all. Views ' +
      'are shown of videos only. Stories for a day have no public numbers; edits stand in a menu only. Scrolling, logged in and with the counters of 2026: not yet confirmed on a recording.',
  },
  {
    view: 'reels tab',
    shows: {
      followers: 'rounded',
      likes: 'sometimes',
      comments: 'sometimes',
      shares: 'sometimes',
      saves: 'never',
      views: 'rounded',
      time: 'exact',
    },
    note: 'Plays are rounded, and so are shares from a thousand. Not yet confirmed on a recording.',
  },
  {
    view: 'post',
    shows: { followers: 'never', ...COUNTS, views: 'sometimes' },
    note: 'The opened post or reel; comments and what comes next are not read. Not yet confirmed on a recording.',
  },
  {
    view: 'rendered page',
    shows: {
      followers: 'rounded',
      likes: 'never',
      comments: 'never',
      shares: 'never',
      saves: 'never',
      views: 'never',
      time: 'never',
    },
    note: 'Last resort: the header. The mobile site (m.facebook.com) is not read.',
  },
];
