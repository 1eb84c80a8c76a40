import type { Habits } from './habits.ts';

/** Threads gives its posts ids of Instagram's media, with the time of publication in them. */
const EPOCH = 1314220021721n;

export const threadsHabits: Habits = {
  audience: 0.6,
  formats: { text: 44, image: 27, carousel: 12, video: 10, link: 7 },
  split: { likes: 0.82, comments: 0.1, shares: 0.06, quotes: 0.02, saves: 0 },
  byViews: 0.04,
  scale: 0.9,
  halfLife: 0.6,
  settled: 12,
  pins: 1,
  pictures: 6,
  video: [8, 140],
  likesHidden: 0.05,
  paid: true,
  reposts: true,
  parts: 0.14,
  authorId: (_, n) => String(60_000_000_000 + n),
  postId: (published, _, n) => String(((BigInt(Math.trunc(published)) - EPOCH) << 23n) | BigInt(n & 0x7fffff)),
};
