import { letters } from '../random.ts';
import type { Habits } from './habits.ts';

const DIGITS = '0123456789';

export const pinterestHabits: Habits = {
  audience: 0.35,
  formats: { image: 64, video: 22, carousel: 14 },
  split: { likes: 0.24, comments: 0.02, shares: 0.06, quotes: 0, saves: 0.68 },
  byViews: 0.02,
  scale: 1,
  // Pins are found by search, so they grow for longer than posts elsewhere.
  halfLife: 6,
  settled: 60,
  pins: 0,
  pictures: 5,
  video: [6, 58],
  paid: true,
  authorId: (handle) => `7${letters(DIGITS, 17, `user/${handle}`)}`,
  postId: (published, salt) => `8${letters(DIGITS, 17, `pin/${salt}/${published}`)}`,
};
