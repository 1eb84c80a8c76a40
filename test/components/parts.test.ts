import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observedShare } from '../../components/charts/coverage-strip';
import { logAxis } from '../../components/charts/log-axis';
import { lensLimit, usableLens } from '../../components/panel/lens-limits';
import { arrangePosts } from '../../components/panel/post-order';
import { FORMAT_ORDER } from '../../components/ui/formats';
import { healthOf } from '../../components/ui/health';
import { PLATFORM_IDS, POST_FORMATS } from '../../lib/model';
import { POSTS } from './harness/fixture';

describe('log axis', () => {
  it('1, 2 and 4 % stand evenly', () => {
    const axis = logAxis([0.011, 0.055], 0.01);
    expect(axis.ticks).toEqual([0.01, 0.02, 0.04]);
    const [a, b, c] = axis.ticks.map(axis.place) as [number, number, number];
    expect(b - a).toBeCloseTo(c - b, 6);
  });
  it('a narrow axis has half steps', () => {
    expect(logAxis([0.018, 0.057], 0.01).ticks.map((tick) => Math.round(tick * 1000) / 10)).toEqual([2, 3, 4, 6]);
  });
  it('holds every value inside the track, in order, with two to five ticks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-6, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (values) => {
          const axis = logAxis(values, 0.01);
          const sorted = values.toSorted((a, b) => a - b).map(axis.place);
          expect(sorted.every((p, i) => p > 0 && p < 100 && p >= (sorted[i - 1] ?? 0))).toBe(true);
          expect(axis.ticks.length).toBeGreaterThan(0);
          expect(axis.ticks.length).toBeLessThan(6);
        },
      ),
    );
  });
  it('survives nothing, zero and what is no number', () => {
    expect(logAxis([], 1).ticks.length).toBeGreaterThan(0);
    expect(logAxis([0, Number.NaN], 1).place(0)).toBe(0);
  });
});

describe('coverage', () => {
  const period = { from: 0, to: 100 };
  it('counts only what lies inside the period', () => {
    expect(
      observedShare({
        period,
        stretches: [
          { from: -50, to: 10 },
          { from: 90, to: 200 },
        ],
      }),
    ).toBeCloseTo(0.2);
    expect(observedShare({ period, stretches: [] })).toBe(0);
  });
});

describe('order of posts', () => {
  const all = { format: 'all', profile: 'all' } as const;
  it('ranks by multiple; young, hidden and unread stand apart', () => {
    const groups = arrangePosts(POSTS, { sort: 'multiple', ...all });
    expect(groups.map((g) => [g.kind, g.posts.map((p) => p.key.split(':')[1])])).toEqual([
      ['ranked', ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']],
      ['tooFew', ['p7']],
      ['young', ['p8']],
      ['hidden', ['p9']],
      ['unread', ['p10']],
    ]);
  });
  it('by rate, by date, and filtered', () => {
    const ranked = (by: Parameters<typeof arrangePosts>[1]) =>
      arrangePosts(POSTS, by)[0]?.posts.map((p) => p.key.split(':')[1]);
    expect(ranked({ sort: 'rate', ...all })).toEqual(['p2', 'p1', 'p4', 'p3', 'p5', 'p6']);
    expect(ranked({ sort: 'newest', ...all })).toEqual(['p2', 'p1', 'p3', 'p6', 'p5', 'p4']);
    expect(ranked({ sort: 'multiple', format: 'image', profile: 'instagram:kettlewyn' })).toEqual(['p3']);
  });
  it('loses no post', () => {
    expect(arrangePosts(POSTS, { sort: 'multiple', ...all }).flatMap((g) => g.posts)).toHaveLength(POSTS.length);
  });
});

describe('health of a page', () => {
  it('nothing reported is not "ok"', () => expect(healthOf([]).state).toBe('none'));
  it('answers that were expected to be empty are fine, others are not', () => {
    expect(healthOf([{ kind: 'empty', endpoint: 'x/a', expected: true }]).state).toBe('ok');
    expect(healthOf([{ kind: 'empty', endpoint: 'x/a', expected: false }]).state).toBe('changed');
  });
  it('a post lost to its shape is told, one skipped as an ad is not', () => {
    expect(
      healthOf([{ kind: 'ok', endpoint: 'x/a', items: 20, skipped: { ad: 2, cursor: 1 } as never }]),
    ).toMatchObject({ state: 'ok', sources: 1 });
    expect(healthOf([{ kind: 'ok', endpoint: 'x/a', items: 20, skipped: { shape: 3 } as never }]).details).toEqual([
      { kind: 'shape-item', endpoint: 'x/a', times: 3 },
    ]);
  });
  it('the same place is counted, not repeated', () => {
    const shape = { kind: 'shape', endpoint: 'x/a', path: 'legacy.likes', found: 'string', siblings: [] } as const;
    expect(
      healthOf([
        { ...shape, siblings: [] },
        { ...shape, siblings: [] },
      ]).details,
    ).toEqual([{ kind: 'shape', endpoint: 'x/a', at: 'legacy.likes', found: 'string', times: 2 }]);
  });
});

describe('formulas and types', () => {
  it('a platform without views falls back to followers and says so', () => {
    expect(usableLens('bluesky', 'views')).toBe('followers');
    expect(lensLimit('bluesky', 'reach')?.off).toBe(true);
    for (const id of PLATFORM_IDS) expect(usableLens(id, 'followers')).toBe('followers');
  });
  it('every content type has its place in the order', () => {
    expect([...FORMAT_ORDER].sort()).toEqual([...POST_FORMATS].sort());
  });
});
