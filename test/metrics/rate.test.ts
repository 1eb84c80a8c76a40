import { describe, expect, test } from 'vitest';
import {
  defaultLens,
  followersAt,
  growth,
  isMature,
  postRate,
  profileStats,
  totalOf,
  usableReadings,
} from '../../lib/metrics';
import { exact } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

describe('interactions of one post', () => {
  test('a rounded member keeps its bounds in the sum', () => {
    const p = post(
      10,
      { comments: 20 },
      { counts: { likes: { value: 1200, low: 1150, high: 1299 }, comments: exact(20)! } },
    );
    expect(totalOf(p, ['likes', 'comments'])).toEqual({ ok: true, count: { value: 1220, low: 1170, high: 1319 } });
  });
  test('hidden, missing and doubtful members leave no total, each with its reason; zero is a number', () => {
    expect(totalOf(post(10, { comments: 20 }, { hidden: ['likes'] }), ['likes', 'comments'])).toEqual({
      ok: false,
      reason: 'hidden',
      names: ['likes'],
    });
    expect(totalOf(post(10, { likes: 5 }), ['likes', 'comments'])).toEqual({
      ok: false,
      reason: 'not-shown',
      names: ['comments'],
    });
    expect(totalOf(post(10, { likes: 3, comments: 1 }, { doubtful: ['likes'] }), ['likes', 'comments'])).toMatchObject({
      reason: 'doubtful',
    });
    expect(totalOf(post(10, { likes: 0, comments: 0 }), ['likes', 'comments'])).toEqual({ ok: true, count: exact(0) });
  });
});

describe('rate of one post', () => {
  const readings = usableReadings([{ at: NOW, followers: exact(10_000)! }]);
  test('300 likes and 20 comments over 10,000 followers are 3.2 %', () => {
    const rate = postRate('instagram', post(10, { likes: 300, comments: 20 }), readings, 'followers');
    expect(rate.ok && rate.rate.value).toBeCloseTo(0.032, 12);
  });
  test('bounds: lowest interactions by highest followers and the other way round', () => {
    const rounded = [{ at: NOW - 20 * DAY, followers: { value: 48_200, low: 48_150, high: 48_249 } }];
    const p = post(10, {}, { counts: { likes: { value: 1200, low: 1150, high: 1299 }, comments: exact(0)! } });
    const rate = postRate('instagram', p, rounded, 'followers');
    expect(rate.ok && rate.rate.low).toBeCloseTo(1150 / 48_249, 12);
    expect(rate.ok && rate.rate.high).toBeCloseTo(1299 / 48_150, 12);
  });
  test('by views divides by the post itself; views by followers is reach', () => {
    const p = post(40, { likes: 90, comments: 10, views: 4000 });
    expect(postRate('youtube', p, [], 'views')).toMatchObject({ ok: true, rate: { value: 0.025 } });
    expect(postRate('youtube', p, readings, 'reach')).toMatchObject({ ok: true, rate: { value: 0.4 } });
    expect(postRate('youtube', post(40, { likes: 9, comments: 1 }), [], 'views')).toEqual({
      ok: false,
      reason: 'no-views',
    });
    expect(postRate('youtube', p, [], 'reach')).toEqual({ ok: false, reason: 'no-followers' });
    expect(defaultLens('youtube')).toBe('reach');
  });
});

describe('followers at posting time', () => {
  const readings = usableReadings([
    { at: 0, followers: exact(1000)! },
    { at: 10 * DAY, followers: exact(2000)! },
    { at: 20 * DAY, followers: exact(0)! },
  ]);
  test('halfway between two readings is their middle; a reading of zero cannot be divided by', () => {
    expect(followersAt(readings, 5 * DAY)).toEqual({ count: { value: 1500, low: 1500, high: 1500 }, assumed: false });
    expect(followersAt(readings, 10 * DAY)).toEqual({ count: exact(2000), assumed: false });
  });
  test('before the first and after the last reading the nearest is assumed, and says so', () => {
    expect(followersAt(readings, -DAY)).toEqual({ count: exact(1000), assumed: true });
    expect(followersAt(readings, 15 * DAY)).toEqual({ count: exact(2000), assumed: true });
    expect(followersAt([], 0)).toBeUndefined();
  });
});

test('a post is as old as it was when it was read, not as it is now', () => {
  expect(isMature('instagram', post(30, {}, { seenAt: NOW - 29 * DAY }))).toBe(false);
  expect(isMature('instagram', post(7, {}))).toBe(true);
  expect(isMature('instagram', post(6.9, {}))).toBe(false);
  expect(isMature('youtube', post(15, {}, { format: 'short' }))).toBe(true);
  expect(isMature('youtube', post(15, {}, { format: 'video' }))).toBe(false);
  // "4 weeks ago": between 28 and 35 days, so perhaps still under 30.
  expect(
    isMature(
      'youtube',
      post(0, {}, { format: 'video', published: { earliest: NOW - 35 * DAY, latest: NOW - 28 * DAY } }),
    ),
  ).toBe(false);
});

describe('growth of followers', () => {
  test('1.2M twice may hide growth either way: bounds, not zero', () => {
    const millions = { value: 1_200_000, low: 1_150_000, high: 1_299_999 };
    const g = growth(
      [
        { at: NOW - 30 * DAY, followers: millions },
        { at: NOW, followers: millions },
      ],
      settings,
    );
    expect(g.change!.low).toBeCloseTo(-0.1154, 4);
    expect(g.change!.high).toBeCloseTo(0.1304, 4);
  });
  test('exact counts give one figure; one reading gives none', () => {
    const g = growth(
      [
        { at: NOW - 7 * DAY, followers: exact(500)! },
        { at: NOW, followers: exact(2000)! },
      ],
      settings,
    );
    expect(g.change).toEqual({ low: 3, high: 3 });
    expect(growth([{ at: NOW, followers: exact(500)! }], settings).change).toBeUndefined();
    const same = (apart: number) =>
      growth(
        [
          { at: NOW - apart, followers: exact(500)! },
          { at: NOW, followers: exact(500)! },
        ],
        settings,
      ).change;
    expect(same(60_000), 'two looks within a minute').toBeUndefined();
    expect(same(86_400_000), 'a day without a new follower').toEqual({ low: 0, high: 0 });
  });
});

test('one-line facts of a profile', () => {
  const stats = profileStats(
    profile([
      post(1, { likes: 1, comments: 1 }),
      post(20, { likes: 1, comments: 1 }),
      post(21, { comments: 1 }, { hidden: ['likes'] }),
      post(22, { likes: 9, comments: 9 }, { flags: ['repost'] }),
      post(200, { likes: 1, comments: 1 }),
      post(500, { likes: 1, comments: 1 }, { flags: ['pinned'] }),
    ]),
    settings,
  );
  expect(stats.posts).toEqual({ stored: 6, inPeriod: 3, mature: 2, hidden: 1, oldest: NOW - 200 * DAY });
  expect(stats.singles).toEqual([0.0002]);
  expect(stats.maturityDays).toBe(7);
});
