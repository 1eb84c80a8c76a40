import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PostInput, ProfileInput } from '../../lib/metrics';
import {
  applyLens,
  LENSES,
  type LensDefinition,
  type LensId,
  type LensValue,
  lensById,
  lensFaults,
} from '../../lib/metrics/lenses';
import { type Count, exact, type PlatformId } from '../../lib/model';
import { DAY, NOW, post, profile, readWhole, settings } from './rows';

const counted = (likes: number, comments: number, more: Record<string, number> = {}) => ({ likes, comments, ...more });
const value = (id: LensId, input: ProfileInput): LensValue => {
  const result = applyLens(lensById(id), input, settings);
  if (!result.ok) throw new Error(JSON.stringify(result.why));
  return result;
};
const followers = (...readings: [daysAgo: number, n: number][]) =>
  readings.map(([daysAgo, n]) => ({ at: NOW - daysAgo * DAY, followers: exact(n)! }));

/** Twenty posts, one every second day, the first 40 days ago; followers grow from 1,000 to 2,000 meanwhile. */
const posts = Array.from({ length: 20 }, (_, i) =>
  post(40 - 2 * i, counted(10 * (i + 1), i, { shares: 2, saves: 1, views: 1000 })),
);
const grown = followers([90, 1_000], [0, 2_000]);
const at = (platform: PlatformId) => profile(posts, { platform, key: `${platform}:1`, followers: grown });

/** Followers 90 − d days after the first reading, by the straight line. */
const then = (daysAgo: number) => 2_000 - (1_000 * daysAgo) / 90;
const ages = posts.map((_, i) => 40 - 2 * i);
const average = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('others’ definitions, worked out by hand', () => {
  const likes = ages.map((_, i) => 10 * (i + 1));
  const both = ages.map((_, i) => 10 * (i + 1) + i);
  test('Emplifi, Rival IQ, Hootsuite: mean of each post by the followers of its day', () => {
    const expected = 100 * average(both.map((e, i) => e / then(ages[i]!)));
    for (const id of ['emplifi', 'rival-iq', 'hootsuite-post'] as const) {
      expect(value(id, at('instagram')).value).toBeCloseTo(expected, 9);
    }
    expect(value('emplifi-per-1000', at('instagram')).value).toBeCloseTo(10 * expected, 8);
  });
  test('Rival IQ divides by views on TikTok; its older average is a ratio of sums', () => {
    const four = both.map((e) => e + 3);
    expect(value('rival-iq', at('tiktok')).value).toBeCloseTo(100 * average(four.map((e) => e / 1000)), 9);
    const sum = (v: number[]) => v.reduce((a, b) => a + b, 0);
    expect(value('rival-iq-older', at('instagram')).value).toBeCloseTo((100 * sum(both)) / sum(ages.map(then)), 9);
  });
  test('quintly: interactions a post by the mean of the followers at both ends', () => {
    expect(value('quintly', at('instagram')).value).toBeCloseTo((100 * average(both)) / 1_500, 6);
  });
  test('HypeAuditor: the twelve newest posts by the followers of now', () => {
    const result = value('hypeauditor', at('instagram'));
    expect(result.n).toBe(12);
    expect(result.value).toBeCloseTo((100 * average(both.slice(-12))) / 2_000, 9);
    // 4 and 2 days old: they still grow, and are in all the same.
    expect(result.young).toBe(3);
  });
  test('Modash: median likes by followers; on TikTok likes by views', () => {
    expect(value('modash', at('instagram')).value).toBeCloseTo((100 * 105) / 2_000, 9);
    expect(value('modash', at('tiktok')).value).toBeCloseTo((100 * average(likes)) / 1_000, 9);
  });
  test('Socialinsider counts saves on TikTok and none on Instagram', () => {
    const terms = (platform: PlatformId) =>
      value('socialinsider', at(platform)).arithmetic[0]!.terms.map((t) => t.name);
    expect(terms('tiktok')).toEqual(['likes', 'comments', 'shares', 'saves']);
    expect(terms('instagram')).toEqual(['likes', 'comments']);
    expect(terms('facebook')).toEqual(['likes', 'comments', 'shares']);
  });
  test('Keyhole counts likes and reposts on X', () => {
    expect(value('keyhole', at('x')).value).toBeCloseTo((100 * average(likes.map((l) => l + 2))) / 2_000, 9);
  });
  test('Fanpage Karma weighs comments twice and shares three times', () => {
    const expected = 100 * average(ages.map((age, i) => (10 * (i + 1) + 2 * i + 3 * 2) / then(age)));
    expect(value('fanpage-karma-weighted', at('facebook')).value).toBeCloseTo(expected, 9);
  });
});

describe('daily: silent days count', () => {
  // Fanpage Karma's own example, seven days that end at midnight before the reading.
  const days: [number, number][] = [
    [20, 3500],
    [0, 3590],
    [37, 3700],
    [100, 3750],
    [0, 3755],
    [0, 3780],
    [2, 3783],
  ];
  const start = Date.UTC(2025, 10, 10);
  const noon = (i: number) => start + (i + 0.5) * DAY;
  const input = (over: Partial<ProfileInput> = {}) =>
    profile(
      days.flatMap(([n], i) => (n > 0 ? [post((NOW - noon(i)) / DAY, counted(n, 0, { shares: 0 }))] : [])),
      {
        platform: 'facebook',
        key: 'facebook:1',
        followers: days.map(([, n], i) => ({ at: noon(i), followers: exact(n)! })),
        readings: readWhole('facebook', start, start + 7 * DAY),
        ...over,
      },
    );
  test('the week of the help page is 0.613 %', () => {
    const result = value('fanpage-karma-engagement', input());
    expect(result.value).toBeCloseTo(0.613, 3);
    expect(result.days).toBe(7);
  });
  test('a day that was read in part is no silent day', () => {
    const result = value(
      'fanpage-karma-engagement',
      input({ readings: readWhole('facebook', start, start + 6.5 * DAY) }),
    );
    expect(result.days).toBe(6);
  });
  test('nothing read: no figure, not a zero', () => {
    expect(applyLens(lensById('er-daily'), input({ readings: [] }), settings)).toMatchObject({
      ok: false,
      why: { reason: 'not-observed' },
    });
  });
  test('days are those of the zone', () => {
    const late = post((NOW - (start + 23.5 * 3_600_000)) / DAY, counted(36, 0, { shares: 0 }));
    const one = profile([late], {
      platform: 'facebook',
      key: 'facebook:1',
      followers: followers([100, 3_600]),
      readings: readWhole('facebook', start, start + DAY),
    });
    expect(value('er-daily', one)).toMatchObject({ value: 1, days: 1 });
    // In Helsinki the day ends at 22:00 UTC: no whole day of its calendar was read.
    expect(applyLens(lensById('er-daily'), one, { ...settings, timeZone: 'Europe/Helsinki' }).ok).toBe(false);
  });
});

test('one post is written out: counts, weights, followers, result', () => {
  const single = profile([post(20, counted(412, 18))], { followers: followers([20, 10_240]) });
  const [one] = value('emplifi', single).arithmetic;
  expect(one).toMatchObject({
    terms: [
      { name: 'likes', weight: 1, count: { value: 412 } },
      { name: 'comments', weight: 1, count: { value: 18 } },
    ],
    top: { value: 430 },
    below: { value: 10_240 },
    bottom: 'followers-at-post',
    assumed: false,
    scale: 100,
  });
  expect(one!.result.value).toBeCloseTo(4.19921875, 10);
});

describe('a definition of the user’s own', () => {
  const own: LensDefinition = {
    id: 'mine',
    weights: { comments: 4, saves: 1 },
    bottom: 'views',
    summary: 'median',
    scale: 1000,
    young: false,
    needed: 5,
  };
  test('is calculated as it says', () => {
    expect(lensFaults(own)).toEqual([]);
    const result = applyLens(own, at('tiktok'), settings);
    // Mature on TikTok: 14 days and more, the first 14 posts; comments 0 to 13: the middle is 6.5.
    expect(result.ok && result.value).toBeCloseTo(4 * 6.5 + 1, 9);
  });
  test.each([
    [{ weights: {} }, 'no-weights'],
    [{ weights: { likes: -1, comments: 1 } }, 'weight'],
    [{ weights: { kudos: 1, likes: 1 } }, 'weight'],
    [{ scale: 7 }, 'scale'],
    [{ needed: 0 }, 'needed'],
    [{ bottom: 'reach' }, 'bottom'],
    [{ summary: 'mode' }, 'summary'],
    [{ summary: 'daily' }, 'daily-by-views'],
    [{ last: { posts: 0 } }, 'last'],
    [{ on: { x: { weights: { likes: Number.NaN } } } }, 'weight'],
  ])('%j is refused', (over, fault) => {
    expect(lensFaults({ ...own, ...over } as LensDefinition)).toContain(fault);
  });
  test('all presets are without fault and have names of their own', () => {
    for (const lens of LENSES) expect(lensFaults(lens), lens.id).toEqual([]);
    expect(new Set(LENSES.map((l) => l.id)).size).toBe(LENSES.length);
  });
});

test('no figure, and why', () => {
  const of = (input: ProfileInput, id: LensId = 'er-followers') => {
    const result = applyLens(lensById(id), input, settings);
    return result.ok ? result : result.why;
  };
  expect(of(profile(posts.slice(0, 3)))).toEqual({ reason: 'too-few', n: 3, needed: 5 });
  expect(of(profile(posts, { followers: [] }))).toEqual({ reason: 'no-followers' });
  expect(of(profile(posts.map((p) => ({ ...p, hidden: ['likes'] as const })) as PostInput[]))).toMatchObject({
    reason: 'hidden',
  });
  expect(of(profile(posts), 'interactions')).toMatchObject({ ok: true });
  expect(of(profile([]), 'emplifi')).toEqual({ reason: 'too-few', n: 0, needed: 1 });
});

/** A rounded count and one that it may stand for. */
const rounded = fc
  .tuple(
    fc.integer({ min: 1, max: 90_000 }),
    fc.constantFrom(0, 1, 10, 100, 1_000),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([n, step, part]): { shown: Count; true: number } => {
    const low = Math.max(1, n - Math.floor(step / 2));
    const high = n + step;
    return { shown: { value: n, low, high }, true: Math.round(low + part * (high - low)) };
  });
const feed = fc.array(
  fc.record({ likes: rounded, comments: rounded, views: rounded, age: fc.integer({ min: 15, max: 85 }) }),
  {
    minLength: 5,
    maxLength: 25,
  },
);
const fans = fc.array(rounded, { minLength: 2, maxLength: 3 });

describe('properties', () => {
  const build = (rows: { likes: Count; comments: Count; views: Count; age: number }[], counts: Count[]) =>
    profile(
      rows.map((r, i) =>
        post(
          r.age,
          {},
          {
            id: `q${i}`,
            format: 'video',
            counts: { likes: r.likes, comments: r.comments, shares: r.likes, saves: r.comments, views: r.views },
          },
        ),
      ),
      {
        platform: 'tiktok',
        key: 'tiktok:1',
        followers: counts.map((followers, i) => ({ at: NOW - (90 - 40 * i) * DAY, followers })),
      },
    );
  const shown = (
    rows: { likes: { shown: Count }; comments: { shown: Count }; views: { shown: Count }; age: number }[],
  ) => rows.map((r) => ({ likes: r.likes.shown, comments: r.comments.shown, views: r.views.shown, age: r.age }));

  test('the order of posts never matters', () => {
    fc.assert(
      fc.property(feed, fans, fc.constantFrom(...LENSES), fc.nat(), (rows, counts, lens, turn) => {
        const input = build(
          shown(rows),
          counts.map((c) => c.shown),
        );
        const k = turn % input.posts.length;
        const turned = { ...input, posts: [...input.posts.slice(k), ...input.posts.slice(0, k)].reverse() };
        expect(applyLens(lens, turned, settings)).toEqual(applyLens(lens, input, settings));
      }),
    );
  });
  test('twice the followers, half the rate', () => {
    fc.assert(
      fc.property(feed, fans, fc.constantFrom(...LENSES), fc.constantFrom(2, 4, 8), (rows, counts, lens, times) => {
        const plain = counts.map((c) => exact(c.true)!);
        const a = applyLens(lens, build(shown(rows), plain), settings);
        const b = applyLens(
          lens,
          build(
            shown(rows),
            plain.map((c) => exact(c.value * times)!),
          ),
          settings,
        );
        expect(b.ok).toBe(a.ok);
        if (!a.ok || !b.ok) return;
        const factor = a.definition.bottom.startsWith('followers') ? times : 1;
        expect(b.value * factor).toBeCloseTo(a.value, 6 - Math.ceil(Math.log10(1 + a.value)));
        expect(b.rounded.high * factor).toBeCloseTo(a.rounded.high, 6 - Math.ceil(Math.log10(1 + a.rounded.high)));
      }),
    );
  });
  test('every completion of the rounded counts lies inside the rounding bounds, and the value too', () => {
    fc.assert(
      fc.property(feed, fans, fc.constantFrom(...LENSES), (rows, counts, lens) => {
        const whole = rows.map((r) => ({
          likes: exact(r.likes.true)!,
          comments: exact(r.comments.true)!,
          views: exact(r.views.true)!,
          age: r.age,
        }));
        const open = applyLens(
          lens,
          build(
            shown(rows),
            counts.map((c) => c.shown),
          ),
          settings,
        );
        const closed = applyLens(
          lens,
          build(
            whole,
            counts.map((c) => exact(c.true)!),
          ),
          settings,
        );
        expect(closed.ok).toBe(open.ok);
        if (!open.ok || !closed.ok) return;
        const slack = 1e-9 * open.rounded.high;
        for (const v of [closed.value, open.value]) {
          expect(v).toBeGreaterThanOrEqual(open.rounded.low - slack);
          expect(v).toBeLessThanOrEqual(open.rounded.high + slack);
        }
        expect(closed.rounded.high - closed.rounded.low).toBeLessThanOrEqual(slack);
        if (open.interval) {
          expect(open.interval.low).toBeLessThanOrEqual(open.value + slack);
          expect(open.interval.high).toBeGreaterThanOrEqual(open.value - slack);
        }
      }),
    );
  });
});
