import { describe, expect, test } from 'vitest';
import { compareProfiles, summarise, visitInput } from '../../lib/metrics';
import type { PlatformId, PostObservation, ProfileObservation } from '../../lib/model';
import { exact } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

let id = 100;
function brand(handle: string, level: number, n: number, over: Partial<Parameters<typeof profile>[1]> = {}) {
  id += 1;
  const platform: PlatformId = over?.platform ?? 'instagram';
  // Log engagement scatters by a factor of 1.5 either way around the level.
  const posts = Array.from({ length: n }, (_, i) =>
    post(8 + i, { likes: Math.round(level * [1, 1.5, 1 / 1.5][i % 3]!), comments: 0, shares: 0, quotes: 0 }),
  );
  return profile(posts, { key: `${platform}:${id}`, handle, role: 'competitor', ...over });
}
const own = brand('havrela', 300, 21, { role: 'own' });

describe('groups by what can be said', () => {
  const c = compareProfiles(
    [
      brand('marrowby', 100, 21),
      own,
      brand('osmundra', 900, 21),
      brand('kettlewyn', 320, 21),
      brand('quorrel', 900, 3),
      brand('elsewhere', 900, 21, { platform: 'x' }),
    ],
    settings,
  );
  test('verdicts, order and the own row', () => {
    expect(c.groups.map((g) => [g.verdict, g.rows.map((r) => r.stats.handle)])).toEqual([
      ['above', ['osmundra']],
      ['no-difference', ['kettlewyn', 'havrela']],
      ['below', ['marrowby']],
      ['too-few', ['quorrel']],
      ['ungrouped', ['elsewhere']],
    ]);
    expect(c.own!.stats.handle).toBe('havrela');
    expect(c.own!.verdict).toBeUndefined();
  });
  test('multiples are ratios of the typical values and hold them in their range', () => {
    const osmundra = c.groups[0]!.rows[0]!;
    expect(osmundra.versusOwn!.value).toBeCloseTo(3, 1);
    expect(osmundra.versusOwn!.low).toBeGreaterThan(1);
    const kettlewyn = c.groups[1]!.rows[0]!.versusOwn!;
    expect(kettlewyn.low).toBeLessThan(1);
    expect(kettlewyn.high).toBeGreaterThan(1);
  });
  test('the middle competitor is one of the platform of the own profile', () => {
    expect(c.middle!.n).toBe(3);
    const kettlewyn = c.groups[1]!.rows[0]!.stats.rate;
    expect(c.middle!.value).toBe(kettlewyn.ok && kettlewyn.estimate.value);
  });
});

test('without an own profile nobody is above or below', () => {
  const c = compareProfiles([brand('a', 100, 10), brand('b', 900, 10)], settings);
  expect(c.groups.map((g) => g.verdict)).toEqual(['ungrouped']);
  expect(c.groups[0]!.rows.map((r) => r.stats.handle)).toEqual(['b', 'a']);
  expect(c.own).toBeUndefined();
});

test('an own profile on each platform: each is held against its own', () => {
  const c = compareProfiles(
    [own, brand('us-x', 100, 12, { platform: 'x', role: 'own' }), brand('them-x', 900, 12, { platform: 'x' })],
    settings,
  );
  const row = c.groups.find((g) => g.verdict === 'above')!.rows[0]!;
  expect(row.stats.handle).toBe('them-x');
  expect(row.versusOwn!.value).toBeCloseTo(9, 0);
});

test('summary of one profile against the own one, and of the own one itself', () => {
  const s = summarise(brand('osmundra', 900, 12), own, settings, 'stored');
  expect(s).toMatchObject({ verdict: 'above', basis: 'stored', own: { handle: 'havrela' } });
  expect(Object.keys(s.figures)).toHaveLength(12);
  const self = summarise(own, own, settings, 'stored');
  expect(self.verdict).toBeUndefined();
  expect(self.own).toBeUndefined();
});

describe('one visit as an input', () => {
  const seen = (over: Partial<PostObservation>): PostObservation => ({
    platform: 'instagram',
    id: 'a',
    profileId: '7',
    url: 'https://tilefield.example/p/a',
    format: 'image',
    flags: [],
    counts: {},
    hidden: [],
    doubtful: [],
    seenAt: NOW,
    source: 'instagram/feed',
    via: 'fetch',
    ...over,
  });
  const who: ProfileObservation = {
    platform: 'instagram',
    id: '7',
    handle: 'quorrel',
    url: 'https://tilefield.example/quorrel',
    counts: { followers: exact(900)! },
    hidden: [],
    seenAt: NOW,
    source: 'instagram/profile',
    via: 'embedded',
  };
  test('a later sighting that shows less takes nothing away; one that says hidden is believed', () => {
    const posts = [
      seen({
        counts: { likes: exact(5)!, comments: exact(1)! },
        published: { earliest: 5, latest: 5 },
        seenAt: NOW - 2,
      }),
      seen({
        counts: { views: exact(70)! },
        format: 'unknown',
        published: { earliest: 0, latest: DAY },
        seenAt: NOW - 1,
      }),
      seen({ id: 'b', profileId: '8' }),
    ];
    const input = visitInput({ platform: 'instagram', id: '7' }, { profiles: [who], posts, readings: [] })!;
    expect(input).toMatchObject({
      key: 'instagram:7',
      handle: 'quorrel',
      followers: [{ at: NOW, followers: exact(900) }],
    });
    expect(input.posts).toHaveLength(1);
    expect(input.posts[0]).toMatchObject({
      format: 'image',
      published: { earliest: 5, latest: 5 },
      counts: { likes: exact(5), comments: exact(1), views: exact(70) },
      firstSeenAt: NOW - 2,
      seenAt: NOW - 1,
    });
    const later = visitInput(
      { platform: 'instagram', id: '7' },
      { profiles: [], posts: [...posts, seen({ hidden: ['likes'], seenAt: NOW + 1 })], readings: [] },
    )!;
    expect(later.posts[0]!.hidden).toEqual(['likes']);
  });
  test('a visit that saw nothing of the profile gives null', () => {
    expect(visitInput({ platform: 'x', id: '7' }, { profiles: [who], posts: [], readings: [] })).toBeNull();
  });
});
