import type { Habits } from './habits.ts';

export const linkedinHabits: Habits = {
  audience: 0.18,
  formats: { image: 34, text: 18, carousel: 17, link: 13, video: 12, article: 3, poll: 3 },
  // Saves are shown to nobody but the author; quotes are posts of their own.
  split: { likes: 0.84, comments: 0.09, shares: 0.07, quotes: 0, saves: 0 },
  byViews: 0.03,
  scale: 0.6,
  halfLife: 0.9,
  settled: 20,
  pins: 0,
  pictures: 9,
  video: [18, 240],
  paid: true,
  handle: (name) => `company/${name}`,
  // The name in the address is all that guests see of an organisation: it is the id too.
  authorId: (handle) => (handle.includes('/') ? handle : `company/${handle}`),
  postId: (published, _, n) => String((BigInt(Math.trunc(published)) << 22n) | BigInt(n & 0x3fffff)),
};
