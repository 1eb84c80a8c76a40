import { describe, expect, test } from 'vitest';
import { chooseStrata, residuals, shuffleWithin, standouts } from '../../../lib/metrics/effects';
import { normal, seeded } from '../rows';

describe('levels taken away', () => {
  test('one factor: each value minus its group’s mean', () => {
    const left = residuals([1, 3, 10, 20], [['a', 'a', 'b', 'b']]);
    expect(left.map((v) => Number(v.toFixed(9)))).toEqual([-1, 1, -5, 5]);
  });
  test('two factors that are not balanced: what both explain together leaves nothing', () => {
    const month = ['1', '1', '1', '2', '2', '3'];
    const type = ['x', 'x', 'y', 'y', 'y', 'x'];
    const level: Record<string, number> = { '1': 5, '2': -2, '3': 9, x: 1, y: 4 };
    const left = residuals(
      month.map((m, i) => level[m]! + level[type[i]!]!),
      [month, type],
    );
    for (const v of left) expect(v).toBeCloseTo(0, 6);
  });
  test('no values, no residuals', () => {
    expect(residuals([], [[]])).toEqual([]);
  });
});

describe('strata', () => {
  test('the finest way under which half of the posts can be exchanged', () => {
    expect(
      chooseStrata([
        ['a', 'a', 'b', 'c'],
        ['q', 'q', 'q', 'q'],
      ]),
    ).toEqual([[0, 1]]);
    expect(
      chooseStrata([
        ['a', 'b', 'c', 'd'],
        ['q', 'q', 'q', 'r'],
      ]),
    ).toEqual([[0, 1, 2]]);
    expect(chooseStrata([['a', 'b']])).toEqual([]);
  });
  test('a shuffle stays inside its stratum', () => {
    const values = Float64Array.from([1, 2, 3, 10, 20, 30, 99]);
    shuffleWithin(
      values,
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      seeded(4),
    );
    expect([...values.slice(0, 3)].sort((a, b) => a - b)).toEqual([1, 2, 3]);
    expect([...values.slice(3, 6)].sort((a, b) => a - b)).toEqual([10, 20, 30]);
    expect(values[6]).toBe(99);
  });
});

describe('groups that stand out', () => {
  test('by hand: {5, 7} against {1, 3}, pooled variance 2, error √2', () => {
    const [a, empty, all] = standouts(
      [5, 7, 1, 3],
      [
        { key: 'a', members: [0, 1] },
        { key: 'empty', members: [] },
        { key: 'all', members: [0, 1, 2, 3] },
      ],
      [[0, 1, 2, 3]],
    );
    expect(a).toMatchObject({ key: 'a', n: 2, difference: 4 });
    expect(a?.z).toBeCloseTo(4 / Math.sqrt(2), 12);
    // Of 24 orders 8 keep {5, 7} together on one side.
    expect(a?.chance).toBeGreaterThan(0.25);
    expect(a?.chance).toBeLessThan(0.42);
    expect(empty?.chance).toBe(1);
    expect(all?.chance).toBe(1);
  });
  test('posts of one day share its luck: four equal days are four values, not forty', () => {
    const values = [9, 9, 1, 1].flatMap((v) => Array.from({ length: 10 }, (_, i) => v + 0.01 * i));
    const days = ['a', 'b', 'c', 'd'].flatMap((d) => Array.from({ length: 10 }, () => d));
    const group = [{ key: 'g', members: Array.from({ length: 10 }, (_, i) => i) }];
    const strata = [values.map((_, i) => i)];
    const alone = standouts(values, group, strata)[0]!;
    const byDay = standouts(values, group, strata, 'both', days)[0]!;
    expect(byDay.difference).toBeCloseTo(alone.difference, 12);
    // By hand: 9.045 against (9, 1, 1)'s mean; the outer days deviate by 5.333, −2.667, −2.667, each a third of the mean.
    expect(byDay.z).toBeCloseTo(alone.difference / Math.sqrt((5.3333 ** 2 + 2 * 2.6667 ** 2) / 9), 2);
    expect(byDay.z).toBeLessThan(alone.z);
  });
  test('twenty groups of noise: some group is told in about 5 % of 200 sets', () => {
    const random = seeded(23);
    let told = 0;
    for (let k = 0; k < 200; k += 1) {
      const values = Array.from({ length: 60 }, () => normal(random));
      const groups = Array.from({ length: 20 }, (_, g) => ({
        key: String(g),
        members: values.flatMap((_, i) => (random() < 0.2 ? [i] : [])),
      }));
      if (standouts(values, groups, [values.map((_, i) => i)]).some((s) => s.chance <= 0.05)) told += 1;
    }
    expect(told / 200).toBeLessThanOrEqual(0.08);
    expect(told / 200).toBeGreaterThan(0.015);
  });
});
