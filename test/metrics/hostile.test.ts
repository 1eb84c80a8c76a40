import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareProfiles, type FollowerReading, type PostInput, type ProfileInput, summarise } from '../../lib/metrics';
import { COUNT_NAMES, type CountName, PLATFORM_IDS, POST_FLAGS, POST_FORMATS, type Reading } from '../../lib/model';
import { DAY, NOW, settings } from './rows';

/** Rows of the right type and nothing more: what an old backup or a mended reader might have left behind. */
const whole = fc.oneof(fc.nat(50), fc.nat(5_000_000), fc.maxSafeNat());
const count = fc.tuple(whole, whole, whole).map((t) => {
  const [low, value, high] = [...t].sort((a, b) => a - b);
  return { low: low!, value: value!, high: high! };
});
const instant = fc.oneof(
  fc.integer({ min: NOW - 200 * DAY, max: NOW + DAY }),
  fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
);
const when = fc.tuple(instant, instant).map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b) }));
const names = fc.subarray([...COUNT_NAMES]);
const postInput: fc.Arbitrary<PostInput> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  url: fc.webUrl(),
  published: fc.option(when, { nil: undefined, freq: 8 }),
  format: fc.constantFrom(...POST_FORMATS),
  flags: fc.subarray([...POST_FLAGS], { maxLength: 2 }),
  counts: fc.oneof(
    fc.record(Object.fromEntries(COUNT_NAMES.map((n) => [n, count]))),
    fc.record(Object.fromEntries(COUNT_NAMES.map((n) => [n, count])), { requiredKeys: [] }),
  ),
  hidden: fc.oneof({ weight: 4, arbitrary: fc.constant<CountName[]>([]) }, { weight: 1, arbitrary: names }),
  doubtful: fc.oneof({ weight: 4, arbitrary: fc.constant<CountName[]>([]) }, { weight: 1, arbitrary: names }),
  firstSeenAt: instant,
  seenAt: fc.oneof(fc.constant(NOW), instant),
});
const reading: fc.Arbitrary<Reading> = fc.record({
  platform: fc.constantFrom(...PLATFORM_IDS),
  profileId: fc.constant('1'),
  tab: fc.constantFrom('posts', 'replies', 'videos', 'shorts', 'streams', 'constructor', '__proto__'),
  visit: fc.string(),
  from: instant,
  to: instant,
  reachedStart: fc.boolean(),
  posts: fc.nat(),
});
const followers: fc.Arbitrary<FollowerReading> = fc.record({ at: instant, followers: count });
const input: fc.Arbitrary<ProfileInput> = fc.constantFrom(...PLATFORM_IDS).chain((platform) =>
  fc.record({
    key: fc.nat(3).map((n) => `${platform}:${n}` as const),
    platform: fc.constant(platform),
    handle: fc.string(),
    url: fc.webUrl(),
    role: fc.constantFrom('own' as const, 'competitor' as const, undefined),
    posts: fc.array(postInput, { maxLength: 60 }),
    followers: fc.array(followers, { maxLength: 4 }),
    readings: fc.array(reading, { maxLength: 4 }),
    seenAt: instant,
  }),
);
const lens = fc.constantFrom('followers' as const, 'views' as const, 'reach' as const);
const summary = fc.constantFrom('geometric' as const, 'median' as const);

/** Every number anywhere in the answer is finite, and everything with low, value and high is in order. */
function sound(node: unknown, path = ''): void {
  if (typeof node === 'number') {
    if (!Number.isFinite(node)) throw new Error(`${path} is ${node}`);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { low, value, high } = node as { low?: unknown; value?: unknown; high?: unknown };
  if (typeof low === 'number' && typeof high === 'number') {
    const slack = 1e-9 * Math.abs(high);
    if (low > high + slack) throw new Error(`${path}: ${low} > ${high}`);
    if (typeof value === 'number' && (value < low - slack || value > high + slack)) {
      throw new Error(`${path}: ${value} outside ${low} … ${high}`);
    }
  }
  for (const [key, child] of Object.entries(node)) sound(child, `${path}.${key}`);
}

test('any rows of the right type: no NaN, no infinity, intervals hold their value, shares sum to 1', () => {
  fc.assert(
    fc.property(input, input, lens, summary, (a, b, l, s) => {
      const chosen = { ...settings, timeZone: 'Europe/Helsinki', lens: l, summary: s };
      const result = summarise(a, b, chosen, 'visit');
      sound(result);
      sound(compareProfiles([a, b], chosen));
      const { mix, cadence, posts } = result.stats;
      const shares = mix.rows.reduce((sum, r) => sum + r.share, 0);
      expect(shares).toBeCloseTo(mix.n > 0 ? 1 : 0, 9);
      expect(mix.effectiveTypes).toBeLessThanOrEqual(mix.rows.length + 1e-9);
      expect(posts.mature).toBeLessThanOrEqual(posts.inPeriod);
      expect(cadence.observed).toBeLessThanOrEqual(settings.period.to - settings.period.from);
      for (const week of cadence.weeks) expect(week.observed).toBeLessThanOrEqual(1);
      for (const f of Object.values(result.figures)) {
        if (f.kind === 'multiple') expect(f.topShare > 0 && f.topShare <= 1).toBe(true);
      }
    }),
    { numRuns: 400, seed: 7 },
  );
});

test('the same rows in another order give the same figures', () => {
  fc.assert(
    fc.property(input, (a) => {
      const posts = [...new Map(a.posts.map((p) => [p.id, p])).values()];
      const one = summarise({ ...a, posts }, null, settings, 'stored');
      const two = summarise({ ...a, posts: [...posts].reverse() }, null, settings, 'stored');
      expect(two.stats.rate.ok).toBe(one.stats.rate.ok);
      if (one.stats.rate.ok && two.stats.rate.ok) {
        expect(two.stats.rate.estimate.value).toBeCloseTo(one.stats.rate.estimate.value, 6);
      }
      expect(two.stats.cadence).toEqual(one.stats.cadence);
      expect(Object.keys(two.figures).sort()).toEqual(Object.keys(one.figures).sort());
    }),
    { numRuns: 100, seed: 11 },
  );
});
