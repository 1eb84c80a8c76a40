import type { MetricSettings, PostInput, ProfileInput } from '../../../lib/metrics/types';
import { exact } from '../../../lib/model';

/** Two invented profiles as the database holds them. */
const DAY = 86_400_000;
const NOW = Date.UTC(2025, 10, 21, 9, 38);
export const SETTINGS: MetricSettings = {
  now: NOW,
  timeZone: 'UTC',
  period: { from: NOW - 90 * DAY, to: NOW + 1 },
  lens: 'followers',
  summary: 'geometric',
};

const posts = (times: number): PostInput[] =>
  Array.from({ length: 24 }, (_, i) => {
    const at = NOW - (2 + i * 3.4) * DAY;
    return {
      id: `p${i}`,
      url: `https://tilefield.example/p/${i}`,
      published: { earliest: at, latest: at },
      format: i % 3 ? 'image' : 'carousel',
      flags: [],
      counts: { likes: exact(Math.round(times * (300 + 90 * (i % 7))))!, comments: exact(20 + i)! },
      hidden: i === 9 ? ['likes'] : [],
      doubtful: [],
      firstSeenAt: NOW,
      seenAt: NOW,
    };
  });
const profile = (handle: string, times: number, own?: true): ProfileInput => ({
  key: `instagram:${handle}`,
  platform: 'instagram',
  handle,
  name: handle === 'havrela' ? 'Havrela' : 'Osmundra',
  url: `https://tilefield.example/${handle}`,
  posts: posts(times),
  followers: [
    { at: NOW - 80 * DAY, followers: exact(18_012)! },
    { at: NOW - 40 * DAY, followers: exact(18_363)! },
    { at: NOW, followers: { value: 18_450, low: 18_450, high: 18_549 } },
  ],
  readings: ['posts', 'reels'].map((tab) => ({
    platform: 'instagram' as const,
    profileId: handle,
    tab,
    visit: 'v',
    from: NOW - 120 * DAY,
    to: NOW,
    reachedStart: false,
    posts: 24,
  })),
  seenAt: NOW,
  ...(own && { role: 'own' as const }),
});
export const HAVRELA = profile('havrela', 1, true);
export const OSMUNDRA: ProfileInput = { ...profile('osmundra', 2.1), role: 'competitor' };
