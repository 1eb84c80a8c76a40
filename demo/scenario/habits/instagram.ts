import type { Habits } from './habits.ts';

/** Instagram puts the time of publication into its ids; readers and exports rely on it. */
const EPOCH = 1314220021721n;

export const instagramHabits: Habits = {
  formats: { carousel: 41, short: 33, image: 26 },
  split: { likes: 0.93, comments: 0.05, shares: 0.02, quotes: 0, saves: 0 },
  byViews: 0.06,
  scale: 1,
  halfLife: 0.9,
  settled: 12,
  pins: 2,
  pictures: 9,
  video: [12, 138],
  likesHidden: 0.07,
  paid: true,
  collaborations: true,
  authorId: (_, n) => String(40_000_000_000 + n),
  postId: (published, _, n) => String(((BigInt(Math.trunc(published)) - EPOCH) << 23n) | BigInt(n & 0x7fffff)),
};
