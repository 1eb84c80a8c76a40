import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  between,
  type CountReading,
  displayEdges,
  edgeGrowth,
  growthAgainstEngagement,
  growthFigures,
  unnaturalJumps,
} from '../../../lib/metrics/growth';
import { atLeast, type Count, exact } from '../../../lib/model';
import { DAY, NOW, normal, post, profile, seeded, settings } from '../rows';

const on = (day: number, count: Count): CountReading => ({ at: NOW + day * DAY, count });
/** "1.2M" of a source that rounds or cuts, nobody knows which. */
const millions = (m: number): Count => ({ value: m * 1e6, low: m * 1e6 - 50_000, high: m * 1e6 + 99_999 });

describe('between two readings', () => {
  test('Fanpage Karma: from 500 to 2,000 in two weeks is 100 % a week', () => {
    const c = between(on(0, exact(500)!), on(14, exact(2000)!));
    expect(c).toMatchObject({ days: 14, clear: true, absolute: { low: 1500, high: 1500, value: 1500 } });
    expect(c.relative).toEqual({ low: 3, high: 3, value: 3 });
    expect(c.perDay?.value).toBeCloseTo(1500 / 14, 12);
    expect(c.perWeek?.value).toBeCloseTo(1, 12);
  });
  test('rounded: bounds and no value; the same display twice is no growth of 0', () => {
    const c = between(on(0, millions(1.2)), on(30, millions(1.3)));
    expect(c.absolute).toEqual({ low: 1_250_000 - 1_299_999, high: 1_399_999 - 1_150_000 });
    expect(c.clear).toBe(false);
    expect(between(on(0, millions(1.2)), on(30, millions(1.2))).absolute).toEqual({ low: -149_999, high: 149_999 });
    expect(between(on(0, millions(1.2)), on(30, millions(1.4))).clear).toBe(true);
  });
  test('from nothing there is no percentage, within a day no daily figure', () => {
    expect(between(on(0, exact(0)!), on(7, exact(9)!))).not.toHaveProperty('relative');
    expect(between(on(0, exact(5)!), on(0.5, exact(9)!))).not.toHaveProperty('perDay');
  });
});

describe('edges of the display', () => {
  test('1.2M to 1.3M pins the count to 1.25M (rounded) or 1.3M (cut)', () => {
    expect(displayEdges([on(0, millions(1.2)), on(9, millions(1.2)), on(10, millions(1.3))])).toEqual([
      {
        from: NOW + 9 * DAY,
        to: NOW + 10 * DAY,
        direction: 'up',
        low: 1_250_000,
        high: 1_300_000,
        shown: 1_300_000,
        half: 50_000,
      },
    ]);
  });
  test('a source known to cut: the edge is the shown value itself; downwards the one above', () => {
    const cut = (v: number): Count => ({ value: v, low: v, high: v + 999 });
    expect(displayEdges([on(0, cut(12_000)), on(1, cut(13_000))])[0]).toMatchObject({ low: 13_000, high: 13_000 });
    expect(displayEdges([on(0, cut(13_000)), on(1, cut(12_000))])[0]).toMatchObject({ low: 13_000, high: 13_000 });
    expect(displayEdges([on(0, millions(1.3)), on(1, millions(1.2))])[0]).toMatchObject({
      low: 1_250_000,
      high: 1_300_000,
    });
  });
  test('from one edge to the next it gained just one step, in nine to eleven days', () => {
    const g = edgeGrowth([
      on(0, millions(1.2)),
      on(10, millions(1.2)),
      on(11, millions(1.3)),
      on(20, millions(1.3)),
      on(21, millions(1.4)),
    ])!;
    expect(g.gained.value).toBeCloseTo(100_000, 6);
    expect(g.days).toEqual({ low: 9, high: 11 });
    expect(g.perDay?.low).toBeCloseTo(100_000 / 11, 6);
    expect(g.perDay?.high).toBeCloseTo(100_000 / 9, 6);
    expect(edgeGrowth([on(0, millions(1.2)), on(9, millions(1.3))])).toBeUndefined();
  });
  test('whether the source rounds or cuts, the bounds hold the truth', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.integer({ min: 1_000_000, max: 2_000_000 }),
        fc.array(fc.integer({ min: -30_000, max: 60_000 }), { minLength: 5, maxLength: 60 }),
        (rounds, start, steps) => {
          let now = start;
          const truth = [start, ...steps.map((s) => (now += s))];
          const show = (n: number): Count => {
            const v = (rounds ? Math.round(n / 1e5) : Math.floor(n / 1e5)) * 1e5;
            return { value: v, low: v - 50_000, high: v + 99_999 };
          };
          const readings = truth.map((n, i) => on(i, show(n)));
          const { change, edges } = growthFigures(readings, { from: NOW, to: NOW + 1000 * DAY });
          const gained = truth[truth.length - 1]! - start;
          expect(gained).toBeGreaterThanOrEqual(change!.absolute.low);
          expect(gained).toBeLessThanOrEqual(change!.absolute.high);
          if (edges) {
            const a = (edges.first.from - NOW) / DAY;
            const b = (edges.last.from - NOW) / DAY;
            // Somewhere between the two readings around an edge the count stood on it.
            const within = (i: number, low: number, high: number) =>
              Math.min(truth[i]!, truth[i + 1]!) <= high && Math.max(truth[i]!, truth[i + 1]!) >= low - 1;
            expect(within(a, edges.first.low, edges.first.high)).toBe(true);
            expect(within(b, edges.last.low, edges.last.high)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('unnatural jumps', () => {
  const series = (jump: number, decay = 0) => {
    const random = seeded(9);
    let n = 10_000;
    return Array.from({ length: 40 }, (_, i) => {
      n += 20 + Math.round(4 * normal(random));
      if (i === 20) n += jump;
      if (i > 20) n -= decay;
      return on(i, exact(n)!);
    });
  };
  test('an even profile has none; 2,000 in a day are told, with the ordinary day beside', () => {
    expect(unnaturalJumps(series(0), [])).toEqual([]);
    const [jump, ...more] = unnaturalJumps(series(2000), []);
    expect(more).toEqual([]);
    expect(jump).toMatchObject({ direction: 'up', usual: { days: 39 }, lost: 0 });
    expect(jump?.change.to.at).toBe(NOW + 20 * DAY);
    expect(jump?.times).toBeGreaterThan(6);
    expect(jump).not.toHaveProperty('breakout');
  });
  test('a breakout post of the days before is named; a slow decay afterwards is told', () => {
    const [jump] = unnaturalJumps(series(2000, 60), [{ id: 'hit', at: NOW + 18 * DAY }]);
    expect(jump?.breakout).toBe('hit');
    expect(jump?.lost).toBeGreaterThan(0.2);
  });
  test('a profile that never changes: one new follower is no jump', () => {
    const flat = Array.from({ length: 30 }, (_, i) => on(i, exact(i < 15 ? 5000 : 5001)!));
    expect(unnaturalJumps(flat, [])).toEqual([]);
  });
  test('a change of the display is no jump', () => {
    const shown = Array.from({ length: 30 }, (_, i) => on(i, millions(i < 15 ? 1.2 : 1.3)));
    expect(unnaturalJumps(shown, [])).toEqual([]);
  });
  test('twice nine days are too few', () => {
    expect(unnaturalJumps(series(5000).slice(15, 25), [])).toEqual([]);
  });
});

describe('growth against engagement', () => {
  const grown = (rate: (i: number) => number, to: number) =>
    profile(
      Array.from({ length: 24 }, (_, i) => {
        const days = 80 - 3 * i;
        const followers = 10_000 + ((to - 10_000) * (85 - days)) / 85;
        return post(days, { likes: Math.round(followers * rate(i) * (1 + 0.1 * Math.sin(7 * i))), comments: 0 });
      }),
      {
        followers: [
          { at: NOW - 85 * DAY, followers: exact(10_000)! },
          { at: NOW, followers: exact(to)! },
        ],
      },
    );
  test('followers up, rate down: the newer audience is less engaged', () => {
    const g = growthAgainstEngagement(
      grown((i) => (i < 12 ? 0.04 : 0.02), 20_000),
      settings,
    );
    expect(g).toMatchObject({ ok: true, followersMoved: 'up', rateMoved: 'down', reading: 'newer-less-engaged' });
    expect(g.ok && g.rate.value).toBeCloseTo(0.5, 1);
    expect(g.ok && g.n).toEqual({ first: 12, second: 12 });
  });
  test('followers up, rate as before', () => {
    const g = growthAgainstEngagement(
      grown(() => 0.03, 20_000),
      settings,
    );
    expect(g).toMatchObject({ rateMoved: 'no-clear-change', interactionsMoved: 'up', reading: 'growing-engaged' });
  });
  test('one reading of followers, or too few posts: nothing is said', () => {
    const one = grown(() => 0.03, 20_000);
    expect(growthAgainstEngagement({ ...one, followers: one.followers.slice(1) }, settings)).toMatchObject({
      reason: 'no-followers',
    });
    expect(growthAgainstEngagement({ ...one, posts: one.posts.slice(0, 8) }, settings)).toMatchObject({
      reason: 'too-few',
    });
  });
});

test('any readings in any order: finite bounds in order', () => {
  const count = fc.oneof(
    fc.tuple(fc.nat(), fc.nat(), fc.nat()).map((t) => {
      const [low, value, high] = t.sort((a, b) => a - b);
      return { low: low!, value: value!, high: high! };
    }),
    fc.nat().map((n) => atLeast(n)!),
  );
  const rows = fc.array(
    fc.record({ at: fc.oneof(fc.integer({ min: NOW, max: NOW + 30 * DAY }), fc.maxSafeInteger()), count }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(rows, (readings) => {
      const period = { from: NOW, to: NOW + 40 * DAY };
      const g = growthFigures(readings, period);
      expect(growthFigures([...readings].reverse(), period)).toEqual(g);
      for (const b of [g.change?.absolute, g.change?.relative, g.change?.perDay, g.edges?.gained, g.edges?.perDay]) {
        if (!b) continue;
        expect(b.low).toBeLessThanOrEqual(b.high);
        expect(Number.isFinite(b.low) && Number.isFinite(b.high)).toBe(true);
      }
      for (const j of g.jumps) expect(Number.isFinite(j.daily) && Number.isFinite(j.times)).toBe(true);
    }),
  );
});
