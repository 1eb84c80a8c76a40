import type { MetricSettings, PostInput, ProfileInput } from '../../lib/metrics';
import { exact, type PlatformId, type Reading } from '../../lib/model';
import { FIGURES } from '../../lib/platforms/figures';

export const DAY = 86_400_000;
/** 2025-11-21T12:00Z */
export const NOW = Date.UTC(2025, 10, 21, 12);

export const settings: MetricSettings = {
  now: NOW,
  timeZone: 'UTC',
  period: { from: NOW - 90 * DAY, to: NOW + 1 },
  lens: 'followers',
  summary: 'geometric',
};

let serial = 0;
/** A post so many days old, read now; counts are exact. */
export function post(daysOld: number, counts: Record<string, number>, over: Partial<PostInput> = {}): PostInput {
  serial += 1;
  const at = NOW - daysOld * DAY;
  return {
    id: `p${serial}`,
    url: `https://tilefield.example/p/${serial}`,
    published: { earliest: at, latest: at },
    format: 'image',
    flags: [],
    counts: Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, exact(n)!])),
    hidden: [],
    doubtful: [],
    firstSeenAt: NOW,
    seenAt: NOW,
    ...over,
  };
}

/** Readings of every tab that cadence is made of, without a hole: `from` to `to`. */
export function readWhole(platform: PlatformId, from = NOW - 3650 * DAY, to = NOW): Reading[] {
  return Object.keys(FIGURES[platform].tabs).map((tab) => ({
    platform,
    profileId: '1',
    tab,
    visit: 'visit',
    from,
    to,
    reachedStart: true,
    posts: 0,
  }));
}

/** A profile of which everything was read, unless the test says otherwise. */
export function profile(posts: PostInput[], over: Partial<ProfileInput> = {}): ProfileInput {
  return {
    key: 'instagram:1',
    platform: 'instagram',
    handle: 'kettlewyn',
    url: 'https://tilefield.example/kettlewyn',
    posts,
    followers: [{ at: NOW, followers: exact(10_000)! }],
    readings: readWhole(over.platform ?? 'instagram'),
    seenAt: NOW,
    ...over,
  };
}

/** Seeded uniform numbers (mulberry32), so that a simulation is the same on every machine. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal by Box & Muller. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
