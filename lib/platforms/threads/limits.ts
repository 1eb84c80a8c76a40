import type { Limits } from '../contract';

const EXACT = {
  likes: 'sometimes',
  comments: 'exact',
  shares: 'exact',
  quotes: 'exact',
  saves: 'never',
  time: 'exact',
} as const;

export const threadsLimits: Limits[] = [
  {
    view: 'profile',
    shows: { followers: 'exact', ...EXACT, views: 'never' },
    note: 'Each part of a thread is a post of its own. Likes that the author hides are marked hidden. The number of posts is rounded above 999. Logged out, only the newest posts are shown.',
  },
  {
    view: 'replies, media and reposts tabs',
    shows: { followers: 'never', ...EXACT, views: 'never' },
    note: 'Not yet confirmed on a recording. Reposts are told apart and carry no counts.',
  },
  {
    view: 'post',
    shows: { followers: 'never', ...EXACT, views: 'sometimes' },
    note: 'The opened post and its author’s own thread; answers are not read. Not yet confirmed on a recording, like views (only to visitors who are logged in), ghost posts (about how many, never exactly) and polls.',
  },
  {
    view: 'rendered page',
    shows: {
      followers: 'sometimes',
      likes: 'rounded',
      comments: 'rounded',
      shares: 'never',
      views: 'never',
      time: 'exact',
    },
    note: 'Last resort: the page adds reposts and quotes up, and shows no number for zero.',
  },
];
