import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ageCurve,
  atAge,
  compareAtAge,
  halfLife,
  historyOf,
  learnMaturity,
  learnWindows,
  project,
  relativeAtAge,
  relativeVelocity,
  type Sighting,
  sameAge,
  typicalTime,
  velocity,
} from '../../../lib/metrics/age';
import { atLeast, type Count, exact } from '../../../lib/model';
import { DAY, NOW } from '../rows';
import { curve, HOUR } from './curves';

const seen = (hours: number, likes: Count, over: Partial<Sighting> = {}): Sighting => ({
  seenAt: NOW + hours * HOUR,
  counts: { likes, comments: exact(0)! },
  hidden: [],
  doubtful: [],
  ...over,
});
const born = { id: 'a', format: 'image' as const, published: { earliest: NOW, latest: NOW } };

describe('history of one post', () => {
  test('a point is the whole sum or nothing; the sharper of two readings of one instant counts', () => {
    const rounded = { value: 1200, low: 1150, high: 1299 };
    const h = historyOf(
      born,
      [
        seen(5, exact(50)!),
        seen(1, exact(10)!),
        seen(2, exact(20)!, { hidden: ['likes'] }),
        seen(3, exact(30)!, { counts: { likes: exact(30)! } }),
        seen(4, atLeast(40)!),
        seen(9, rounded),
        seen(9, exact(1234)!),
        seen(-1, exact(7)!),
      ],
      ['likes', 'comments'],
    );
    expect(h?.points.map((p) => [p.age / HOUR, p.count.value])).toEqual([
      [1, 10],
      [5, 50],
      [9, 1234],
    ]);
  });
  test('no date, no curve; an unclear date says by how much', () => {
    expect(historyOf({ id: 'a', format: 'image' }, [seen(1, exact(1)!)], ['likes'])).toBeUndefined();
    const vague = { ...born, published: { earliest: NOW - DAY, latest: NOW } };
    expect(historyOf(vague, [seen(1, exact(1)!)], ['likes'])).toMatchObject({ at: NOW - DAY / 2, slack: DAY / 2 });
  });
});

describe('count at an age', () => {
  const h = curve('a', 0, [
    [2, 100],
    [6, 300],
    [10, 260],
  ]);
  test('on the line between two readings, also where counts fell; at a reading the reading', () => {
    expect(atAge(h, 3 * HOUR)).toEqual({
      ok: true,
      count: { value: 150, low: 150, high: 150 },
      between: { from: 2 * HOUR, to: 6 * HOUR },
    });
    expect(atAge(h, 9 * HOUR)).toMatchObject({ count: { value: 270 } });
    expect(atAge(h, 6 * HOUR)).toMatchObject({ count: { value: 300 }, between: { from: 6 * HOUR, to: 6 * HOUR } });
  });
  test('never beyond the readings', () => {
    expect(atAge(h, 1 * HOUR)).toEqual({ ok: false, reason: 'too-early' });
    expect(atAge(h, 11 * HOUR)).toEqual({ ok: false, reason: 'too-late' });
    expect(atAge(curve('b', 0, []), HOUR)).toEqual({ ok: false, reason: 'unread' });
    expect(atAge(h, Number.NaN)).toEqual({ ok: false, reason: 'unread' });
  });
  test('a post dated to a day has a count at seven days and none at three hours', () => {
    const vague = { ...h, slack: 0.5 * HOUR };
    expect(atAge(vague, 3 * HOUR)).toEqual({ ok: false, reason: 'vague-date' });
    expect(atAge(vague, 6 * HOUR)).toMatchObject({ ok: true });
  });
  test('rounded readings keep their bounds', () => {
    const rounded = {
      ...h,
      points: [
        { age: 0, count: { value: 1000, low: 950, high: 1099 } },
        { age: 4 * HOUR, count: { value: 2000, low: 1950, high: 2099 } },
      ],
    };
    expect(atAge(rounded, HOUR)).toMatchObject({ count: { value: 1250, low: 1200, high: 1349 } });
  });
  test('all posts at the same age, and why the others are not there', () => {
    const late = curve('late', 1, [[30, 5]]);
    const result = sameAge([late, h, curve('none', 2, [])], 6 * HOUR);
    expect(result.posts.map((p) => [p.id, p.count.value])).toEqual([['a', 300]]);
    expect(result.without).toEqual({ unread: 1, 'too-early': 1, 'too-late': 0, 'vague-date': 0 });
  });
});

describe('two profiles at one age', () => {
  const set = (n: number, factor: number) =>
    Array.from({ length: n }, (_, i) => curve(`p${i}-${factor}`, i, [[24, Math.round(factor * (90 + 4 * i))]]));
  test('three times as much at a day is above, the same is no difference, four posts are too few', () => {
    const three = compareAtAge(set(6, 3), set(6, 1), 24 * HOUR);
    expect(three).toMatchObject({ ok: true, verdict: 'above', n: [6, 6] });
    expect(three.ok && three.ratio.value).toBeCloseTo(3, 1);
    expect(compareAtAge(set(6, 1), set(6, 3), 24 * HOUR)).toMatchObject({ verdict: 'below' });
    expect(compareAtAge(set(6, 1), set(7, 1), 24 * HOUR)).toMatchObject({ verdict: 'no-difference' });
    expect(compareAtAge(set(4, 3), set(6, 1), 24 * HOUR)).toMatchObject({ ok: false, n: [4, 6], needed: 5 });
    expect(compareAtAge(set(6, 3), set(6, 1), 23 * HOUR)).toMatchObject({ ok: false, n: [0, 0] });
  });
});

describe('half-life', () => {
  test('the interval between two readings, and the point on the line', () => {
    // Half of 400 is 200: from 100 at 1 h to 300 at 5 h the line passes it at 3 h.
    const h = curve('a', 0, [
      [1, 100],
      [5, 300],
      [48, 400],
    ]);
    expect(halfLife(h, 48 * HOUR)).toEqual({ ok: true, low: HOUR, high: 5 * HOUR, value: 3 * HOUR, left: false });
    // At 24 h the line stands at 300 + 100 · 19/43; the half of it is passed a little before.
    const early = halfLife(h, 24 * HOUR);
    expect(early.ok && early.value! / HOUR).toBeCloseTo(1 + (4 * ((300 + 1900 / 43) / 2 - 100)) / 200, 9);
  });
  test('first read past the half: only an upper bound', () => {
    const h = curve('a', 0, [
      [6, 300],
      [48, 400],
    ]);
    expect(halfLife(h, 48 * HOUR)).toEqual({ ok: true, low: 0, high: 6 * HOUR, left: true });
  });
  test('nothing at the horizon, or the horizon not read: no half-life', () => {
    const zero = curve('a', 0, [
      [1, 0],
      [48, 0],
    ]);
    expect(halfLife(zero, 48 * HOUR)).toEqual({ ok: false, reason: 'nothing' });
    expect(halfLife(curve('a', 0, [[1, 5]]), 48 * HOUR)).toEqual({ ok: false, reason: 'too-late' });
  });
  test('typical: the interval in which the median lies, and bounds; under five posts none', () => {
    const posts = [2, 4, 6, 8, 10].map((half, i) =>
      curve(`p${i}`, i, [
        [half - 1, 40],
        [half + 1, 60],
        [48, 100],
      ]),
    );
    const typical = typicalTime(posts, 0.5, 48 * HOUR)!;
    expect(typical).toMatchObject({ n: 5, left: 0, bounds: { low: 5 * HOUR, high: 7 * HOUR } });
    expect(typical.median.low).toBeGreaterThanOrEqual(5 * HOUR);
    expect(typical.median.high).toBeLessThanOrEqual(7 * HOUR);
    expect(typicalTime(posts.slice(1), 0.5, 48 * HOUR)).toBeUndefined();
  });
});

describe('windows learnt from the own readings', () => {
  // 95 % of 1,000 is passed between day 3 and day 4.
  const read = (i: number, days: number[] = [1, 3, 4, 30]) =>
    curve(
      `p${i}`,
      i,
      days.map((d) => [d * 24, d < 4 ? 300 * d : 1000]),
    );
  test('20 posts read around the 30th day: mature at 4 days', () => {
    const learnt = learnMaturity(Array.from({ length: 20 }, (_, i) => read(i)));
    expect(learnt).toEqual({ ok: true, days: 4, low: 3, high: 4, n: 20 });
  });
  test('19 are too few; readings at 1 and 30 days are too far apart', () => {
    expect(learnMaturity(Array.from({ length: 19 }, (_, i) => read(i)))).toMatchObject({ reason: 'too-few', n: 19 });
    const rare = Array.from({ length: 25 }, (_, i) => read(i, [1, 30]));
    expect(learnMaturity(rare)).toMatchObject({ ok: false, reason: 'vague', n: 25 });
  });
  test('a count at 30 days that lies between readings at 4 and 90 days is no final value', () => {
    const guessed = Array.from({ length: 25 }, (_, i) => read(i, [1, 3, 4, 90]));
    expect(learnMaturity(guessed)).toMatchObject({ ok: false, reason: 'too-few', n: 0 });
  });
  test('by format where a format has enough', () => {
    const images = Array.from({ length: 20 }, (_, i) => read(i));
    const videos = Array.from({ length: 5 }, (_, i) => ({ ...read(100 + i), format: 'video' as const }));
    expect(learnWindows([...images, ...videos])).toEqual({ all: 4, image: 4 });
  });
});

describe('velocity and projection', () => {
  const earlier = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      curve(`p${i}`, i, [
        [1, 10],
        [2, 20 + 2 * i],
        [48, (20 + 2 * i) * (i + 1)],
      ]),
    );
  const now = curve('now', 100, [
    [1, 10],
    [2, 40],
  ]);
  test('interactions an hour, and against the median of the earlier posts', () => {
    expect(velocity(now, HOUR, 2 * HOUR)).toBe(30);
    expect(velocity(now, 2 * HOUR, HOUR)).toBeUndefined();
    expect(velocity(now, HOUR, 3 * HOUR)).toBeUndefined();
    // Earlier ones gained 10, 12, 14, 16 and 18: 30 / 14.
    expect(relativeVelocity(now, earlier(5), HOUR, 2 * HOUR)).toEqual({ ratio: 30 / 14, own: 30, typical: 14, n: 5 });
    expect(relativeVelocity(now, earlier(4), HOUR, 2 * HOUR)).toBeUndefined();
    expect(relativeAtAge(now, earlier(5), 2 * HOUR)).toMatchObject({ own: 40, typical: 24 });
  });
  test('later posts are no baseline', () => {
    const first = curve('first', -1, [
      [1, 10],
      [2, 40],
    ]);
    expect(relativeVelocity(first, earlier(9), HOUR, 2 * HOUR)).toBeUndefined();
  });
  test('projection: E(a) times the 10th to 90th percentile of the earlier factors 1 … 11', () => {
    const p = project(now, earlier(11), 2 * HOUR, 48 * HOUR);
    expect(p.ok && [p.low, p.value, p.high, p.n].map((v) => Number(v.toFixed(6)))).toEqual([80, 240, 400, 11]);
    expect(project(now, earlier(9), 2 * HOUR, 48 * HOUR)).toMatchObject({ ok: false, reason: 'too-few', n: 9 });
    expect(project(now, earlier(11), 3 * HOUR, 48 * HOUR)).toMatchObject({ ok: false, reason: 'too-late' });
    expect(project(now, earlier(11), 2 * HOUR, 2 * HOUR)).toMatchObject({ ok: false, reason: 'past' });
    expect(project(curve('zero', 99, [[2, 0]]), earlier(11), 2 * HOUR, 48 * HOUR)).toMatchObject({ reason: 'nothing' });
  });
  test('age curve: shares of the count at the horizon', () => {
    const [at2] = ageCurve(earlier(11), [2 * HOUR], 48 * HOUR);
    expect(at2).toMatchObject({ age: 2 * HOUR, n: 11 });
    expect(at2!.value).toBeCloseTo(1 / 6, 12);
    expect(ageCurve(earlier(11), [50 * HOUR], 48 * HOUR)).toEqual([]);
  });
});

test('any readings in any order: finite numbers or a reason, and the order is no matter', () => {
  const count = fc.tuple(fc.nat(), fc.nat(), fc.nat()).map((t) => {
    const [low, value, high] = t.sort((a, b) => a - b);
    return { low: low!, value: value!, high: high! };
  });
  const sighting = fc.record({
    seenAt: fc.oneof(fc.integer({ min: NOW - DAY, max: NOW + 40 * DAY }), fc.maxSafeInteger()),
    counts: fc.record({ likes: count, comments: count }, { requiredKeys: [] }),
    hidden: fc.constant([]),
    doubtful: fc.constant([]),
  });
  fc.assert(
    fc.property(fc.array(sighting, { maxLength: 12 }), fc.nat(40 * 24), fc.nat(40 * 24), (rows, a, b) => {
      const one = historyOf(born, rows, ['likes', 'comments'])!;
      expect(historyOf(born, [...rows].reverse(), ['likes', 'comments'])).toEqual(one);
      const at = atAge(one, a * HOUR);
      if (at.ok) {
        expect(at.count.low).toBeLessThanOrEqual(at.count.high);
        expect(Number.isFinite(at.count.value)).toBe(true);
      }
      const half = halfLife(one, b * HOUR);
      if (half.ok) {
        expect(half.low).toBeLessThanOrEqual(half.high);
        expect(half.high).toBeLessThanOrEqual(b * HOUR);
        if (half.value !== undefined) expect(half.value).toBeGreaterThanOrEqual(half.low);
      }
    }),
  );
});
