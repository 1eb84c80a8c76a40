/** What a badge shows where the user chose another figure than the multiple. Values worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../lib/metrics/age';
import { shownFigures } from '../../lib/metrics/badge-metric';
import { type Count, exact } from '../../lib/model';
import { DAY, NOW, post, profile } from './rows';

const HOUR = 3_600_000;
const runs = Number(process.env.POSTGAUGE_RUNS ?? 1) * 100;
const likes = (n: number | Count, seenAt: number): Sighting => ({
  seenAt,
  counts: { likes: typeof n === 'number' ? exact(n)! : n, comments: exact(0)! },
  hidden: [],
  doubtful: [],
});
const published = (at: number) => ({ published: { earliest: at, latest: at } });

describe('counts and rates', () => {
  const whole = post(10, { likes: 250, comments: 50, views: 6_000 }, { id: 'whole' });

  it('are what was read: 250 likes, 50 comments, 300 ÷ 10,000, 300 ÷ 6,000', () => {
    const of = (metric: 'likes' | 'comments' | 'rate' | 'views-rate') => shownFigures(profile([whole]), metric).whole;
    expect(of('likes')).toEqual({ kind: 'count', name: 'likes', count: exact(250) });
    expect(of('comments')).toEqual({ kind: 'count', name: 'comments', count: exact(50) });
    expect(of('rate')).toEqual({ kind: 'rate', lens: 'followers', value: 0.03, approximate: false });
    expect(of('views-rate')).toEqual({ kind: 'rate', lens: 'views', value: 0.05, approximate: false });
  });
  it('a rounded count leaves the rate approximate', () => {
    const rounded = { value: 48_200, low: 48_150, high: 48_249 };
    const posts = [post(10, { comments: 0 }, { id: 'r', counts: { likes: rounded, comments: exact(0)! } })];
    expect(shownFigures(profile(posts), 'rate').r).toMatchObject({ kind: 'rate', value: 4.82, approximate: true });
    expect(shownFigures(profile(posts), 'likes').r).toMatchObject({ kind: 'count', count: rounded });
  });
  it('hidden, missing and zero are three things', () => {
    const posts = [
      post(10, { comments: 3 }, { id: 'hidden', hidden: ['likes'] }),
      post(10, { comments: 3 }, { id: 'missing' }),
      post(10, { likes: 0, comments: 0 }, { id: 'zero' }),
    ];
    expect(shownFigures(profile(posts), 'likes')).toEqual({
      hidden: { kind: 'hidden', what: ['likes'] },
      missing: { kind: 'missing', why: 'not-shown', what: ['likes'] },
      zero: { kind: 'count', name: 'likes', count: exact(0) },
    });
    expect(shownFigures(profile(posts), 'rate')).toMatchObject({
      hidden: { kind: 'hidden', what: ['likes'] },
      missing: { kind: 'missing', why: 'not-shown', what: ['likes'] },
      zero: { kind: 'rate', value: 0 },
    });
    expect(shownFigures(profile(posts), 'views-rate').zero).toEqual({ kind: 'missing', why: 'no-views', what: [] });
    expect(shownFigures(profile(posts, { followers: [] }), 'rate').zero).toMatchObject({ why: 'no-followers' });
  });
  it('a count called doubtful is none, a repost is somebody else’s, and the multiple needs nothing', () => {
    const posts = [
      post(10, { likes: 9 }, { id: 'd', doubtful: ['likes'] }),
      post(10, { likes: 9 }, { flags: ['repost'] }),
    ];
    expect(shownFigures(profile(posts), 'likes')).toEqual({
      d: { kind: 'missing', why: 'not-shown', what: ['likes'] },
    });
    expect(shownFigures(profile([whole]), 'multiple')).toEqual({});
  });
  it('by followers is views by followers where a site’s grids show no likes', () => {
    const video = post(40, { views: 5_000 }, { id: 'v', format: 'video' });
    const channel = profile([video], { key: 'youtube:1', platform: 'youtube' });
    expect(shownFigures(channel, 'rate').v).toEqual({ kind: 'rate', lens: 'reach', value: 0.5, approximate: false });
  });
});

describe('velocity', () => {
  const at = NOW - 40 * HOUR;
  const one = post(0, { likes: 300, comments: 0 }, { id: 'one', ...published(at), seenAt: at + 20 * HOUR });
  const say = (seen: Sighting[], others: ReturnType<typeof post>[] = [], more: [string, Sighting[]][] = []) =>
    shownFigures(profile([one, ...others]), 'velocity', new Map([['one', seen], ...more])).one;

  it('between the last two readings: (300 − 100) in 10 hours', () => {
    expect(say([likes(10, at + HOUR), likes(100, at + 10 * HOUR), likes(300, at + 20 * HOUR)])).toEqual({
      kind: 'velocity',
      perHour: 20,
      approximate: false,
      from: at + 10 * HOUR,
      to: at + 20 * HOUR,
    });
  });
  it('with one reading since it was posted: 300 in 20 hours', () => {
    expect(shownFigures(profile([one]), 'velocity').one).toEqual({
      kind: 'velocity',
      perHour: 15,
      approximate: false,
      to: at + 20 * HOUR,
    });
  });
  it('a gain that rounding alone could make says nothing, so it is since it was posted', () => {
    const rounded = { value: 12_300, low: 12_250, high: 12_349 };
    const seen = [likes(rounded, at + 10 * HOUR), likes(rounded, at + 20 * HOUR)];
    expect(say(seen)).toEqual({ kind: 'velocity', perHour: 615, approximate: true, to: at + 20 * HOUR });
  });
  it('counts that fell are a negative one', () => {
    expect(say([likes(300, at + 10 * HOUR), likes(250, at + 20 * HOUR)])).toMatchObject({ perHour: -5 });
  });
  it('is held against five earlier posts between the same ages: 20 an hour against 10', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const starts = ids.map((_, i) => at - (i + 2) * DAY);
    const others = ids.map((id, i) =>
      post(0, { likes: 150, comments: 0 }, { id, ...published(starts[i]!), seenAt: starts[i]! + 20 * HOUR }),
    );
    const seen = ids.map((id, i): [string, Sighting[]] => [
      id,
      [likes(50, starts[i]! + 10 * HOUR), likes(150, starts[i]! + 20 * HOUR)],
    ]);
    const mine = [likes(100, at + 10 * HOUR), likes(300, at + 20 * HOUR)];
    expect(say(mine, others, seen)).toMatchObject({ perHour: 20, versus: { ratio: 2, typical: 10, n: 5 } });
    // Four are too few, and then it is plain.
    const four = say(mine, others.slice(0, 4), seen.slice(0, 4));
    expect(four).toMatchObject({ kind: 'velocity', perHour: 20 });
    expect(four).not.toHaveProperty('versus');
    // With one reading of mine against what they had at 20 hours: 15 an hour against 150 ÷ 20.
    expect(say([likes(300, at + 20 * HOUR)], others, seen)).toMatchObject({
      perHour: 15,
      versus: { ratio: 2, typical: 7.5, n: 5 },
    });
  });
  it('without a date, or with one to the week of a young post, there is none', () => {
    const { published: _, ...undated } = one;
    expect(shownFigures(profile([undated]), 'velocity').one).toEqual({ kind: 'missing', why: 'no-date', what: [] });
    const vague = { ...one, published: { earliest: at - 7 * DAY, latest: at } };
    expect(shownFigures(profile([vague]), 'velocity').one).toMatchObject({ kind: 'missing', why: 'no-date' });
  });
  it('hidden counts have none', () => {
    expect(shownFigures(profile([{ ...one, hidden: ['likes'] }]), 'velocity').one).toEqual({
      kind: 'hidden',
      what: ['likes'],
    });
  });
});

it('never an infinite or missing number, whatever is stored', () => {
  const count = fc.option(
    fc.nat(10_000_000).map((n) => exact(n)!),
    { nil: undefined },
  );
  const seenAt = fc.integer({ min: -HOUR, max: 400 * DAY });
  fc.assert(
    fc.property(
      fc.array(fc.record({ likes: count, comments: count, views: count, age: seenAt, slack: fc.nat(40 * DAY) }), {
        maxLength: 12,
      }),
      fc.constantFrom('rate', 'views-rate', 'likes', 'comments', 'velocity'),
      (rows, metric) => {
        const posts = rows.map(({ likes, comments, views, age, slack }, i) =>
          post(
            0,
            {},
            {
              id: `${i}`,
              counts: { ...(likes && { likes }), ...(comments && { comments }), ...(views && { views }) },
              published: { earliest: NOW - age - slack, latest: NOW - age },
            },
          ),
        );
        const shown = shownFigures(profile(posts), metric as 'rate');
        expect(Object.keys(shown)).toHaveLength(posts.length);
        for (const figure of Object.values(shown)) {
          if (figure.kind === 'rate') expect(Number.isFinite(figure.value)).toBe(true);
          if (figure.kind === 'velocity') expect(Number.isFinite(figure.perHour)).toBe(true);
        }
      },
    ),
    { numRuns: runs },
  );
});
