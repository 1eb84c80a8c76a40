import { describe, expect, test } from 'vitest';
import {
  blockMedian,
  datedMean,
  exponential,
  hodgesLehmann,
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
    expect(share).toBeLessThan(0.985);
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

describe('above a month, by whole weeks', () => {
  test.each([
    [20, 60],
    [30, 90],
    [60, 90],
    [60, 180],
  ])('%i independent posts in %i days', (n, days) => {
    const random = seeded(n * days);
    const geometric = coverage(() => intervalOf(datedMean(wandering(random, n, days, 0))), 0, 1500);
    const middle = (values: ReturnType<typeof wandering>) => blockMedian(values) ?? medianInterval(values.value);
    const median = coverage(() => middle(wandering(random, n, days, 0)), 0, 1500);
    for (const share of [geometric, median]) expect(share).toBeGreaterThan(0.93);
    expect(geometric).toBeLessThan(0.98);
    // Between two order statistics at least 95 % are held, and whole ones more.
    expect([n, days, median < 0.985]).toEqual([n, days, true]);
  });

  test('where neighbours resemble each other, weeks cover what single posts do not', () => {
    const random = seeded(7);
    let weeks = 0;
    let single = 0;
    const repeats = 800;
    for (let i = 0; i < repeats; i += 1) {
      const values = wandering(random, 120, 90, 0.3);
      if (holds(intervalOf(datedMean(values)), 0)) weeks += 1;
      if (holds(tInterval(values.value), 0)) single += 1;
    }
    expect(weeks / repeats).toBeGreaterThan(0.87);
    expect(single / repeats).toBeLessThan(0.8);
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
      expect(blockMedian(values)).toBeUndefined();
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
      const middle = blockMedian(values);
      const alone = medianInterval(values.value);
      if (middle) expect([middle.low <= alone.low, middle.high >= alone.high]).toEqual([true, true]);
    }
    expect(told).toBeGreaterThan(80);
    expect(told).toBeLessThan(200);
  });
});
