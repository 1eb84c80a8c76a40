import type { Limits } from '../contract';

const EXACT = {
  likes: 'exact',
  comments: 'exact',
  shares: 'exact',
  quotes: 'exact',
  saves: 'exact',
  time: 'exact',
} as const;

export const xLimits: readonly Limits[] = [
  {
    view: 'profile',
    shows: { followers: 'exact', ...EXACT, views: 'sometimes' },
    note:
      'Views are shown for posts since December 2022; older posts have none, which is not zero. Tweets that keep ' +
      'their facts in `details` and `counts`: not yet confirmed on a recording.',
  },
  { view: 'media tab', shows: { followers: 'exact', ...EXACT, views: 'sometimes' } },
  {
    view: 'post',
    shows: { followers: 'exact', ...EXACT, views: 'sometimes' },
    note:
      'The opened post and its author’s own thread; answers are not read, nor the earlier versions of an edited post. ' +
      'The answer that is served without an account: not yet confirmed on a recording.',
  },
  {
    view: 'page without an account',
    shows: { followers: 'exact', ...EXACT, quotes: 'sometimes', saves: 'sometimes', views: 'sometimes' },
    note:
      'Some of the newest posts, without reposts and answers, out of the data in the page’s scripts. Not yet confirmed ' +
      'on a recording.',
  },
  {
    view: 'rendered page',
    shows: { likes: 'sometimes', comments: 'sometimes', shares: 'sometimes', views: 'sometimes', time: 'exact' },
    note: 'Last resort: only plain numbers are read. The boxes of pages without an account: not yet confirmed on a recording.',
  },
];
