import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartFacts, overTimeOf, postsOf, shareOf, sizeOf } from '../../lib/metrics/compare-charts';
import { compareUnder } from '../../lib/metrics/comparison';
import { LENSES, type LensDefinition, lensById } from '../../lib/metrics/lenses';
import type { ProfileInput } from '../../lib/metrics/types';
import { fortnightsUnder } from '../../lib/metrics/under';
import { exact, type ProfileKey } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

const many = (n: number, daysOld: number, likes: number, over = {}) =>
  Array.from({ length: n }, (_, i) => post(daysOld + i / 10, { likes, comments: 0 }, over));
const month = { ...settings, period: { from: NOW - 30 * DAY, to: NOW + 1 } };
const facts = (inputs: ProfileInput[], preset: LensDefinition, during = settings): ChartFacts => ({
  inputs,
  settings: during,
  figures: new Map(),
  preset,
});
const rowsOf = (preset: LensDefinition, inputs: ProfileInput[]) =>
  compareUnder(preset, inputs, settings).groups.flatMap((group) => group.rows);

describe('rate over time under another definition', () => {
  it('is the mean of the fortnight’s own posts, without a range, from five on', () => {
    const input = profile([...many(4, 20, 299), ...many(5, 8, 199), ...many(2, 1, 999)]);
    const [first, second, third] = fortnightsUnder(lensById('rival-iq'), input, month);
    expect(first?.rate).toEqual({ ok: false, why: { reason: 'too-few', n: 4, needed: 5 } });
    // 199 of 10,000, five times.
    expect(second?.rate.ok && second.rate.estimate.value).toBeCloseTo(0.0199, 12);
    expect(second?.rate.ok && second.rate.estimate.noRange).toBe(true);
    // Vendors take young posts, so these two count; two are still too few.
    expect(third?.rate).toEqual({ ok: false, why: { reason: 'too-few', n: 2, needed: 5 } });
  });
  it('does not keep “the newest twelve”, and divides by followers now', () => {
    const input = profile([...many(13, 8, 100), ...many(5, 20, 400)], {
      followers: [
        { at: NOW - 40 * DAY, followers: exact(5_000)! },
        { at: NOW, followers: exact(20_000)! },
      ],
    });
    const [first, second] = fortnightsUnder(lensById('hypeauditor'), input, month);
    expect(first?.rate.ok && first.rate.estimate.value).toBeCloseTo(400 / 20_000, 12);
    expect(second?.rate.ok && [second.n, second.rate.estimate.value]).toEqual([13, expect.closeTo(100 / 20_000, 12)]);
    expect(overTimeOf(facts([input], lensById('hypeauditor'), month)).posts.get(input.key)?.posts.length).toBe(18);
    expect(postsOf(facts([input], lensById('hypeauditor'), month)).get(input.key)?.posts.length).toBe(12);
  });
  it('is told a day where the definition does: 7 · 100 of 10,000 over 14 days', () => {
    // 3 November 2025 is a Monday of an even week, its fortnight is read from end to end.
    const at = (NOW - Date.UTC(2025, 10, 5, 12)) / DAY;
    const [, second] = fortnightsUnder(lensById('fanpage-karma-engagement'), profile(many(7, at, 100)), month);
    expect(second?.from).toBe(Date.UTC(2025, 10, 3));
    expect(second?.rate.ok && second.rate.estimate.value).toBeCloseTo(700 / 14 / 10_000, 12);
  });
  it('says hidden where too many hide', () => {
    const input = profile([...many(3, 8, 100), ...many(3, 9, 0, { hidden: ['likes'] })]);
    const [, second] = fortnightsUnder(lensById('rival-iq'), input, month);
    expect(second?.rate).toEqual({ ok: false, why: { reason: 'hidden', n: 3, of: 6 } });
  });
});

it('types are held against all posts as the definition sums them up, without a range', () => {
  const input = profile([...many(5, 8, 100), ...many(5, 9, 300, { format: 'video' })]);
  const mix = rowsOf(lensById('rival-iq'), [input])[0]?.stats.mix;
  // Means 1 % and 3 %, of all 2 %.
  expect(mix?.rows.map((row) => [row.format, row.versus])).toEqual([
    ['image', { value: 0.5, low: 0.5, high: 0.5, noRange: true }],
    ['video', { value: 1.5, low: 1.5, high: 1.5, noRange: true }],
  ]);
});

it('shares of the set are of what the definition counts', () => {
  const a = profile([post(9, { likes: 10, comments: 5 })]);
  const b = profile([post(9, { likes: 20, comments: 0 })], { key: 'instagram:2', handle: 'osmundra' });
  const share = (id: 'hootsuite-factored' | 'rival-iq') =>
    shareOf(facts([a, b], lensById(id))).voice?.profiles.map((one) => one.interactions?.value);
  // 10 + 2 · 5 against 20; 10 + 5 against 20.
  expect(share('hootsuite-factored')).toEqual([0.5, 0.5]);
  expect(share('rival-iq')?.[0]).toBeCloseTo(15 / 35, 12);
});

describe('for its size', () => {
  const inputs = Array.from({ length: 16 }, (_, i) =>
    profile(many(6, 9, 50 * (i + 1)), {
      key: `instagram:${i}` as ProfileKey,
      handle: `h${i}`,
      followers: [{ at: NOW, followers: exact(1_000 * (i + 1))! }],
    }),
  );
  it('draws the very rates of the table', () => {
    const preset = lensById('keyhole');
    const { scores, line } = sizeOf(facts(inputs, preset));
    expect(line).toBeDefined();
    const shown = new Map(rowsOf(preset, inputs).map(({ stats }) => [stats.key, stats.rate]));
    for (const score of scores) {
      const rate = shown.get(score.key);
      expect(rate?.ok && rate.estimate.value).toBeCloseTo(score.typical / score.followers, 12);
    }
    expect(scores.length).toBe(16);
  });
  it('has no place for what is divided by views or told a day', () => {
    expect(sizeOf(facts(inputs, lensById('hootsuite-views'))).cannot).toBe(true);
    expect(sizeOf(facts(inputs, lensById('hootsuite-daily'))).cannot).toBe(true);
  });
});

it('the bar of every post is the table’s value under every definition', () => {
  const counts = fc.record({
    likes: fc.integer({ min: 0, max: 5000 }),
    comments: fc.integer({ min: 0, max: 500 }),
    views: fc.integer({ min: 1, max: 90_000 }),
  });
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 20 }), fc.constantFrom(...LENSES), (list, preset) => {
      const input = profile(list.map((each, i) => post(3 + i, each)));
      const drawn = postsOf(facts([input], preset)).get(input.key);
      expect(drawn?.typical).toEqual(rowsOf(preset, [input])[0]?.stats.rate);
      const { typical, posts } = drawn!;
      if (typical.ok && preset.summary !== 'daily') expect(posts.length).toBe(typical.estimate.n);
    }),
    { numRuns: Number(process.env.POSTGAUGE_RUNS ?? 100) },
  );
});
