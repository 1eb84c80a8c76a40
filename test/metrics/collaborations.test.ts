/** Whose followers a post was shown to, and what is not a profile's own post (reference 2.13). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf, profileStats } from '../../lib/metrics';
import { audienceOf, followersShown } from '../../lib/metrics/collaborations';
import { applyLens, lensById } from '../../lib/metrics/lenses';
import { exact } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

const readings = (followers: number) => [{ at: NOW, followers: exact(followers)! }];
const collab = (daysOld: number, likes: number, coauthors?: string[]) =>
  post(daysOld, { likes, comments: 0, views: 1_000 }, { flags: ['collab'], ...(coauthors && { coauthors }) });
const own = (daysOld: number) => post(daysOld, { likes: 99, comments: 0, views: 1_000 });
const partners = { '2': readings(30_000), '3': readings(60_000) };

describe('a collaboration', () => {
  test('is divided by the followers of all its authors', () => {
    const audience = audienceOf(profile([], { partners }));
    const at = NOW - 10 * DAY;
    expect(followersShown(audience, own(10), at)?.count).toEqual(exact(10_000));
    expect(followersShown(audience, collab(10, 5, ['2']), at)?.count).toEqual(exact(40_000));
    expect(followersShown(audience, collab(10, 5, ['2', '3', '2']), at)?.count).toEqual(exact(100_000));
    expect(followersShown(audience, collab(10, 5, ['2', '4']), at)).toBeUndefined();
    expect(followersShown(audience, collab(10, 5), at)).toBeUndefined();
  });

  test('with partners of whom nothing is read leaves the rate by followers, and stays in that by views', () => {
    const posts = [...Array.from({ length: 6 }, (_, i) => own(10 + i)), collab(9, 99_999, ['4'])];
    const stats = profileStats(profile(posts), settings);
    // (1 + 99) / 10,000 six times.
    expect(stats.rate.ok && [stats.rate.estimate.n, stats.rate.estimate.value.toFixed(4)]).toEqual([6, '0.0100']);
    expect(stats.posts).toMatchObject({ mature: 7, shared: { used: 0, left: 1 } });
    const views = profileStats(profile(posts), { ...settings, lens: 'views' });
    expect(views.rate.ok && views.rate.estimate.n).toBe(7);
  });

  test('with a partner that is read counts with both audiences, in the rate, on the badge and under a lens', () => {
    const shared = collab(9, 399, ['2']);
    const posts = [...Array.from({ length: 6 }, (_, i) => own(10 + i)), shared];
    const input = profile(posts, { partners });
    // (1 + 399) / 40,000 is what the others have.
    const stats = profileStats(input, settings);
    expect(stats.rate.ok && [stats.rate.estimate.n, stats.rate.estimate.value.toFixed(6)]).toEqual([7, '0.010000']);
    expect(stats.posts.shared).toEqual({ used: 1, left: 0 });
    expect(figureOf(input, settings)(shared)).toMatchObject({ kind: 'multiple', rate: 399 / 40_000 });
    const lens = applyLens(lensById('er-followers'), input, settings);
    expect(lens.ok && lens.arithmetic.find((a) => a.post.id === shared.id)?.below).toEqual(exact(40_000));
    // Vendors divide by the one profile's followers.
    const vendor = applyLens(lensById('rival-iq'), input, settings);
    expect(vendor.ok && vendor.arithmetic.find((a) => a.post.id === shared.id)?.below).toEqual(exact(10_000));
  });

  test('alone cannot make a rate: the reason is the followers', () => {
    const posts = Array.from({ length: 8 }, (_, i) => collab(10 + i, 50, ['4']));
    expect(profileStats(profile(posts), settings).rate).toEqual({ ok: false, why: { reason: 'no-followers' } });
  });
});

describe('what is not a post of the period', () => {
  const six = Array.from({ length: 6 }, (_, i) => own(10 + i));
  const before = profileStats(profile(six), settings);

  test('a repost changes nothing, whatever it got', () => {
    const repost = post(12, { likes: 1_000_000, comments: 0, views: 9 }, { flags: ['repost'] });
    const stats = profileStats(profile([...six, repost]), settings);
    expect([stats.rate, stats.mix, stats.cadence]).toEqual([before.rate, before.mix, before.cadence]);
    expect(figureOf(profile([...six, repost]), settings)(repost)).toBeUndefined();
  });

  test('a pinned post counts by its date: in its own period and in no other', () => {
    const old = post(200, { likes: 1_000_000, comments: 0 }, { flags: ['pinned'] });
    const stats = profileStats(profile([old, ...six]), settings);
    expect([stats.rate, stats.posts.inPeriod]).toEqual([before.rate, 6]);
    const recent = post(12, { likes: 99, comments: 0, views: 1_000 }, { flags: ['pinned'] });
    const within = profileStats(profile([recent, ...six]), settings);
    expect(within.rate.ok && within.rate.estimate.n).toBe(7);
  });

  test('a deleted post stays in its period with the counts read last', () => {
    // Last seen three weeks ago, when it was 20 days old; everything was read again since.
    const flop = post(41, { likes: 0, comments: 0, views: 1_000 }, { seenAt: NOW - 21 * DAY });
    const stats = profileStats(profile([...six, flop]), settings);
    expect(stats.rate.ok && [stats.rate.estimate.n, stats.posts.inPeriod]).toEqual([7, 7]);
    expect(stats.rate.ok && before.rate.ok && stats.rate.estimate.value < before.rate.estimate.value).toBe(true);
  });
});

test('any authors: never more than by the own followers alone', () => {
  const id = fc.constantFrom('2', '3', '4');
  fc.assert(
    fc.property(fc.array(id, { maxLength: 4 }), fc.nat(400), (ids, likes) => {
      const shared = collab(9, likes, ids);
      const figure = figureOf(
        profile([shared, ...Array.from({ length: 5 }, (_, i) => own(10 + i))], { partners }),
        settings,
      )(shared);
      if (figure?.kind !== 'multiple') return false;
      const known = ids.length > 0 && !ids.includes('4');
      return known ? figure.rate! <= likes / 10_000 : figure.rate === undefined;
    }),
    { numRuns: 50 },
  );
});
