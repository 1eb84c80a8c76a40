/** What must hold of a comparison as a whole, whatever the posts are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProfileInput } from '../../lib/metrics';
import { type FullComparison, fullComparison } from '../../lib/metrics/comparison';
import { type Count, exact, type PostFormat } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

/** A true count, and what a page that rounds may show of it. */
const count = (most: number, least = 0) =>
  fc
    .record({
      true: fc.integer({ min: least, max: most }),
      less: fc.nat({ max: 300 }),
      more: fc.nat({ max: 300 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      sharp: fc.boolean(),
    })
    .map(({ true: n, less, more, part, sharp }) => {
      const [low, high] = sharp ? [n, n] : [Math.max(least, n - less), n + more];
      return { whole: exact(n)!, shown: { value: Math.round(low + part * (high - low)), low, high } };
    });

const formats: PostFormat[] = ['image', 'video', 'carousel'];
const row = fc.record({
  // Halves of days, so that posts of one instant are among them.
  age: fc.integer({ min: 2, max: 380 }).map((n) => n / 2),
  likes: count(5_000),
  comments: count(300),
  views: count(50_000, 1),
  format: fc.constantFrom(...formats),
  hidden: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  repost: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
});
const brand = fc.record({
  rows: fc.array(row, { minLength: 4, maxLength: 40 }),
  fans: fc.array(count(90_000, 400), { minLength: 1, maxLength: 3 }),
});
const brands = fc.array(brand, { minLength: 2, maxLength: 5 });
type Brands = (typeof brand extends fc.Arbitrary<infer T> ? T : never)[];

function build(list: Brands, as: 'whole' | 'shown', scale = 1): ProfileInput[] {
  const scaled = (c: Count) => ({ value: c.value * scale, low: c.low * scale, high: c.high * scale });
  return list.map(({ rows, fans }, k) =>
    profile(
      rows.map((r, i) =>
        post(
          r.age,
          {},
          {
            id: `p${k}-${i}`,
            format: r.format,
            counts: { likes: r.likes[as], comments: r.comments[as], views: r.views[as] },
            hidden: r.hidden ? ['likes'] : [],
            flags: r.repost ? ['repost'] : [],
          },
        ),
      ),
      {
        key: `instagram:${800 + k}`,
        handle: `brand-${k}`,
        role: k === 0 ? 'own' : 'competitor',
        followers: fans.map((c, i) => ({ at: NOW - (fans.length - 1 - i) * 40 * DAY, followers: scaled(c[as]) })),
      },
    ),
  );
}

const chosen = fc
  .record({
    lens: fc.constantFrom('followers' as const, 'views' as const, 'reach' as const),
    summary: fc.constantFrom('geometric' as const, 'median' as const),
  })
  .map((over) => ({ ...settings, ...over }));

const rowsOf = (c: FullComparison) =>
  c.groups.groups.flatMap((g) => g.rows).sort((a, b) => (a.stats.key < b.stats.key ? -1 : 1));

describe('a whole comparison', () => {
  test('the order of posts and of readings changes nothing in it, to the last bit', () => {
    fc.assert(
      fc.property(brands, chosen, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (list, s, keys) => {
        const inputs = build(list, 'shown');
        const mixed = inputs.map((input) => {
          const order = input.posts.map((p, i) => ({ p, key: keys[i]! })).sort((a, b) => a.key - b.key);
          return { ...input, posts: order.map(({ p }) => p), readings: [...input.readings].reverse() };
        });
        expect(fullComparison(mixed, s)).toEqual(fullComparison(inputs, s));
      }),
    );
  });

  test('with k times the followers every rate by followers is a k-th, and nobody changes place', () => {
    fc.assert(
      fc.property(brands, fc.integer({ min: 2, max: 9 }), (list, k) => {
        const [a, b] = [
          fullComparison(build(list, 'shown'), settings),
          fullComparison(build(list, 'shown', k), settings),
        ];
        rowsOf(a).forEach((one, i) => {
          const other = rowsOf(b)[i]!;
          expect(other.stats.rate.ok).toBe(one.stats.rate.ok);
          expect(other.verdict).toBe(one.verdict);
          if (one.versusOwn) expect(other.versusOwn!.value / one.versusOwn.value).toBeCloseTo(1, 9);
          const [x, y] = [one.stats.rate, other.stats.rate];
          if (!x.ok || !y.ok) return;
          for (const key of ['value', 'low', 'high'] as const) {
            expect(k * y.estimate[key]).toBeCloseTo(x.estimate[key], 9 - Math.ceil(Math.log10(1 + x.estimate[key])));
          }
          expect(k * y.estimate.rounded.high).toBeCloseTo(x.estimate.rounded.high, 6);
        });
        a.platforms.forEach((platform, i) => {
          const ranks = (c: typeof platform) => c.ranks.map((r) => [r.key, r.best, r.worst]);
          expect(ranks(b.platforms[i]!)).toEqual(ranks(platform));
          expect(b.platforms[i]!.voice).toEqual(platform.voice);
        });
      }),
    );
  });

  test('what is said of rounded counts holds what the exact ones give, whichever those are', () => {
    fc.assert(
      fc.property(brands, chosen, (list, s) => {
        const [open, closed] = [fullComparison(build(list, 'shown'), s), fullComparison(build(list, 'whole'), s)];
        const holds = (bounds: { low: number; high: number }, value: number, what: string) => {
          const slack = 1e-9 * Math.max(1e-9, Math.abs(bounds.high));
          expect([what, value >= bounds.low - slack, value <= bounds.high + slack]).toEqual([what, true, true]);
        };
        rowsOf(open).forEach((one, i) => {
          const other = rowsOf(closed)[i]!;
          const rates = [
            [one.stats.rate, other.stats.rate] as const,
            ...one.stats.mix.rows.map(
              (r) => [r.rate, other.stats.mix.rows.find((o) => o.format === r.format)!.rate] as const,
            ),
          ];
          for (const [x, y] of rates) {
            expect(y.ok).toBe(x.ok);
            if (x.ok && y.ok) holds(x.estimate.rounded, y.estimate.value, 'rate');
          }
          const [grown, exactly] = [one.stats.growth.change, other.stats.growth.change];
          if (grown && exactly) holds(grown, exactly.low, 'growth');
        });
        open.profiles.forEach((one, i) => {
          const other = closed.profiles[i]!;
          holds(one.totals.interactions.sum, other.totals.interactions.sum.value, 'interactions');
          holds(one.totals.views.sum, other.totals.views.sum.value, 'views');
          const [x, y] = [one.totals.concentration, other.totals.concentration];
          if (x && y) {
            holds(x.topTenth, y.topTenth.value, 'top tenth');
            holds(x.gini, y.gini.value, 'gini');
          }
          holds(one.previous.total.now, other.previous.total.now.value, 'this period');
          holds(one.previous.total.before, other.previous.total.before.value, 'the one before');
          const [p, q] = [one.previous.total.change, other.previous.total.change];
          if (p && q) holds(p, q.low, 'change of sums');
          const [r, t] = [one.previous.typical, other.previous.typical];
          if (r.rounded && t.ratio) holds(r.rounded, t.ratio.value, 'against the period before');
        });
        open.platforms.forEach((one, i) => {
          one.voice?.profiles.forEach((share, j) => {
            const other = closed.platforms[i]!.voice!.profiles[j]!;
            expect(other.posts).toEqual(share.posts);
            for (const what of ['interactions', 'views'] as const) {
              if (share[what] && other[what]) holds(share[what], other[what].value, `share of ${what}`);
            }
          });
        });
      }),
    );
  });
});
