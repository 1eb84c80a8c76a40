import { letters } from '../random.ts';
import type { Habits } from './habits.ts';

const BASE32_PLC = 'abcdefghijklmnopqrstuvwxyz234567';
const BASE32_SORT = '234567abcdefghijklmnopqrstuvwxyz';

export const blueskyHabits: Habits = {
  formats: { text: 38, image: 31, link: 14, carousel: 10, video: 7 },
  split: { likes: 0.74, comments: 0.09, shares: 0.12, quotes: 0.03, saves: 0.02 },
  byViews: 0.05,
  scale: 1,
  halfLife: 0.5,
  settled: 12,
  pins: 1,
  pictures: 4,
  video: [12, 138],
  reposts: true,
  // A handle is a domain name here.
  handle: (name) => `${name}.example`,
  authorId: (handle) => `did:plc:${letters(BASE32_PLC, 24, `did/${handle}`)}`,
  postId: (published, _, n) => {
    let tid = ((BigInt(Math.trunc(published)) * 1000n) << 10n) | BigInt(n & 0x3ff);
    let key = '';
    for (let i = 0; i < 13; i++) {
      key = BASE32_SORT[Number(tid & 31n)] + key;
      tid >>= 5n;
    }
    return key;
  },
};
