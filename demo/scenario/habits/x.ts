import type { Habits } from './habits.ts';

/** X puts the time of publication into its ids; readers and exports rely on it. */
const EPOCH = 1288834974657n;

export const xHabits: Habits = {
  formats: { text: 32, image: 30, video: 16, link: 10, carousel: 8, poll: 2, live: 1, article: 1, audio: 0.5 },
  split: { likes: 0.74, comments: 0.07, shares: 0.12, quotes: 0.02, saves: 0.05 },
  byViews: 0.028,
  scale: 0.5,
  halfLife: 0.35,
  settled: 12,
  pins: 1,
  pictures: 4,
  video: [12, 138],
  paid: true,
  edited: 0.03,
  reposts: true,
  authorId: (_, n) => String(800_000_000 + n),
  postId: (published, _, n) => String(((BigInt(Math.trunc(published)) - EPOCH) << 22n) | BigInt(n & 0x3fffff)),
};
