import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diversity, jensenShannon, shiftShare, type TypeLevel } from '../../../lib/metrics/content';

describe('how varied a mix is', () => {
  test('426, 45, 22 and 7 posts: as published', () => {
    const d = diversity([426, 45, 22, 7], 4)!;
    expect(d.entropy).toBeCloseTo(0.550378, 6);
    expect(d.normalised).toBeCloseTo(0.397013, 6);
    expect(d.effective).toBeCloseTo(1.733908, 6);
    expect(d.giniSimpson).toBeCloseTo(0.263864, 6);
    expect(d.corrected).toBeCloseTo(0.550378 + 3 / 1000, 6);
  });
  test('one type of eight has no variety, eight alike have all; no posts have none', () => {
    expect(diversity([9], 8)).toMatchObject({ entropy: 0, normalised: 0, effective: 1, giniSimpson: 0 });
    expect(diversity([3, 3, 3, 3], 4)!.normalised).toBeCloseTo(1, 12);
    expect(diversity([3, 3, 3, 3], 8)!.normalised).toBeCloseTo(2 / 3, 12);
    expect(diversity([], 8)).toBeUndefined();
    expect(diversity([0, 0], 8)).toBeUndefined();
  });
});

describe('distance of two mixes', () => {
  const map = (o: Record<string, number>) => new Map(Object.entries(o));
  test('the same shares 0, nothing in common 1, by hand between', () => {
    expect(jensenShannon(map({ a: 2, b: 6 }), map({ a: 1, b: 3 }))).toBeCloseTo(0, 7);
    expect(jensenShannon(map({ a: 2 }), map({ b: 5 }))).toBe(1);
    // (1, 0) and (½, ½): m = (¾, ¼); ½·log₂(4/3) + ½·(½·log₂(2/3) + ½·log₂ 2) = 0.311278.
    expect(jensenShannon(map({ a: 1 }), map({ a: 1, b: 1 }))).toBeCloseTo(Math.sqrt(0.311278), 6);
    expect(jensenShannon(map({}), map({ a: 1 }))).toBeUndefined();
  });
  test('symmetric and between 0 and 1', () => {
    const mix = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 50 }), { minKeys: 1 });
    fc.assert(
      fc.property(mix, mix, (a, b) => {
        const d = jensenShannon(map(a), map(b))!;
        expect(d).toBeGreaterThanOrEqual(0);
        expect(d).toBeLessThanOrEqual(1);
        expect(jensenShannon(map(b), map(a))).toBeCloseTo(d, 9);
      }),
    );
  });
});

describe('a change taken apart', () => {
  const of = (o: Record<string, [number, number]>) =>
    new Map(Object.entries(o).map(([type, [n, mean]]): [string, TypeLevel] => [type, { n, mean }]));
  test('by hand: only the mix moved, only the level moved', () => {
    const before = of({ image: [8, 4], video: [2, 6] });
    expect(shiftShare(before, of({ image: [5, 4], video: [5, 6] }))).toMatchObject({ within: 0 });
    expect(shiftShare(before, of({ image: [5, 4], video: [5, 6] }))!.mix).toBeCloseTo(0.6, 12);
    expect(shiftShare(before, of({ image: [8, 5], video: [2, 7] }))!.within).toBeCloseTo(1, 12);
    expect(shiftShare(before, of({ image: [8, 5], video: [2, 7] }))!.mix).toBeCloseTo(0, 12);
    expect(shiftShare(before, of({}))).toBeUndefined();
  });
  test('mix and within always add up to the change of the mean', () => {
    const level = fc.record({ n: fc.nat(20), mean: fc.double({ min: -5, max: 9, noNaN: true }) });
    const period = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), level);
    const mean = (m: Map<string, TypeLevel>) => {
      const n = [...m.values()].reduce((s, l) => s + l.n, 0);
      return [...m.values()].reduce((s, l) => s + l.n * l.mean, 0) / n;
    };
    fc.assert(
      fc.property(period, period, (a, b) => {
        const [x, y] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
        const s = shiftShare(x, y);
        if (!s) return;
        expect(s.total).toBeCloseTo(mean(y) - mean(x), 6);
        expect(s.mix + s.within).toBeCloseTo(s.total, 9);
      }),
    );
  });
});
