import { describe, expect, it } from 'vitest';
import { trendsOf } from '../../lib/metrics/trends';
import type { ProfileKey } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

const month = { ...settings, period: { from: NOW - 30 * DAY, to: NOW + 1 } };
/** Posts a tenth of a day apart, the first so many days old; interactions less one are their likes, of 10,000 followers. */
const posts = (daysOld: number, interactions: readonly number[]) =>
  interactions.map((e, i) => post(daysOld - i / 10, { likes: e - 1, comments: 0 }));
const of = (name: string, earlier: readonly number[], later: readonly number[]) =>
  profile([...posts(25, earlier), ...posts(12, later)], { key: `instagram:${name}` as ProfileKey, handle: name });
const key = (name: string) => `instagram:${name}` as ProfileKey;
const five = (e: number) => [e, e, e, e, e];

/** ln 2 apart: variance 2.5 ln² 2, so the difference of two such fives has the error √(2 · 2.5 / 5) ln 2 = ln 2. */
const STEPS = [100, 200, 400, 800, 1600];

describe('trends', () => {
  it('hold the later half against the earlier one', () => {
    const trend = trendsOf([of('osmundra', five(300), five(100))], month).get(key('osmundra'));
    expect(trend?.verdict).toBe('below');
    expect(trend?.earlier).toMatchObject({ n: 5, from: NOW - 25 * DAY });
    expect(trend?.later?.n).toBe(5);
    expect(trend?.earlier?.rate.ok && trend.earlier.rate.estimate.value).toBeCloseTo(0.03, 12);
    expect(trend?.later?.rate.ok && trend.later.rate.estimate.value).toBeCloseTo(0.01, 12);
  });
  it('say no where the halves scatter alike', () => {
    expect(trendsOf([of('a', STEPS, STEPS)], month).get(key('a'))?.verdict).toBe('no-difference');
  });
  it('allow for how many profiles were looked at', () => {
    // 2.6 errors apart, 8 degrees of freedom: 97.5 % lie under 2.306, 1 − 0.025 / 3 under 3.016.
    const rising = of(
      'a',
      STEPS,
      STEPS.map((e) => Math.round(e * 2 ** 2.6)),
    );
    const [b, c] = [of('b', STEPS, STEPS), of('c', STEPS, STEPS)];
    expect(trendsOf([rising], month).get(key('a'))?.verdict).toBe('above');
    expect(trendsOf([rising, b, c], month).get(key('a'))?.verdict).toBe('no-difference');
    // Profiles of which nothing can be told were not looked at.
    expect(trendsOf([rising, of('d', [9], [9]), of('e', [], [])], month).get(key('a'))?.verdict).toBe('above');
  });
  it('tell nothing from under five posts in a half, or of nobody', () => {
    expect(trendsOf([of('a', five(300), [100, 100])], month).get(key('a'))).toEqual({ verdict: 'too-few' });
    expect(trendsOf([of('a', [], [])], month).get(key('a'))).toEqual({ verdict: 'too-few' });
    expect(trendsOf([], month).size).toBe(0);
  });
  it('are not made of rounding: 1,199 ± 60 and 1,299 ± 60 may be the same', () => {
    const rounded = (value: number) => ({ value, low: value - 60, high: value + 60 });
    const made = of('a', five(1200), five(1300));
    const vague = {
      ...made,
      posts: made.posts.map((p) => ({ ...p, counts: { ...p.counts, likes: rounded(p.counts.likes?.value ?? 0) } })),
    };
    expect(trendsOf([made], month).get(key('a'))?.verdict).toBe('above');
    expect(trendsOf([vague], month).get(key('a'))?.verdict).toBe('no-difference');
  });
});
