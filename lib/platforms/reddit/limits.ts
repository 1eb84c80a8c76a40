import type { Limits } from '../contract';

const FUZZED = 'Likes are the score, votes up minus votes down, which Reddit changes slightly on purpose: an interval.';

export const redditLimits: Limits[] = [
  {
    view: 'community',
    shows: {
      followers: 'sometimes',
      likes: 'rounded',
      comments: 'exact',
      shares: 'never',
      saves: 'never',
      views: 'never',
      time: 'exact',
    },
    note: `${FUZZED} Everybody’s posts are the community’s. Scores of young posts may be hidden. Since September 2025 many communities show weekly visitors in the place of members. Elements of a feed: not yet confirmed on a recording of the page itself.`,
  },
  {
    view: 'user',
    shows: {
      followers: 'never',
      likes: 'rounded',
      comments: 'exact',
      shares: 'never',
      saves: 'never',
      views: 'never',
      time: 'exact',
    },
    note: 'The user’s own posts; comments are left out. Users may hide their posts, and then the page shows none. Not yet confirmed on a recording of the page itself.',
  },
  {
    view: 'post',
    shows: {
      followers: 'sometimes',
      likes: 'rounded',
      comments: 'exact',
      shares: 'never',
      saves: 'never',
      views: 'never',
      time: 'exact',
    },
    note: 'Opened from a community or a user it counts for that one, opened by itself for its author. What is suggested below is left out.',
  },
  {
    view: 'old.reddit.com',
    shows: {
      followers: 'exact',
      likes: 'rounded',
      comments: 'exact',
      shares: 'never',
      saves: 'never',
      views: 'never',
      time: 'exact',
    },
    note: 'A bullet in the place of the score means that it is hidden, whatever stands behind it. What a crosspost shows is not told.',
  },
  {
    view: 'JSON',
    shows: {
      followers: 'exact',
      likes: 'rounded',
      comments: 'exact',
      shares: 'never',
      saves: 'never',
      views: 'never',
      time: 'exact',
    },
    note: 'Where the page asks for listings; Reddit’s own pages have not since 2024.',
  },
];
