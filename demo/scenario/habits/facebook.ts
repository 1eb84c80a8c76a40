import type { Habits } from './habits.ts';

export const facebookHabits: Habits = {
  audience: 1.3,
  formats: { image: 34, carousel: 18, short: 18, video: 12, link: 12, text: 6 },
  split: { likes: 0.86, comments: 0.08, shares: 0.06, quotes: 0, saves: 0 },
  byViews: 0.04,
  scale: 0.6,
  halfLife: 0.9,
  settled: 12,
  pins: 1,
  pictures: 8,
  video: [15, 190],
  paid: true,
  reposts: true,
  authorId: (_, n) => String(100_060_000_000_000 + n),
  // Numbers of posts say nothing about their time.
  postId: (_published, _salt, n) => String(700_000_000_000_000n + BigInt(n) * 1_000_003n),
};
