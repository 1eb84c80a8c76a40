import type { Habits } from './habits.ts';

/** Ids are numbers in base 36 that rise with time. */
const EPOCH = 1_100_000_000;

/** The profiles of the demo are communities: the brand's own, where its people and its readers post. */
export const redditHabits: Habits = {
  audience: 0.21,
  formats: { text: 34, image: 28, link: 17, carousel: 10, video: 7, poll: 4 },
  split: { likes: 0.8, comments: 0.2, shares: 0, quotes: 0, saves: 0 },
  byViews: 0.03,
  scale: 0.8,
  halfLife: 0.4,
  settled: 12,
  pins: 2,
  pictures: 8,
  video: [9, 174],
  titled: true,
  handle: (name) => `r/${name}`,
  authorId: (_, n) => `t5_${n.toString(36)}`,
  postId: (published, _, n) =>
    `t3_${((BigInt(Math.trunc(published / 1000)) - BigInt(EPOCH)) * 1024n + BigInt(n & 0x3ff)).toString(36)}`,
};
