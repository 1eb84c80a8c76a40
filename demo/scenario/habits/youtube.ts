import { BASE64URL, letters } from '../random.ts';
import type { Habits } from './habits.ts';

export const youtubeHabits: Habits = {
  formats: { video: 48, short: 47, live: 5 },
  split: { likes: 0.93, comments: 0.07, shares: 0, quotes: 0, saves: 0 },
  byViews: 0.045,
  scale: 0.4,
  halfLife: 5,
  settled: 60,
  pins: 0,
  pictures: 4,
  video: [95, 1260],
  titled: true,
  paid: true,
  authorId: (handle) => `UC${letters(BASE64URL, 22, `channel/${handle}`)}`,
  postId: (published, salt) => letters(BASE64URL, 11, `video/${salt}/${published}`),
};
