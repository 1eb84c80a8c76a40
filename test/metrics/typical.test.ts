import { describe, expect, test } from 'vitest';
import { type PostInput, type ProfileInput, ratesOf, type Summary, typicalRate } from '../../lib/metrics';
import { medianInterval, tInterval, welch } from '../../lib/metrics/statistics';
import { normal, post, profile, seeded, settings } from './rows';

function typical(input: ProfileInput, over: Partial<typeof settings> = {}) {
  const s = { ...settings, ...over };
  return typicalRate(input, ratesOf(input, s), s);
}
const likes = (...values: number[]) => values.map((n, i) => post(10 + i, { likes: n, comments: 0 }));

describe('geometric mean with its log-t interval', () => {
  // 1 + E = 10, 100, 1000, 100, 10: mean of ln = 1.8 ln 10, sd = ln 10 * sqrt(0.7), t(0.975, 4) = 2.776445.
  const measured = typical(profile(likes(9, 99, 999, 99, 9)));
  test('value and interval as worked out by hand', () => {
    expect(measured.ok).toBe(true);
    if (!measured.ok) return;
    const half = (2.7764451 * Math.sqrt(0.7)) / Math.sqrt(5);
    expect(measured.estimate.value).toBeCloseTo(10 ** 1.8 / 10_000, 10);
    expect(measured.estimate.low).toBeCloseTo(10 ** (1.8 - half) / 10_000, 8);
    expect(measured.estimate.high).toBeCloseTo(10 ** (1.8 + half) / 10_000, 8);
    expect(measured.estimate).toMatchObject({
      n: 5,
      rough: true,
      lens: 'followers',
      interactions: ['likes', 'comments'],
      assumedFollowers: 5,
      rounding: 0,
    });
    expect(measured.estimate.from).toBeLessThan(measured.estimate.to);
  });
  test('ten posts are no longer rough', () => {
    const ten = typical(profile(likes(9, 99, 999, 99, 9, 9, 99, 999, 99, 9)));
    expect(ten.ok && ten.estimate.rough).toBe(false);
  });
});

describe('median with order statistics', () => {
  test('five: smallest to largest; the middle one is the value', () => {
    const m = typical(profile(likes(100, 200, 300, 400, 500)), { summary: 'median' });
    expect(m.ok && [m.estimate.value, m.estimate.low, m.estimate.high]).toEqual([0.03, 0.01, 0.05]);
  });
  test('ranks of the tables of the sign test: n = 10 second, 20 sixth, 30 tenth, 60 twenty-second', () => {
    for (const [n, rank] of [
      [5, 1],
      [6, 1],
      [9, 2],
      [10, 2],
      [20, 6],
      [30, 10],
      [60, 22],
    ] as const) {
      const values = Array.from({ length: n }, (_, i) => i + 1);
      expect(medianInterval(values)).toEqual({ value: (n + 1) / 2, low: rank, high: n + 1 - rank });
    }
  });
});

describe('no number, and why', () => {
  const five = (over: Partial<PostInput>, counts: Record<string, number> = { comments: 3 }) =>
    profile([10, 11, 12, 13, 14].map((d) => post(d, counts, over)));
  test.each([
    ['too few', profile(likes(1, 2)), { reason: 'too-few', n: 2, needed: 5 }],
    ['hidden', five({ hidden: ['likes'] }), { reason: 'hidden', n: 5, of: 5 }],
    ['not shown', five({}), { reason: 'not-shown', missing: ['likes'], of: 5 }],
    ['no followers', profile(likes(1, 2, 3, 4, 5), { followers: [] }), { reason: 'no-followers' }],
    ['never seen', profile([], { readings: [] }), { reason: 'not-observed' }],
    ['seen alone, one by one', profile(likes(1, 2, 3, 4, 5), { readings: [] }), { reason: 'not-observed' }],
  ])('%s', (_, input, why) => {
    expect(typical(input)).toEqual({ ok: false, why });
  });
  test('by views without views', () => {
    expect(typical(profile(likes(1, 2, 3, 4, 5)), { lens: 'views' })).toEqual({
      ok: false,
      why: { reason: 'no-views' },
    });
  });
});

test('reposts, young and doubtful posts stay out; a pinned one counts by its date', () => {
  const base = likes(100, 100, 100, 100);
  const out = [
    post(10, { likes: 9999, comments: 0 }, { flags: ['repost'] }),
    post(2, { likes: 9999, comments: 0 }),
    post(10, { likes: 9999, comments: 0 }, { doubtful: ['likes'] }),
    post(200, { likes: 9999, comments: 0 }, { flags: ['pinned'] }),
  ];
  expect(typical(profile([...base, ...out]))).toMatchObject({ ok: false, why: { reason: 'too-few', n: 4 } });
  const pinned = post(20, { likes: 100, comments: 0 }, { flags: ['pinned'] });
  const five = typical(profile([...base, ...out, pinned]));
  expect(five.ok && five.estimate.n).toBe(5);
  expect(five.ok && five.estimate.value).toBeCloseTo(0.0101, 12);
});

test('a few hidden posts are left out; above a quarter the others are a chosen few', () => {
  const hidden = (n: number) =>
    Array.from({ length: n }, (_, i) => post(30 + i, { comments: 1 }, { hidden: ['likes'] }));
  expect(typical(profile([...likes(1, 2, 3, 4, 5, 6), ...hidden(2)]))).toMatchObject({ ok: true, estimate: { n: 6 } });
  expect(typical(profile([...likes(1, 2, 3, 4, 5, 6), ...hidden(3)]))).toEqual({
    ok: false,
    why: { reason: 'hidden', n: 3, of: 9 },
  });
});

test('rounding at the source is told beside the value', () => {
  const posts = [10, 11, 12, 13, 14].map((d) =>
    post(d, {}, { counts: { likes: { value: 1200, low: 1150, high: 1299 }, comments: { value: 0, low: 0, high: 0 } } }),
  );
  const m = typical(profile(posts));
  expect(m.ok && m.estimate.rounding).toBeCloseTo(1300 / 1201 - 1, 10);
});

test('Welch: two samples worked out by hand', () => {
  // means 3 and 6, variances 2.5 and 10, n 5 and 5: se² = 2.5, df = 6.25 / (0.0625 + 1) = 5.88235, t = 2.4587 (R: qt).
  const w = welch([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]);
  expect(w.value).toBe(-3);
  expect(w.high - w.value).toBeCloseTo(2.4587 * Math.sqrt(2.5), 2);
  expect(welch([1, 1, 1], [2, 2, 2])).toEqual({ value: -1, low: -1, high: -1 });
  expect(tInterval([4, 4, 4])).toEqual({ value: 4, low: 4, high: 4 });
});

describe('the intervals hold what they promise on lognormal engagement (log sd 1.1)', () => {
  const random = seeded(20251121);
  // Geometric mean and median of 1 + E alike.
  const truth = 1000;
  const draw = () => Math.max(0, Math.round(1000 * Math.exp(1.1 * normal(random)) - 1));
  test.each([5, 10, 20, 30, 60])('n = %i', (n) => {
    const repeats = 3000;
    const inside: Record<Summary, number> = { geometric: 0, median: 0 };
    for (let i = 0; i < repeats; i += 1) {
      const sample = Array.from({ length: n }, draw);
      const log = tInterval(sample.map(Math.log1p));
      if (log.low <= Math.log(truth) && Math.log(truth) <= log.high) inside.geometric += 1;
      const order = medianInterval(sample.map((e) => e + 1));
      if (order.low <= truth && truth <= order.high) inside.median += 1;
    }
    for (const share of [inside.geometric / repeats, inside.median / repeats]) {
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.98);
    }
  });
});
