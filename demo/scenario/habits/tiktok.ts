import type { Habits } from './habits.ts';

export const tiktokHabits: Habits = {
  audience: 1.6,
  formats: { video: 84, carousel: 12, image: 4 },
  split: { likes: 0.87, comments: 0.03, shares: 0.05, quotes: 0, saves: 0.05 },
  byViews: 0.05,
  scale: 1.1,
  halfLife: 2,
  settled: 30,
  pins: 3,
  pictures: 9,
  video: [8, 94],
  paid: true,
  authorId: (_, n) => String(6_800_000_000_000_000_000n + BigInt(n) * 8_192n),
  // The upload's second is in the id; most posts are public some seconds later.
  postId: (published, _, n) => String(((BigInt(Math.trunc(published / 1000)) - 4n) << 32n) | BigInt(n)),
};
