import { expect, test } from 'vitest';
import type { History } from '../../../lib/metrics/age';
import { postPace } from '../../../lib/metrics/age';
import { exact } from '../../../lib/model';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);
/** A post `n` days after the first, with so much at each age in hours. */
const post = (n: number, counts: Record<number, number>): History => ({
  id: `p${n}`,
  format: 'image',
  at: START + n * DAY,
  slack: 0,
  points: Object.entries(counts).map(([hours, value]) => ({ age: Number(hours) * HOUR, count: exact(value)! })),
});
/** Twelve earlier posts: 100 after a day, 100 + 10 k at a week. */
const earlier = Array.from({ length: 12 }, (_, k) => post(k, { 2: 20, 24: 100, 168: 100 + 10 * (k + 1) }));

test('a young post: half unknown, where it is going as a range, and its speed against the usual', () => {
  const pace = postPace(post(40, { 2: 40, 24: 260 }), earlier, 7 * DAY);
  expect(pace.half).toEqual({ ok: false, reason: 'too-late' });
  // Half of 100 + 10 k is there after 2 h and before 24 h for every one of them: 60/2 = 30 > 20.
  expect(pace.usualHalf).toMatchObject({ n: 12, left: 0 });
  expect(pace.usualHalf!.bounds).toEqual({ low: 2 * HOUR, high: 24 * HOUR });
  // Factors from 24 h to a week: 1.1, 1.2 … 2.2; the middle is 1.65, on the log scale √(1.6 · 1.7).
  expect(pace.projection).toMatchObject({ ok: true, n: 12 });
  expect(pace.projection?.ok && pace.projection.value).toBeCloseTo(260 * Math.sqrt(1.6 * 1.7), 6);
  expect(pace.atLast).toMatchObject({ ratio: 2.6, own: 260, typical: 100, n: 12, age: DAY });
  // (260 − 40) / 22 h = 10 an hour; (100 − 20) / 22 h = 3.64.
  expect(pace.velocity).toMatchObject({ own: 10, from: 2 * HOUR, to: DAY });
  expect(pace.velocity?.usual?.ratio).toBeCloseTo(220 / 80, 12);
});

test('a post read at its end: half between two readings, no projection', () => {
  const pace = postPace(post(40, { 2: 40, 24: 260, 168: 300 }), earlier, 7 * DAY);
  // 150 of 300 on the line from 40 at 2 h to 260 at 24 h: 2 + 11 h.
  expect(pace.half).toEqual({ ok: true, low: 2 * HOUR, high: DAY, value: 13 * HOUR, left: false });
  expect(pace.projection).toBeUndefined();
});

test('nine earlier posts make no projection; four make no usual; a post without readings has nothing', () => {
  const young = post(40, { 2: 40, 24: 260 });
  expect(postPace(young, earlier.slice(0, 9), 7 * DAY).projection).toEqual({ ok: false, reason: 'too-few', n: 9 });
  const four = postPace(young, earlier.slice(0, 4), 7 * DAY);
  expect([four.usualHalf, four.atLast, four.velocity?.usual]).toEqual([undefined, undefined, undefined]);
  expect(postPace(post(40, {}), earlier, 7 * DAY)).toEqual({
    horizon: 7 * DAY,
    half: { ok: false, reason: 'unread' },
    usualHalf: postPace(young, earlier, 7 * DAY).usualHalf,
  });
  // First read after its week: what came before is not known, and nothing is ahead.
  expect(postPace(post(40, { 200: 500 }), earlier, 7 * DAY).half).toEqual({ ok: false, reason: 'too-early' });
});
