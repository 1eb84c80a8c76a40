import { describe, expect, test } from 'vitest';
import {
  betweenRanks,
  datedMean,
  datedMedian,
  exponential,
  hodgesLehmann,
  interpolatedMedianRank,
  intervalOf,
  lognormalMeanInterval,
  medianInterval,
  seeded,
  tInterval,
  welch,
} from '../../lib/metrics/statistics';
import { DAY, normal } from './rows';

/** Log sd of engagement on large pages (reference 2.1). */
const SPREAD = 1.1;
const REPEATS = 3000;
const START = Date.UTC(2025, 0, 6);

const holds = (i: { low: number; high: number }, truth: number) => i.low <= truth && truth <= i.high;

/** Share of seeded draws whose interval holds the truth. */
function coverage(draw: () => { low: number; high: number }, truth: number, repeats = REPEATS): number {
  let inside = 0;
  for (let i = 0; i < repeats; i += 1) if (holds(draw(), truth)) inside += 1;
  return inside / repeats;
}

describe.each([5, 10, 20, 30, 60])('intervals of 95 in 100 on lognormal engagement, n = %i', (n) => {
  const random = seeded(n);
  const sample = () => Array.from({ length: n }, () => 1000 * Math.exp(SPREAD * normal(random)));
  test.each([
    ['geometric mean, t on logs', () => exponential(tInterval(sample().map(Math.log))), 1000],
    ['median, order statistics', () => medianInterval(sample()), 1000],
    ['arithmetic mean, Cox', () => lognormalMeanInterval(sample()), 1000 * Math.exp(SPREAD ** 2 / 2)],
    ['two profiles, Welch on logs', () => welch(sample().map(Math.log), sample().map(Math.log)), 0],
    ['two profiles, Hodges–Lehmann', () => hodgesLehmann(sample().map(Math.log), sample().map(Math.log)), 0],
  ] as const)('%s', (_, draw, truth) => {
    const share = coverage(draw, truth);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.98);
  });
});

/** Posts over some days whose level wanders: `tied` is the share of variance that neighbours have in common. */
function wandering(random: () => number, n: number, days: number, tied: number) {
  const times = Array.from({ length: n }, () => START + random() * days * DAY).sort((a, b) => a - b);
  let level = normal(random);
  const value = times.map((at, i) => {
    if (i > 0) {
      const keep = Math.exp((-0.35 * (at - times[i - 1]!)) / DAY);
      level = keep * level + Math.sqrt(1 - keep ** 2) * normal(random);
    }
    return SPREAD * (Math.sqrt(tied) * level + Math.sqrt(1 - tied) * normal(random));
  });
  return { at: times, value };
}

/** The same with a level that a whole week shares. */
function weekly(random: () => number, n: number, days: number, tied: number) {
  const at = Array.from({ length: n }, () => START + random() * days * DAY).sort((a, b) => a - b);
  const levels = Array.from({ length: Math.ceil(days / 7) }, () => normal(random));
  const level = (t: number) => levels[Math.floor((t - START) / (7 * DAY))]!;
  const value = at.map((t) => SPREAD * (Math.sqrt(tied) * level(t) + Math.sqrt(1 - tied) * normal(random)));
  return { at, value };
}

/** Shares of draws whose geometric mean and median lie in their intervals. */
function both(draw: () => ReturnType<typeof wandering>, repeats: number): [geometric: number, median: number] {
  let [geometric, median] = [0, 0];
  for (let i = 0; i < repeats; i += 1) {
    const values = draw();
    if (holds(intervalOf(datedMean(values)), 0)) geometric += 1;
    if (holds(datedMedian(values), 0)) median += 1;
  }
  return [geometric / repeats, median / repeats];
}

describe('above a month, by whole weeks', () => {
  test.each([
    [5, 60],
    [10, 90],
    [20, 45],
    [20, 60],
    [20, 180],
    [30, 60],
    [30, 90],
    [60, 60],
    [60, 90],
    [60, 180],
    [300, 180],
  ])('%i independent posts in %i days: geometric mean and median', (n, days) => {
    const random = seeded(n * days);
    const shares = both(() => wandering(random, n, days, 0), 3000);
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.98);
    }
  });

  test.each([
    [20, 60, 0.2],
    [30, 90, 0.2],
    [60, 90, 0.1],
    [60, 180, 0.2],
    [60, 180, 0.4],
    [120, 90, 0.2],
    [300, 180, 0.4],
  ])('%i posts in %i days whose weeks share %d of their variance', (n, days, tied) => {
    const random = seeded(n * days + 10 * tied);
    const shares = both(() => weekly(random, n, days, tied), 1500);
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.925);
      expect(share).toBeLessThan(0.985);
    }
  });

  test('where neighbours resemble each other, weeks cover what single posts do not', () => {
    const random = seeded(7);
    let [weeks, middle, single, order] = [0, 0, 0, 0];
    const repeats = 1000;
    for (let i = 0; i < repeats; i += 1) {
      const values = wandering(random, 120, 90, 0.3);
      if (holds(intervalOf(datedMean(values)), 0)) weeks += 1;
      if (holds(datedMedian(values), 0)) middle += 1;
      if (holds(tInterval(values.value), 0)) single += 1;
      if (holds(medianInterval(values.value), 0)) order += 1;
    }
    // The level wanders over the edges of weeks: a dozen weeks tell most of it.
    expect(weeks / repeats).toBeGreaterThan(0.9);
    expect(middle / repeats).toBeGreaterThan(0.91);
    expect(single / repeats).toBeLessThan(0.8);
    expect(order / repeats).toBeLessThan(0.86);
  });

  test('up to a month, in few weeks or with few posts each post stands for itself', () => {
    const random = seeded(3);
    for (const [n, days] of [
      [60, 29],
      [15, 90],
      [5, 90],
    ] as const) {
      const values = wandering(random, n, days, 0);
      expect(datedMean(values).blocks).toBeUndefined();
      expect(datedMedian(values)).toEqual(medianInterval(values.value));
    }
  });

  test('weeks are told where they widen the interval, and never make it narrower', () => {
    const random = seeded(5);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    let told = 0;
    for (let i = 0; i < 200; i += 1) {
      const values = wandering(random, 60, 90, i % 2 === 0 ? 0 : 0.6);
      const single = tInterval(values.value);
      const mean = datedMean(values);
      if (mean.blocks === undefined) expect(width(intervalOf(mean))).toBeCloseTo(width(single), 12);
      else expect(width(intervalOf(mean))).toBeGreaterThan(width(single));
      if (mean.blocks !== undefined) told += 1;
      const middle = datedMedian(values);
      const sorted = [...values.value].sort((a, b) => a - b);
      const rank = interpolatedMedianRank(60);
      const alone = { low: betweenRanks(sorted, rank), high: betweenRanks(sorted, 61 - rank) };
      if (middle.blocks === undefined) expect(middle).toMatchObject(alone);
      else
        expect([middle.low < alone.low || middle.high > alone.high, width(middle) > width(alone)]).toEqual([
          true,
          true,
        ]);
    }
    expect(told).toBeGreaterThan(80);
    expect(told).toBeLessThan(200);
  });
});
