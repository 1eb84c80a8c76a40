import { expect, test } from 'vitest';
import { type Censored, censoredQuantile, turnbull } from '../../../lib/metrics/age';

const OPEN = Number.POSITIVE_INFINITY;

/** Finkelstein & Wolfe 1985, months to retraction after radiotherapy, 46 patients: the textbook set of interval censoring. */
const RADIOTHERAPY: [number, number][] = [
  [45, OPEN],
  [25, 37],
  [37, OPEN],
  [6, 10],
  [46, OPEN],
  [0, 5],
  [0, 7],
  [26, 40],
  [18, OPEN],
  [46, OPEN],
  [46, OPEN],
  [24, OPEN],
  [46, OPEN],
  [27, 34],
  [36, OPEN],
  [7, 16],
  [36, 44],
  [5, 11],
  [17, OPEN],
  [46, OPEN],
  [19, 35],
  [7, 14],
  [36, 48],
  [17, 25],
  [37, 44],
  [37, OPEN],
  [24, OPEN],
  [0, 8],
  [40, OPEN],
  [32, OPEN],
  [4, 11],
  [17, 25],
  [33, OPEN],
  [15, OPEN],
  [46, OPEN],
  [19, 26],
  [11, 15],
  [11, 18],
  [37, OPEN],
  [22, OPEN],
  [38, OPEN],
  [34, OPEN],
  [46, OPEN],
  [5, 12],
  [36, OPEN],
  [46, OPEN],
];
const cells = (of: [number, number][]): Censored[] => of.map(([low, high]) => ({ low, high }));

test('breast retraction: the masses that R prints', () => {
  const estimate = turnbull(cells(RADIOTHERAPY)).filter((m) => m.mass > 1e-5);
  expect(estimate.map((m) => [m.low, m.high])).toEqual([
    [4, 5],
    [6, 7],
    [7, 8],
    [11, 12],
    [24, 25],
    [33, 34],
    [38, 40],
    [46, 48],
  ]);
  const printed = [0.0463, 0.0334, 0.0887, 0.0708, 0.0926, 0.0818, 0.1209, 0.4656];
  estimate.forEach((m, i) => {
    expect(m.mass).toBeCloseTo(printed[i]!, 4);
  });
  expect(censoredQuantile(estimate, 0.5)).toMatchObject({ low: 38, high: 40 });
});

test('exact values and open ones: Kaplan & Meier', () => {
  // 1, 2, 3+ (open), 4, 5: S = 4/5, 3/5, 3/5 · 1/2, 0.
  const estimate = turnbull(
    cells([
      [1, 1],
      [2, 2],
      [3, OPEN],
      [4, 4],
      [5, 5],
    ]),
  );
  const at = (v: number) => estimate.find((m) => m.low === v && m.high === v)?.mass;
  expect([1, 2, 4, 5].map(at).map((m) => Number(m?.toFixed(6)))).toEqual([0.2, 0.2, 0.3, 0.3]);
  expect(censoredQuantile(estimate, 0.5)).toEqual({ low: 4, high: 4 });
});

test('mostly open: the median is longer than the last event, and nothing gives nothing', () => {
  const estimate = turnbull(
    cells([
      [1, 1],
      [5, OPEN],
      [6, OPEN],
    ]),
  );
  expect(censoredQuantile(estimate, 0.5)).toEqual({ low: 6, high: OPEN });
  expect(turnbull([])).toEqual([]);
  expect(censoredQuantile([], 0.5)).toBeUndefined();
  expect(turnbull([{ low: Number.NaN, high: 3 }])).toEqual([]);
});
