import type { PostExport, ProfileExport, SnapshotExport } from '../../lib/export';
import type { Comparison, ProfileStats } from '../../lib/metrics/types';
import { type Count, exact } from '../../lib/model';

export const n = (value: number): Count => exact(value)!;
export const SEEN = Date.UTC(2026, 10, 21, 9, 38, 5, 120);
export const DAY = 86_400_000;
export const HELSINKI = { timeZone: 'Europe/Helsinki' };

export function postRow(over: Partial<PostExport['post']> = {}, rest: Partial<PostExport> = {}): PostExport {
  return {
    post: {
      profile: 'x:900',
      id: '2083123456789012345',
      platform: 'x',
      url: 'https://x.com/osmundra/status/2083123456789012345',
      published: { earliest: SEEN - DAY, latest: SEEN - DAY },
      format: 'image',
      flags: ['pinned', 'paid'],
      counts: { likes: n(120), comments: n(0), views: { value: 12_300, low: 12_250, high: 12_349 } },
      countsAt: { likes: SEEN, comments: SEEN, views: SEEN },
      hidden: ['shares'],
      doubtful: ['comments'],
      caption: 'First flush is here',
      firstSeenAt: SEEN - 3_600_000,
      seenAt: SEEN,
      source: 'x/UserTweets',
      via: 'fetch',
      ...over,
    },
    profile: { handle: 'osmundra', name: 'Osmundra Tea', role: 'competitor' },
    ...rest,
  };
}

export function profileRow(over: Partial<ProfileExport> = {}): ProfileExport {
  return {
    key: 'x:900',
    platform: 'x',
    handle: 'osmundra',
    name: 'Osmundra Tea',
    url: 'https://x.com/osmundra',
    role: 'own',
    trackedSince: SEEN - DAY,
    verified: true,
    counts: { followers: n(48_210) },
    countsAt: { followers: SEEN },
    hidden: ['following'],
    doubtful: [],
    firstSeenAt: SEEN - DAY,
    seenAt: SEEN,
    source: 'x/UserByScreenName',
    via: 'fetch',
    storedPosts: 59,
    oldestPost: SEEN - 90 * DAY,
    ...over,
  };
}

export const snapshotRows: SnapshotExport[] = [
  {
    of: 'profile',
    profile: 'x:900',
    seenAt: SEEN,
    counts: { followers: n(48_210) },
    hidden: [],
    source: 'x/UserByScreenName',
    via: 'fetch',
  },
  {
    of: 'post',
    profile: 'x:900',
    id: '20',
    seenAt: SEEN,
    counts: { likes: n(4) },
    hidden: ['views'],
    doubtful: [],
    source: 'x/UserTweets',
    via: 'xhr',
  },
];

export function stats(over: Partial<ProfileStats> = {}): ProfileStats {
  return {
    key: 'x:900',
    platform: 'x',
    handle: 'osmundra',
    name: 'Osmundra Tea',
    url: 'https://x.com/osmundra',
    role: 'competitor',
    rate: {
      ok: true,
      estimate: {
        value: 0.028,
        low: 0.021,
        high: 0.0373,
        n: 24,
        from: SEEN - 80 * DAY,
        to: SEEN - 5 * DAY,
        rough: false,
        summary: 'geometric',
        lens: 'followers',
        interactions: ['likes', 'comments'],
        assumedFollowers: 3,
        rounding: 0.004,
        rounded: { low: 0.0279, high: 0.0281 },
      },
    },
    singles: [],
    cadence: {
      perWeek: 3.5,
      posts: 12,
      observed: 24 * DAY,
      stretches: [],
      medianGap: 1.75,
      longestGap: 6,
      burstiness: -0.12,
      weeks: [],
    },
    mix: {
      n: 24,
      effectiveTypes: 1.75,
      rows: [
        { format: 'image', n: 18, share: 0.75, rate: { ok: false, why: { reason: 'no-views' } } },
        { format: 'short', n: 6, share: 0.25, rate: { ok: false, why: { reason: 'no-views' } } },
      ],
    },
    growth: { change: { low: -0.004, high: 0.012 } },
    followers: n(48_210),
    posts: { stored: 59, inPeriod: 30, mature: 24, hidden: 2 },
    maturityDays: 3,
    seenAt: SEEN,
    ...over,
  };
}

export function comparison(): Comparison {
  return {
    groups: [
      {
        verdict: 'above',
        rows: [{ stats: stats(), verdict: 'above', versusOwn: { value: 1.5, low: 1.1, high: 2.05 } }],
      },
      {
        verdict: 'too-few',
        rows: [
          {
            stats: stats({
              key: 'x:901',
              handle: 'tilvane',
              name: undefined,
              rate: { ok: false, why: { reason: 'too-few', n: 3, needed: 5 } },
            }),
            verdict: 'too-few',
          },
        ],
      },
    ],
    settings: {
      now: SEEN,
      timeZone: 'Europe/Helsinki',
      period: { from: SEEN - 90 * DAY, to: SEEN + 1 },
      lens: 'followers',
      summary: 'geometric',
    },
  };
}
