import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Performance, performanceIndices } from '../../lib/metrics/comparison';

const of = (...pairs: [engagement: number, growth: number][]): Performance[] =>
  pairs.map(([engagement, growth], i) => ({ key: `facebook:${i}`, engagement, growth }));

describe('performance index', () => {
  test('√(g · e), relative to the 90th percentile of the set', () => {
    // Eleven evenly spaced values: the 90th percentile is the tenth, 9.
    const even = of(...Array.from({ length: 11 }, (_, i): [number, number] => [i, 10 - i]));
    const [first, ...rest] = performanceIndices(even);
    expect(first).toEqual({ key: 'facebook:0', engagementScore: 0, growthScore: 100, index: 0, of: 11 });
    expect(rest[0]?.engagementScore).toBeCloseTo(100 / 9, 12);
    expect(rest[0]?.growthScore).toBe(100);
    expect(rest[0]?.index).toBeCloseTo(Math.sqrt((100 / 9) * 100), 12);
    expect(rest[3]?.index).toBeCloseTo(Math.sqrt((400 / 9) * (600 / 9)), 12);
    expect(rest.at(-1)).toMatchObject({ engagementScore: 100, growthScore: 0, index: 0 });
  });
  test('a shrinking profile has 0, one without a figure has none', () => {
    const found = performanceIndices(of([1, -1], [2, 3], [Number.NaN, 1]));
    expect(found.map(({ key, index, of: n }) => [key, index, n])).toEqual([
      ['facebook:0', 0, 2],
      ['facebook:1', 100, 2],
    ]);
    expect(performanceIndices([])).toEqual([]);
  });
  test('always from 0 to 100, and no unit changes it', () => {
    // Below the smallest normal double multiples are rounded away: no rate and no growth is that small.
    const value = fc.double({ min: -10, max: 10, noNaN: true }).map((v) => (Math.abs(v) < 1e-300 ? 0 : v));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 }), (pairs) => {
        const found = performanceIndices(of(...pairs));
        const scaled = performanceIndices(of(...pairs.map(([e, g]): [number, number] => [e * 8, g * 2])));
        for (const [i, p] of found.entries()) {
          expect(p.index).toBeGreaterThanOrEqual(0);
          expect(p.index).toBeLessThanOrEqual(100);
          expect(scaled[i]!.index).toBeCloseTo(p.index, 9);
        }
      }),
    );
  });
});
