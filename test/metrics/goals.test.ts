import { describe, expect, it } from 'vitest';
import { goalProgress } from '../../lib/metrics/goals';
import { exact } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

const day = (ago: number) => new Date(NOW - ago * DAY).toISOString().slice(0, 10);
/** From 28 days ago to tomorrow; NOW is noon, so 28.5 days are over. */
const goal = (what: 'cadence' | 'rate' | 'followers', target: number, to = day(-1)) =>
  ({ profile: 'instagram:1', id: 'g', what, target, from: day(28), to }) as const;
const daily = profile(Array.from({ length: 28 }, (_, i) => post(i + 0.2, { likes: 99, comments: 0 })));

describe('a goal', () => {
  it('of a cadence goes by the range of what was posted', () => {
    const { reached, verdict, over } = goalProgress(goal('cadence', 7), daily, settings);
    // 28 posts in 28.5 days; (√28.375 ± 0.98)² − 0.375 is 18.52 and 39.4, over 4.071 weeks.
    expect(reached?.value).toBeCloseTo(28 / (28.5 / 7), 2);
    expect(reached?.low).toBeCloseTo(18.52 / 4.0714, 1);
    expect(reached?.high).toBeCloseTo(39.4 / 4.0714, 1);
    expect([verdict, over]).toEqual(['open', false]);
    expect(goalProgress(goal('cadence', 4), daily, settings).verdict).toBe('reached');
    expect(goalProgress(goal('cadence', 12), daily, settings).verdict).toBe('short');
  });
  it('of followers goes by what rounding leaves', () => {
    const rounded = profile([], { followers: [{ at: NOW, followers: { value: 48_200, low: 48_150, high: 48_249 } }] });
    expect(goalProgress(goal('followers', 48_200), rounded, settings).verdict).toBe('open');
    expect(goalProgress(goal('followers', 48_150), rounded, settings).verdict).toBe('reached');
    expect(goalProgress(goal('followers', 50_000), rounded, settings).verdict).toBe('short');
    const old = profile([], { followers: [{ at: NOW - 40 * DAY, followers: exact(60_000)! }] });
    expect(goalProgress(goal('followers', 50_000), old, settings)).toEqual({ over: false, verdict: 'unknown' });
  });
  it('of a rate says nothing under five posts, and is over after its last day', () => {
    expect(goalProgress(goal('rate', 0.02), profile([post(9, { likes: 9 })]), settings).verdict).toBe('unknown');
    // 99 likes of 10,000 followers: 1 % each time, ln((1 + 99) / 10,000).
    const told = goalProgress(goal('rate', 0.02, day(1)), daily, settings);
    expect(told).toMatchObject({ over: true, verdict: 'short' });
    expect(told.reached?.value).toBeCloseTo(0.01, 3);
  });
});
