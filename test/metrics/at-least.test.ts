/** Counts of which only the least is known are shown as such and calculated with nowhere. */
import { describe, expect, it } from 'vitest';
import { formatCount, formatCountBounds } from '../../components/format';
import { most } from '../../lib/export/columns';
import { postFigures, profileStats } from '../../lib/metrics';
import { growth } from '../../lib/metrics/growth';
import { totalOf } from '../../lib/metrics/interactions';
import { atLeast, CountForm, exact, fits, isExact, isLowerBound } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

const least = (n: number) => atLeast(n)!;
const mastodon = (posts: ReturnType<typeof post>[], followers = exact(1_000)!) =>
  profile(posts, {
    platform: 'mastodon',
    key: 'mastodon:kettlewyn@tootmill.example',
    followers: [{ at: NOW, followers }],
  });
const heard = (daysOld: number, likes: number) =>
  post(daysOld, {}, { counts: { likes: least(likes), comments: least(2), shares: least(3) } });

describe('a lower bound', () => {
  it('is a count that holds any larger one, and is neither exact nor rounded', () => {
    expect(fits(CountForm, least(12))).toBe(true);
    expect([least(12).value, least(12).low, isExact(least(12)), isLowerBound(least(12))]).toEqual([
      12,
      12,
      false,
      true,
    ]);
    expect(isLowerBound(exact(12)!)).toBe(false);
    expect(isLowerBound({ value: 12_300, low: 12_250, high: 12_349 })).toBe(false);
    expect([atLeast(-1), atLeast(1.5), atLeast('7'), atLeast(undefined)]).toEqual(Array(4).fill(undefined));
  });

  it('is written with its sign and without an interval, and its upper end is an empty cell', () => {
    expect(formatCount(least(18_412), 'en')).toBe('≥\u00a018,412');
    expect(formatCount(least(0), 'fi')).toBe('≥\u00a00');
    expect(formatCountBounds(least(18_412), 'en')).toBeUndefined();
    expect([most(least(7)), most(exact(7)), most(undefined)]).toEqual([undefined, 7, undefined]);
  });
});

describe('figures', () => {
  it('have no total, no rate and no baseline, and say why', () => {
    const posts = Array.from({ length: 12 }, (_, i) => heard(10 + i, 20 + i));
    expect(totalOf(posts[0]!, ['likes', 'comments'])).toEqual({
      ok: false,
      reason: 'at-least',
      names: ['likes', 'comments'],
    });
    const stats = profileStats(mastodon(posts), settings);
    expect(stats.rate).toEqual({ ok: false, why: { reason: 'at-least', of: 12 } });
    // 20 likes, 2 comments, 3 shares.
    expect(postFigures(mastodon(posts), settings)[posts[0]!.id]).toEqual({ kind: 'at-least', interactions: least(25) });
  });

  it('hold no post against others of which only the least is known', () => {
    const known = Array.from({ length: 12 }, (_, i) => post(10 + i, { likes: 40, comments: 4, shares: 6 }));
    const mixed = [...known, ...Array.from({ length: 12 }, (_, i) => heard(30 + i, 1_000_000))];
    const stats = profileStats(mastodon(mixed), settings);
    // (1 + 50) / 1000 for each of the twelve.
    expect(stats.rate.ok && [stats.rate.estimate.n, stats.rate.estimate.value.toFixed(3)]).toEqual([12, '0.051']);
    expect(postFigures(mastodon(mixed), settings)[known[0]!.id]).toMatchObject({
      kind: 'multiple',
      multiple: 1,
      typical: 50,
    });
  });

  it('divide by no lower bound of followers', () => {
    const posts = Array.from({ length: 12 }, (_, i) => post(10 + i, { likes: 40, comments: 4, shares: 6 }));
    expect(profileStats(mastodon(posts, least(40)), settings).rate).toEqual({
      ok: false,
      why: { reason: 'no-followers' },
    });
  });

  it('tell no growth between what two servers know', () => {
    const at = (days: number) => NOW - days * DAY;
    const readings = [
      { at: at(30), followers: exact(1_000)! },
      { at: at(20), followers: least(37) },
      { at: at(10), followers: exact(1_100)! },
      { at: at(1), followers: least(38) },
    ];
    expect(growth(readings, settings).change).toEqual({ low: 0.1, high: 0.1 });
    expect(growth([readings[1]!, readings[3]!], settings)).toEqual({ atLeast: true });
    expect(growth([], settings)).toEqual({});
  });
});
