import { STRANGERS } from '../brands.ts';
import type { Habits } from './habits.ts';

/** The server on which the brands live, and another one that follows some of them. Both are invented. */
export const HOME_SERVER = 'tootmill.example';
export const AWAY_SERVER = 'harbourside.example';

/** Mastodon's own ids carry the time: milliseconds, then 16 bits. */
const snowflake = (published: number, n: number) => String((BigInt(Math.trunc(published)) << 16n) | BigInt(n & 0xffff));

export const mastodonHabits: Habits = {
  audience: 0.12,
  formats: { text: 40, image: 28, link: 16, carousel: 8, video: 5, poll: 3 },
  split: { likes: 0.62, comments: 0.1, shares: 0.26, quotes: 0.02, saves: 0 },
  byViews: 0.05,
  scale: 1.2,
  halfLife: 0.5,
  settled: 12,
  pins: 2,
  pictures: 4,
  video: [12, 138],
  reposts: true,
  // A person is the same on every server by name and host; the brands' neighbours live on the other server.
  authorId: (handle) => `${handle}@${STRANGERS.some((s) => s.handle === handle) ? AWAY_SERVER : HOME_SERVER}`,
  // A post is the same on every server by its address on its own one.
  postId: (published, salt, n) => {
    const brand = /^([a-z]+)\/\d+$/.exec(salt)?.[1];
    const place = brand ? `${HOME_SERVER}/users/${brand}` : `${AWAY_SERVER}/users/neighbour`;
    return `https://${place}/statuses/${snowflake(published, n)}`;
  },
};
