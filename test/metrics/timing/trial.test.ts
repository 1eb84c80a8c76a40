import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnFor, postsPerArm, scatterOf, type TimedPost, trialResult } from '../../../lib/metrics/timing';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5);
const at = (day: number, hour: number, value: number): TimedPost => ({
  id: `${day} ${hour}`,
  at: START + day * DAY + hour * HOUR,
  format: 'image',
  value,
});
const TRIAL = {
  id: 't',
  a: { from: 8, to: 12 },
  b: { from: 16, to: 20 },
  timeZone: 'UTC',
  from: '2026-01-05',
  to: '2026-02-28',
  perArm: 6,
};
/** So many posts at 9 and at 17; those at 17 got `times` as much. */
const tried = (n: number, times: number) =>
  Array.from({ length: n }, (_, i) => [at(i, 9, 100 + 10 * (i % 3)), at(i, 17, times * (100 + 10 * (i % 3)))]).flat();

describe('posts that a trial needs', () => {
  it('as tables of sample size have it', () => {
    // 2 (1.95996 + 0.84162)² · 1² / ln(1.5)² = 2 · 7.8489 / 0.164402 = 95.48
    expect(postsPerArm(1, 0.5)).toBe(96);
    // A quarter of them for half the scatter: 23.87.
    expect(postsPerArm(0.5, 0.5)).toBe(24);
    // Twice as much: 15.698 / 0.480453 = 32.67.
    expect(postsPerArm(1, 1)).toBe(33);
    expect(postsPerArm(0.01, 1)).toBe(5);
  });
  it('by the scatter of the profile itself, from 20 posts on', () => {
    const posts = Array.from({ length: 20 }, (_, i) => at(i % 25, 9 + (i % 2), Math.expm1(i % 2 ? 5 : 4)));
    // ±0.5 around 4.5 in one month and type: 20 · 0.25 / 19.
    expect(scatterOf(posts, 'UTC')?.deviation).toBeCloseTo(Math.sqrt(5 / 19), 9);
    expect(scatterOf(posts.slice(1), 'UTC')).toBeUndefined();
    expect(
      scatterOf(
        posts.map((post) => ({ ...post, value: 5 })),
        'UTC',
      ),
    ).toBeUndefined();
  });
});

describe('a trial', () => {
  it('counts posts of its days and hours alone', () => {
    const others = [at(-1, 9, 1), at(60, 9, 1), at(1, 12, 1), at(1, 20, 1), at(2, 7.9, 1)];
    expect(trialResult([...tried(3, 1), ...others], TRIAL, '2026-01-20').n).toEqual({ a: 3, b: 3 });
    // 09:00 in UTC is 11:00 in Helsinki, 17:00 is 19:00.
    expect(trialResult(tried(3, 1), { ...TRIAL, timeZone: 'Europe/Helsinki' }, '2026-01-20').n).toEqual({ a: 3, b: 3 });
    expect(trialResult(tried(3, 1), { ...TRIAL, timeZone: 'Asia/Tokyo' }, '2026-01-20').n).toEqual({ a: 0, b: 3 });
  });
  it('says nothing before it is due', () => {
    expect(trialResult([], TRIAL, '2026-01-04')).toEqual({ state: 'coming', n: { a: 0, b: 0 } });
    const running = trialResult(tried(5, 3), TRIAL, '2026-01-20');
    expect(running).toMatchObject({ state: 'running', n: { a: 5, b: 5 } });
    expect(running.verdict).toBeUndefined();
    expect(running.ratio?.value).toBeGreaterThan(2.9);
  });
  it('is due when both times have their posts, or its days are over', () => {
    expect(trialResult(tried(6, 3), TRIAL, '2026-01-20')).toMatchObject({ state: 'due', verdict: 'b' });
    expect(trialResult(tried(6, 1 / 3), TRIAL, '2026-01-20')).toMatchObject({ state: 'due', verdict: 'a' });
    expect(trialResult(tried(6, 1), TRIAL, '2026-01-20')).toMatchObject({ verdict: 'no-difference' });
    expect(trialResult(tried(3, 3), TRIAL, '2026-03-01')).toMatchObject({ state: 'due', verdict: 'too-few' });
  });
  it('draws each day for one of the times, evenly, and the same again', () => {
    const days = Array.from({ length: 400 }, (_, i) => new Date(START + i * DAY).toISOString().slice(0, 10));
    const drawn = days.map((day) => drawnFor(TRIAL, day));
    expect(days.map((day) => drawnFor(TRIAL, day))).toEqual(drawn);
    const share = drawn.filter((arm) => arm === 'a').length / 400;
    // Three standard errors of a fair coin.
    expect(Math.abs(share - 0.5)).toBeLessThan(0.075);
  });
});

it('any posts: counts and finite ranges', () => {
  const post = fc.record({
    id: fc.string(),
    at: fc.integer({ min: START - 40 * DAY, max: START + 90 * DAY }),
    format: fc.constant('image' as const),
    value: fc.nat(1e7),
  });
  fc.assert(
    fc.property(fc.array(post, { maxLength: 60 }), (posts) => {
      const { n, ratio } = trialResult(posts, TRIAL, '2026-01-20');
      expect(n.a + n.b).toBeLessThanOrEqual(posts.length);
      if (ratio) for (const v of Object.values(ratio)) expect(v).toBeGreaterThanOrEqual(0);
    }),
  );
});
