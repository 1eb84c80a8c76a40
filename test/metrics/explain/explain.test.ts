import { describe, expect, it } from 'vitest';
import { compareProfiles, profileStats } from '../../../lib/metrics';
import { explainCadence, explainGrowth, explainRate, explainShare, explainVersus } from '../../../lib/metrics/explain';
import { lensById } from '../../../lib/metrics/lenses';
import { exact } from '../../../lib/model';
import { DAY, NOW, post, profile, settings } from '../rows';

// 1 + E is 100, 200, 400, 800, 1600 of 10,000 followers: rates 1 % to 16 %, logs in steps of ln 2 around that of 4 %.
const E = [99, 199, 399, 799, 1599];
const posts = E.map((likes, i) => post(10 + i, { likes, comments: 0 }));

describe('a geometric mean', () => {
  const said = explainRate(profile(posts), settings);
  it('is exp of the mean log, and its parts give the range', () => {
    expect(said.result.ok && said.result.value).toBeCloseTo(4, 10);
    const steps = said.steps;
    if (steps?.kind !== 'geometric') throw new Error('no steps');
    expect(steps.meanLog).toBeCloseTo(Math.log(0.04), 12);
    // Deviations −2, −1, 0, 1, 2 times ln 2: variance 10 / 4 · ln² 2.
    expect(steps.spread).toBeCloseTo(Math.sqrt(2.5) * Math.LN2, 12);
    expect(steps.se).toBeCloseTo(Math.sqrt(0.5) * Math.LN2, 12);
    // Printed table of Student's t: 2.776 at 4 degrees of freedom.
    expect(steps.t).toBeCloseTo(2.776, 3);
    expect(steps.weeks).toBeUndefined();
    const interval = said.result.ok ? said.result.interval : undefined;
    expect(interval?.low).toBeCloseTo(4 / Math.exp(2.776445 * Math.sqrt(0.5) * Math.LN2), 5);
  });
  it('works through the post nearest to it', () => {
    expect(said.example?.top.value).toBe(399);
    expect(said.example?.below?.value).toBe(10_000);
    expect(said.example?.rate).toBeCloseTo(4, 12);
  });
  it('is the figure that is shown', () => {
    const { rate } = profileStats(profile(posts), settings);
    if (!rate.ok || !said.result.ok) throw new Error('no rate');
    expect(said.result.value / 100).toBeCloseTo(rate.estimate.value, 14);
    expect(said.result.interval!.low / 100).toBeCloseTo(rate.estimate.low, 14);
    expect(said.result.interval!.high / 100).toBeCloseTo(rate.estimate.high, 14);
  });
});

it('a range by weeks names the weeks', () => {
  // 14 weeks with two posts each, alike inside a week and far apart between weeks.
  const many = Array.from({ length: 28 }, (_, i) => {
    const week = i >> 1;
    return post(8 + week * 6 + (i & 1) * 0.1, { likes: week % 2 ? 99 : 1599, comments: 0 });
  });
  const said = explainRate(profile(many), settings);
  const { rate } = profileStats(profile(many), settings);
  if (said.steps?.kind !== 'geometric' || !rate.ok) throw new Error('no rate');
  expect(said.steps.weeks).toBe(rate.estimate.blocks);
  expect(Math.exp(said.steps.meanLog + said.steps.t! * said.steps.se!)).toBeCloseTo(rate.estimate.high, 12);
});

describe('a median', () => {
  const by = { ...settings, summary: 'median' as const };
  it('is the third of five, between the first and the last', () => {
    const said = explainRate(profile(posts), by);
    expect(said.result.ok && said.result.value).toBeCloseTo(3.99, 12);
    expect(said.steps).toEqual({ kind: 'median', middle: [3], bounds: [1, 5] });
  });
  it('of ten lies between the second and the ninth', () => {
    const ten = Array.from({ length: 10 }, (_, i) => post(10 + i, { likes: 100 + i, comments: 0 }));
    expect(explainRate(profile(ten), by).steps).toEqual({ kind: 'median', middle: [5, 6], bounds: [2, 9] });
  });
});

it('other formulas have their own steps', () => {
  const mean = explainRate(profile(posts), settings, lensById('rival-iq'));
  expect(mean.steps?.kind === 'mean' && mean.steps.sum).toBeCloseTo(30.95, 10);
  const pooled = explainRate(profile(posts), settings, lensById('er-pooled'));
  expect(pooled.steps).toEqual({ kind: 'pooled', above: 3095, below: 50_000 });
});

describe('which posts', () => {
  it('read minus reasons equals used', () => {
    const rows = [
      ...posts,
      post(1, { likes: 5, comments: 1 }),
      post(20, { likes: 5, comments: 1 }, { flags: ['repost'] }),
      post(21, { comments: 1 }, { hidden: ['likes'] }),
      post(22, { comments: 1 }),
      post(200, { likes: 5, comments: 1 }),
    ];
    expect(explainRate(profile(rows), settings).posts).toEqual({
      stored: 9,
      minus: [
        { why: 'repost', n: 1 },
        { why: 'young', n: 1 },
        { why: 'hidden', n: 1 },
        { why: 'not-shown', n: 1 },
      ],
      used: 5,
    });
  });
  it('posts seen alone and those before the newest twelve are named', () => {
    const many = Array.from({ length: 14 }, (_, i) => post(10 + i, { likes: 50, comments: 2 }));
    expect(explainRate(profile(many, { readings: [] }), settings).posts).toEqual({
      stored: 14,
      minus: [{ why: 'alone', n: 14 }],
      used: 0,
    });
    expect(explainRate(profile(many), settings, lensById('hypeauditor')).posts).toEqual({
      stored: 14,
      minus: [{ why: 'older', n: 2 }],
      used: 12,
    });
  });
});

it('a multiple is the difference of two mean logs', () => {
  const own = profile(posts, { role: 'own' });
  const twice = profile(
    E.map((e, i) => post(10 + i, { likes: 2 * (1 + e) - 1, comments: 0 })),
    { key: 'instagram:2' },
  );
  const row = compareProfiles([own, twice], settings)
    .groups.flatMap((g) => g.rows)
    .find((r) => r.versusOwn);
  const said = explainVersus(twice, own, settings, row!.versusOwn!);
  if (!said) throw new Error('nothing said');
  expect(said.value).toBeCloseTo(2, 12);
  expect(said.theirs.mean - said.own.mean).toBeCloseTo(Math.LN2, 12);
  // Equal variances and sizes: 2 (n − 1) degrees of freedom, se √2 that of one.
  expect(said.df).toBeCloseTo(8, 10);
  expect(said.se).toBeCloseTo(Math.LN2, 12);
  expect(said.value * Math.exp(said.t * said.se)).toBeCloseTo(said.high, 12);
  expect(explainVersus(profile(posts.slice(0, 3)), own, settings, row!.versusOwn!)).toBeUndefined();
});

it('cadence, growth and share tell their parts', () => {
  const input = profile(posts, {
    followers: [
      { at: NOW - 30 * DAY, followers: { value: 1000, low: 1000, high: 1000 } },
      { at: NOW, followers: exact(1100)! },
    ],
  });
  const stats = profileStats(input, settings);
  const week = explainCadence(stats);
  expect((week.posts / week.observed) * 7 * DAY).toBeCloseTo(week.perWeek!, 12);
  const growth = explainGrowth(stats, input, settings);
  expect(growth.readings).toBe(2);
  expect(growth.change?.low).toBeCloseTo(0.1, 12);
  expect(explainShare(stats, 'image')).toEqual({ kind: 'share', format: 'image', n: 5, of: 5, share: 1 });
  expect(explainShare(stats, 'carousel')).toBeUndefined();
});
