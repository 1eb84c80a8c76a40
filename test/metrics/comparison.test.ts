import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  againstPrevious,
  againstSet,
  compareTwo,
  logSample,
  previousPeriod,
  ranks,
  ranksByPlatform,
  shareOfVoice,
  shiftOf,
} from '../../lib/metrics/comparison';
import { coverage } from '../../lib/metrics/observed';
import { seeded } from '../../lib/metrics/statistics';
import { exact, type PlatformId } from '../../lib/model';
import { DAY, NOW, normal, post, profile, readWhole, settings } from './rows';

let serial = 0;
/** A profile whose posts scatter around a level, on the days 10 to 10 + n / 2 before now. */
function brand(
  level: number,
  n: number,
  random: () => number,
  over: Parameters<typeof profile>[1] = {},
  scatter = 1.1,
) {
  serial += 1;
  const platform: PlatformId = over?.platform ?? 'instagram';
  const posts = Array.from({ length: n }, (_, i) =>
    post(10 + i / 2, {
      likes: Math.round(level * Math.exp(scatter * normal(random))),
      comments: 0,
      shares: 0,
      quotes: 0,
    }),
  );
  return profile(posts, { key: `${platform}:${serial}`, handle: `brand-${serial}`, role: 'competitor', ...over });
}
const sample = (input: ReturnType<typeof profile>) => logSample(input, settings);

describe('two profiles', () => {
  test('the ratio of typical values, by hand', () => {
    const of = (...likes: number[]) => sample(profile(likes.map((l, i) => post(10 + i, { likes: l, comments: 0 }))));
    // 1 + E: 100, 200, 400, 800, 1600 against the same halved: exactly twice.
    const d = compareTwo(of(99, 199, 399, 799, 1599), of(49, 99, 199, 399, 799));
    expect(d.ratio!.value).toBeCloseTo(2, 10);
    // sd of the logs ln 2 · √2.5, se √(2 · 2.5 / 5) ln 2, t(0.975, 8) = 2.306004.
    expect(Math.log2(d.ratio!.high)).toBeCloseTo(1 + 2.3060041, 5);
    expect(d.verdict).toBe('no-difference');
    expect(shiftOf(of(99, 199, 399, 799, 1599), of(49, 99, 199, 399, 799))!.value).toBeCloseTo(2, 10);
  });
  test('without a difference, 5 in 100 are told to differ; a factor of three is seen', () => {
    const random = seeded(11);
    let told = 0;
    let seen = 0;
    const repeats = 600;
    for (let i = 0; i < repeats; i += 1) {
      if (compareTwo(sample(brand(300, 20, random)), sample(brand(300, 20, random))).verdict !== 'no-difference')
        told += 1;
      if (compareTwo(sample(brand(900, 20, random)), sample(brand(300, 20, random))).verdict === 'above') seen += 1;
    }
    expect(told / repeats).toBeLessThan(0.08);
    expect(told / repeats).toBeGreaterThan(0.02);
    expect(seen / repeats).toBeGreaterThan(0.75);
  });
  test('what rounding may turn over is no clear difference', () => {
    const of = (value: number, low: number, high: number) =>
      sample(
        profile(
          Array.from({ length: 12 }, (_, i) =>
            post(10 + i, {}, { counts: { likes: { value: value + (i % 3), low, high }, comments: exact(0)! } }),
          ),
        ),
      );
    expect(compareTwo(of(1200, 1200, 1202), of(1180, 1180, 1182)).verdict).toBe('above');
    expect(compareTwo(of(1200, 1150, 1299), of(1180, 1150, 1299)).verdict).toBe('no-difference');
  });
  test('fewer than five posts on a side: too few', () => {
    expect(compareTwo(sample(brand(9, 4, seeded(1))), sample(brand(9, 9, seeded(1))))).toEqual({
      verdict: 'too-few',
      n: [4, 9],
    });
  });
});

describe('against the set', () => {
  const exactly = (level: number, key: number) =>
    sample(
      profile(
        Array.from({ length: 6 }, (_, i) => post(10 + i, { likes: level * [1, 2, 0.5][i % 3]! - 1, comments: 0 })),
        { key: `instagram:${9000 + key}` },
      ),
    );
  const own = exactly(800, 0);
  const set = [own, exactly(200, 1), exactly(400, 2), exactly(100, 3)];
  test('without me: 800 against the geometric mean of 200, 400 and 100', () => {
    const r = againstSet(own, set, { withProfile: false })!;
    expect(r.profiles).toBe(3);
    expect(r.ratio.value).toBeCloseTo(4, 9);
    expect(r.typical.value).toBeCloseTo(200 / 10_000, 9);
    expect(r.verdict).toBe('above');
  });
  test('with me the difference shrinks by a quarter of its logarithm', () => {
    const r = againstSet(own, set, { withProfile: true })!;
    expect(r.profiles).toBe(4);
    expect(r.ratio.value).toBeCloseTo(4 ** 0.75, 9);
    expect(r.ratio.low).toBeCloseTo(againstSet(own, set, { withProfile: false })!.ratio.low ** 0.75, 9);
  });
  test('one other profile is no set; those of another platform are not in it', () => {
    expect(againstSet(own, [own, set[1]!], { withProfile: false })).toBeUndefined();
    const elsewhere = { ...set[2]!, platform: 'x' as const };
    expect(againstSet(own, [own, set[1]!, elsewhere], { withProfile: false })).toBeUndefined();
  });
});

describe('against the period before', () => {
  const doubled = profile(
    Array.from({ length: 80 }, (_, i) => post(10.5 + i * 2, { likes: i < 40 ? 199 : 99, comments: 0 })),
  );
  test('the same length, ending where this one begins', () => {
    const p = previousPeriod(settings).period;
    expect(p.to).toBe(settings.period.from);
    expect(p.to - p.from).toBe(settings.period.to - settings.period.from);
  });
  test('twice the engagement; sums that cannot be the same', () => {
    const r = againstPrevious(doubled, settings);
    expect(r.typical).toMatchObject({ verdict: 'above', n: [40, 40] });
    expect(r.typical.ratio!.value).toBeCloseTo(2, 9);
    expect(r.total.now.value).toBe(40 * 199);
    expect(r.total.change!.low).toBeCloseTo(199 / 99 - 1, 9);
  });
  test('what was not read of the period before is not compared', () => {
    const short = { ...doubled, readings: readWhole('instagram', NOW - 90 * DAY, NOW) };
    expect(againstPrevious(short, settings).typical).toMatchObject({ verdict: 'too-few', n: [40, 0] });
  });
});

describe('ranks', () => {
  const level = (l: number, n = 20) => sample(brand(l, n, seeded(l), {}, 0.3));
  test('far apart: sure; alike: nearly every place is possible', () => {
    const sure = ranks([level(10), level(1000), level(100)]);
    expect(sure.map((r) => [r.rank, r.best, r.worst])).toEqual([
      [3, 3, 3],
      [1, 1, 1],
      [2, 2, 2],
    ]);
    expect(sure.map((r) => r.percentile)).toEqual([100 / 6, 500 / 6, 50].map((p) => expect.closeTo(p, 9)));
    const alike = ranks([level(100), level(101), level(102)]);
    for (const r of alike) expect([r.best, r.worst]).toEqual([1, 3]);
  });
  test('too few posts: not ranked, and not counted', () => {
    const r = ranks([level(10), level(20, 3), level(1000)]);
    expect(r).toHaveLength(2);
    expect(r[0]!.of).toBe(2);
  });
  test('each platform for itself: percentiles cross, likes do not', () => {
    const x = sample(brand(5, 20, seeded(3), { platform: 'x' }));
    const r = ranksByPlatform([level(10), x, level(1000)]);
    expect(r.find((one) => one.key === x.key)).toMatchObject({ rank: 1, of: 1, percentile: 50 });
  });
  test('the true rank lies in the range in at least 95 of 100 sets', () => {
    const random = seeded(21);
    let inside = 0;
    let all = 0;
    for (let i = 0; i < 150; i += 1) {
      const levels = [100, 130, 180, 250, 400];
      ranks(levels.map((l) => sample(brand(l, 15, random)))).forEach((r, k) => {
        all += 1;
        if (r.best <= 5 - k && 5 - k <= r.worst) inside += 1;
      });
    }
    expect(inside / all).toBeGreaterThan(0.95);
  });
});

describe('share of voice', () => {
  const of = (n: number, likes: number, over: Parameters<typeof profile>[1] = {}) => {
    serial += 1;
    return profile(
      Array.from({ length: n }, (_, i) => post(10 + i, { likes, comments: 0, views: 10 * likes })),
      { key: `instagram:${serial}`, ...over },
    );
  };
  test('posts, interactions and views apart', () => {
    const v = shareOfVoice([of(30, 10), of(10, 90)], settings)!;
    expect(v.profiles.map((p) => p.posts.value)).toEqual([0.75, 0.25]);
    expect(v.profiles.map((p) => p.interactions!.value)).toEqual([0.25, 0.75]);
    expect(v.concentration.posts).toBeCloseTo(0.625, 12);
  });
  test('only the time that was read of all: who was read further back is not louder', () => {
    const short = of(40, 10, { readings: readWhole('instagram', NOW - 20.5 * DAY, NOW) });
    const v = shareOfVoice([of(40, 10), short], settings)!;
    expect(v.profiles.map((p) => p.sums.posts)).toEqual([11, 11]);
    expect(shareOfVoice([of(5, 1), of(5, 1, { readings: [] })], settings)).toBeUndefined();
  });
  test('who hides their counts is out of that figure alone', () => {
    const hidden = profile(
      Array.from({ length: 10 }, (_, i) => post(10 + i, { views: 100 }, { hidden: ['likes'] })),
      {
        key: 'instagram:77',
      },
    );
    const v = shareOfVoice([of(10, 10), hidden], settings)!;
    expect(v.profiles[1]!.interactions).toBeUndefined();
    expect(v.profiles[1]!.without.interactions).toBe(10);
    expect(v.profiles[0]!.interactions!.value).toBe(1);
    expect(v.profiles[1]!.views!.value).toBe(0.5);
  });
});

test('coverage: read, alone, undated; the oldest post of a stretch is in it', () => {
  const posts = [
    post(5, {}),
    post(20, {}),
    post(40, {}),
    post(7, {}, { published: undefined }),
    post(6, {}, { flags: ['repost'] }),
  ];
  const c = coverage(
    profile(posts, {
      readings: readWhole('instagram', NOW - 20 * DAY, NOW).map((r) => ({ ...r, reachedStart: false })),
    }),
    settings,
  );
  expect(c).toMatchObject({ read: 2, alone: 1, undated: 1, observed: 20 * DAY });
  expect(c.share).toBeCloseTo(20 / 90, 9);
});

describe('properties', () => {
  const likes = fc.array(fc.nat(5000), { minLength: 5, maxLength: 30 });
  const feeds = fc.array(likes, { minLength: 2, maxLength: 5 });
  const build = (rows: number[][]) =>
    rows.map((list, k) =>
      profile(
        list.map((l, i) => post(9 + i * 2, { likes: l, comments: i % 4, views: l + 50 }, { id: `c${k}-${i}` })),
        { key: `instagram:${500 + k}`, handle: `b${k}`, role: k === 0 ? 'own' : 'competitor' },
      ),
    );
  test('swapping two profiles turns the ratio over', () => {
    fc.assert(
      fc.property(likes, likes, (x, y) => {
        const [a, b] = build([x, y]).map(sample);
        const [d, e] = [compareTwo(a!, b!), compareTwo(b!, a!)];
        expect(d.ratio!.value * e.ratio!.value).toBeCloseTo(1, 9);
        expect(d.ratio!.low * e.ratio!.high).toBeCloseTo(1, 6);
        const other = { above: 'below', below: 'above', 'no-difference': 'no-difference', 'too-few': 'too-few' };
        expect(e.verdict).toBe(other[d.verdict]);
      }),
    );
  });
  test('shares of voice add up to one', () => {
    fc.assert(
      fc.property(feeds, (rows) => {
        const v = shareOfVoice(build(rows), settings)!;
        expect(v.profiles.reduce((sum, p) => sum + p.posts.value, 0)).toBeCloseTo(1, 9);
        const shares = v.profiles.flatMap((p) => p.interactions?.value ?? []);
        if (shares.length > 0) expect(shares.reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
