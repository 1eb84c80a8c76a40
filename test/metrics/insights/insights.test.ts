import { describe, expect, test } from 'vitest';
import { type Insight, insights } from '../../../lib/metrics/insights';
import type { PostInput, ProfileInput } from '../../../lib/metrics/types';
import { exact } from '../../../lib/model';
import { DAY, NOW, normal, post, profile, readWhole, seeded, settings } from '../rows';

const WEEK = 7 * DAY;
/** A Monday, 26 weeks before. */
const START = Date.UTC(2025, 4, 19);
const half = { ...settings, period: { from: START, to: NOW + 1 } };

/** So many posts in each of the given weeks, spread over them, with ln likes about `level(week)`. */
function weekly(perWeek: readonly number[], level: (week: number) => number, seed: number): PostInput[] {
  const random = seeded(seed);
  return perWeek.flatMap((n, week) =>
    Array.from({ length: n }, (_, i) => {
      const at = START + week * WEEK + ((i + 0.5) * WEEK) / n;
      const likes = Math.round(Math.exp(level(week) + 0.25 * normal(random)));
      return post((NOW - at) / DAY, { likes, comments: 0 });
    }),
  );
}
const named = (n: number, posts: PostInput[], over: Partial<ProfileInput> = {}) =>
  profile(posts, {
    key: `instagram:${n}`,
    handle: `p${n}`,
    role: 'competitor',
    readings: readWhole('instagram', START - 1),
    ...over,
  });
const steady = Array.from({ length: 26 }, () => 4);

describe('insights', () => {
  test('posts twice as often since a Monday; typical result unchanged', () => {
    const perWeek = steady.map((_, week) => (week < 13 ? 3 : 8));
    const found = insights(
      [
        named(
          1,
          weekly(perWeek, () => 5, 1),
        ),
      ],
      half,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'pace',
      profile: 'instagram:1',
      at: START + 13 * WEEK,
      before: 3,
      result: 'unchanged',
    });
    expect((found[0] as Insight & { kind: 'pace' }).after).toBeCloseTo(8, 0);
  });
  test('the typical post halved', () => {
    const found = insights(
      [
        named(
          1,
          weekly(steady, (week) => (week < 13 ? 6 : 6 - Math.log(2)), 2),
        ),
      ],
      half,
    );
    expect(found).toMatchObject([{ kind: 'level', at: START + 13 * WEEK }]);
    const [level] = found as (Insight & { kind: 'level' })[];
    expect(level!.ratio).toBeGreaterThan(0.42);
    expect(level!.ratio).toBeLessThan(0.58);
  });
  test('most halved in one week: told once, of the platform', () => {
    const inputs = Array.from({ length: 12 }, (_, i) =>
      named(
        i,
        weekly(steady, (week) => (week < 13 || i > 9 ? 6 : 6 - Math.log(2)), 10 + i),
      ),
    );
    const found = insights(inputs, half);
    expect(found[0]).toMatchObject({ kind: 'platform', platform: 'instagram', direction: 'down', of: 12 });
    expect(found.filter((i) => i.kind === 'level')).toEqual([]);
    const [common] = found as (Insight & { kind: 'platform' })[];
    expect(common!.moved).toBeGreaterThanOrEqual(10);
    expect(common!.low).toBeLessThan(0.5);
    expect(common!.high).toBeGreaterThan(0.5);
    expect(common!.high).toBeLessThan(1);
  });
  test('who stepped another way or at another time is still told, after the platform though it is the own one', () => {
    const halved = (week: number) => (week < 13 ? 6 : 6 - Math.log(2));
    const inputs = Array.from({ length: 14 }, (_, i) => {
      if (i === 12)
        return named(
          i,
          weekly(steady, (week) => (week < 13 ? 6 : 7), 60),
          { role: 'own' },
        );
      if (i === 13)
        return named(
          i,
          weekly(steady, (week) => (week < 20 ? 6 : 5), 61),
        );
      return named(i, weekly(steady, halved, 62 + i));
    });
    const found = insights(inputs, half);
    expect(found.slice(0, 3)).toMatchObject([
      { kind: 'platform', moved: 13, of: 14, at: START + 13 * WEEK },
      { kind: 'level', profile: 'instagram:12', at: START + 13 * WEEK },
      { kind: 'level', profile: 'instagram:13', at: START + 20 * WEEK },
    ]);
    expect(found.filter((i) => i.kind === 'level')).toHaveLength(2);
  });
  test('an earlier common change stands there too where a profile’s own step is left out for it', () => {
    // All halve in week 9; all but the first halve again in week 18.
    const level = (i: number) => (week: number) =>
      7 - Math.log(2) * ((week >= 9 ? 1 : 0) + (i > 0 && week >= 18 ? 1 : 0));
    const inputs = Array.from({ length: 12 }, (_, i) => named(i, weekly(steady, level(i), 80 + i)));
    expect(insights(inputs, half)).toMatchObject([
      { kind: 'platform', at: START + 18 * WEEK },
      { kind: 'platform', at: START + 9 * WEEK, moved: 12, of: 12 },
    ]);
    expect(insights(inputs.slice(1), half)).toMatchObject([{ kind: 'platform', at: START + 18 * WEEK }]);
  });
  test('silent for longer than ever', () => {
    const perWeek = steady.map((n, week) => (week < 22 ? n : 0));
    expect(
      insights(
        [
          named(
            1,
            weekly(perWeek, () => 5, 3),
          ),
        ],
        half,
      ),
    ).toContainEqual(expect.objectContaining({ kind: 'silent', gaps: 87 }));
  });
  test('at most five, own ones first', () => {
    const perWeek = steady.map((_, week) => (week < 13 ? 3 : 9));
    const inputs = Array.from({ length: 7 }, (_, i) =>
      named(
        i,
        weekly(perWeek, () => 5, 30 + i),
        i === 6 ? { role: 'own' } : {},
      ),
    );
    const found = insights(inputs, half);
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({ profile: 'instagram:6' });
  });
  test('none in profiles in which nothing happens', () => {
    const told = Array.from({ length: 60 }, (_, i) => {
      const random = seeded(1000 + i);
      const perWeek = steady.map(() => 3 + Math.floor(random() * 3));
      const followers = [
        { at: START, followers: exact(10_000)! },
        { at: NOW, followers: exact(10_050)! },
      ];
      return insights(
        [
          named(
            i,
            weekly(perWeek, () => 5, 2000 + i),
            { followers },
          ),
        ],
        half,
      ).length;
    });
    // 60 data sets of pure noise: 6 % are 3.6.
    expect(told.filter((n) => n > 0).length).toBeLessThanOrEqual(3);
  });
});
