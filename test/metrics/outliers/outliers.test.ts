import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baseRates,
  labelOf,
  outlierScores,
  outliersAtAge,
  profileOutliers,
  robustZ,
  type Scorable,
  USUAL_RATES,
} from '../../../lib/metrics/outliers';
import { mad, median } from '../../../lib/metrics/statistics';
import { exact, POST_FORMATS } from '../../../lib/model';
import { curve, HOUR } from '../age/curves';
import { pagePosts } from '../pages';
import { DAY, NOW, normal, post, profile, seeded } from '../rows';

const at = (i: number, value: number, over: Partial<Scorable> = {}): Scorable => ({
  id: `p${String(i).padStart(4, '0')}`,
  at: NOW + i * DAY,
  format: 'image',
  count: exact(value)!,
  ...over,
});

describe('robust z on logs', () => {
  test('by hand: logs of 1 + E are 0, 1, 2, 3, 4; median 2, MAD 1', () => {
    const others = [0, 1, 2, 3, 4].map((x) => Math.expm1(x));
    expect(robustZ(Math.expm1(5), others)).toBeCloseTo(3 / 1.4826, 12);
    expect(robustZ(Math.expm1(2), others)).toBeCloseTo(0, 12);
  });
  test('posts that hardly differ: the spread is taken as 0.2', () => {
    expect(robustZ(199, [99, 99, 99])).toBeCloseTo(Math.log(2) / 0.2, 12);
  });
  test('the same as median and MAD by the book, whatever the others', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), (value, others) => {
        const logs = others.map(Math.log1p);
        const z = (Math.log1p(value) - median(logs)) / Math.max(1.4826 * mad(logs), 0.2);
        expect(robustZ(value, others)).toBeCloseTo(z, 9);
      }),
    );
  });
  test('a rounded count must be past the threshold with its whole interval', () => {
    expect(labelOf(2.5, 9)).toBe('breakout');
    expect(labelOf(2.4, 9)).toBe('ordinary');
    expect(labelOf(-4, -2)).toBe('flop');
    expect(labelOf(-4, -1.9)).toBe('ordinary');
  });
});

describe('against the thirty before', () => {
  test('vendors: 50,000 views at a median of 20,000 are 2.5 times (the excess is 1.5), 20,000 at 10,000 are 2.0', () => {
    const base = (median: number) => Array.from({ length: 11 }, (_, i) => at(i, median));
    expect(outlierScores([...base(20_000), at(20, 50_000)]).at(-1)).toMatchObject({ multiple: 2.5, typical: 20_000 });
    expect(outlierScores([...base(10_000), at(20, 20_000)]).at(-1)).toMatchObject({ multiple: 2, n: 11 });
  });
  test('the first ten have no score, the eleventh is not in its own baseline, the oldest falls out', () => {
    const posts = Array.from({ length: 45 }, (_, i) => at(i, i < 10 ? 1_000_000 : 100));
    const scores = outlierScores(posts);
    expect(scores).toHaveLength(35);
    expect(scores[0]).toMatchObject({ id: 'p0010', n: 10, typical: 1_000_000, label: 'flop' });
    expect(scores.at(-1)).toMatchObject({ n: 30, typical: 100, z: 0, label: 'ordinary' });
  });
  test('its own format where ten came before, else any', () => {
    const images = Array.from({ length: 12 }, (_, i) => at(i, 100));
    const videos = Array.from({ length: 11 }, (_, i) => at(20 + i, 10_000, { format: 'video' }));
    const scores = outlierScores([...images, ...videos]);
    expect(scores.find((s) => s.id === 'p0020')).toMatchObject({ sameFormat: false, multiple: 100, label: 'breakout' });
    expect(scores.find((s) => s.id === 'p0030')).toMatchObject({ sameFormat: true, multiple: 1, n: 10 });
  });
  test('top share counts the profile’s posts at or above, itself included', () => {
    const posts = Array.from({ length: 20 }, (_, i) => at(i, 20 - i));
    expect(outlierScores(posts).at(-1)?.topShare).toBe(1);
    expect(outlierScores([...posts, at(30, 99)]).at(-1)?.topShare).toBe(1 / 21);
  });
  test('a typical post with nothing has no multiple', () => {
    const posts = Array.from({ length: 12 }, (_, i) => at(i, 0));
    expect(outlierScores([...posts, at(30, 9)]).at(-1)).not.toHaveProperty('multiple');
    expect(outlierScores([...posts, at(30, 9)]).at(-1)?.z).toBeCloseTo(Math.log(10) / 0.2, 9);
  });
  test('of a profile: no repost, no young post, no hidden likes', () => {
    const posts = Array.from({ length: 12 }, (_, i) => post(30 + i, { likes: 100, comments: 0 }));
    posts.push(
      post(9, { likes: 900, comments: 0 }, { flags: ['repost'] }),
      post(1, { likes: 900, comments: 0 }),
      post(9, { likes: 900, comments: 0 }, { hidden: ['likes'] }),
      post(8, { likes: 900, comments: 0 }, { id: 'hit' }),
    );
    const scores = profileOutliers(profile(posts), ['likes', 'comments']);
    expect(scores).toHaveLength(3);
    expect(scores.at(-1)).toMatchObject({ id: 'hit', multiple: 9, label: 'breakout', n: 12 });
    expect(
      profileOutliers(profile(posts), ['likes', 'comments'], { maturity: { instagram: { all: 20 } } }),
    ).toHaveLength(2);
  });
  test('at the same age: a post of six hours against others at six hours', () => {
    const others = Array.from({ length: 10 }, (_, i) =>
      curve(`p${i}`, i, [
        [6, 50],
        [100, 5000],
      ]),
    );
    const young = curve('young', 50, [
      [5, 480],
      [7, 520],
    ]);
    expect(outliersAtAge([...others, young, curve('late', 60, [[9, 9]])], 6 * HOUR)).toMatchObject([
      { id: 'young', multiple: 10, label: 'breakout' },
    ]);
  });
});

describe('base rates', () => {
  test('under fifty scores none; shares of what was scored', () => {
    const random = seeded(5);
    const posts = Array.from({ length: 400 }, (_, i) => at(i, Math.round(Math.exp(6 + normal(random)))));
    expect(baseRates(outlierScores(posts.slice(0, 50)))).toBeUndefined();
    const rates = baseRates(outlierScores(posts))!;
    expect(rates.n).toBe(390);
    // On lognormal posts z is nearly normal: 0.6 % past 2.5 and 2.3 % past −2 with a known spread, more with 30 posts.
    expect(rates.breakout).toBeLessThan(0.04);
    expect(rates.multiples.map((m) => m.least)).toEqual([2, 3, 5, 10, 20]);
  });
  test('the order of the rows is no matter, and every number is finite', () => {
    const row = fc.record({
      id: fc.string(),
      at: fc.integer({ min: NOW, max: NOW + 99 * DAY }),
      format: fc.constantFrom(...POST_FORMATS.slice(0, 3)),
      count: fc
        .tuple(fc.nat(), fc.maxSafeNat())
        .map(([a, b]) => ({ value: a, low: Math.min(a, b), high: Math.max(a, b) })),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (r) => r.id, maxLength: 60 }), (rows) => {
        const scores = outlierScores(rows);
        expect(outlierScores([...rows].reverse())).toEqual(scores);
        for (const s of scores) {
          for (const v of [s.z, s.zLow, s.zHigh, s.topShare, s.multiple ?? 0]) expect(Number.isFinite(v)).toBe(true);
          expect(s.topShare).toBeGreaterThan(0);
          expect(s.zLow).toBeLessThanOrEqual(s.zHigh);
        }
      }),
    );
  });
});

const pages = pagePosts();
if (!pages) {
  test('base rates of 27 pages', () => {
    console.info('skipped: base rates of 27 pages, the shared folder is absent');
    expect(pages).toBeNull();
  });
} else {
  test('27 pages: the base rates that are printed beside the labels', () => {
    const least: Record<number, number> = {};
    const found = { any: 0, scored: 0, breakout: 0, flop: 0, ordinary: 0 };
    for (const rows of pages.values()) {
      const all = rows.map((r) => at(0, r.interactions, { at: r.at, id: r.id, format: r.format }));
      for (const s of outlierScores(all)) {
        if (s.n < 30) continue;
        found.scored += 1;
        found[s.label] += 1;
      }
      for (const s of outlierScores(all.map((p) => ({ ...p, format: 'image' as const })))) {
        if (s.n < 30) continue;
        found.any += 1;
        for (const m of USUAL_RATES.multiples)
          if ((s.multiple ?? 0) >= m.least) least[m.least] = (least[m.least] ?? 0) + 1;
      }
    }
    expect(found.any).toBeGreaterThan(51_000);
    for (const m of USUAL_RATES.multiples) {
      const share = least[m.least]! / found.any;
      expect(Math.abs(share / m.share - 1)).toBeLessThan(0.05);
    }
    // Measured with a smaller floor: 3.0 and 3.4 %.
    expect(Math.abs(found.breakout / found.scored - USUAL_RATES.breakout)).toBeLessThan(0.004);
    expect(Math.abs(found.flop / found.scored - USUAL_RATES.flop)).toBeLessThan(0.004);
  });
}
