import { describe, expect, test } from 'vitest';
import { burstiness, cadence, nextWeek, weekStart } from '../../lib/metrics';
import type { Reading } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

const day = (d: number) => NOW - d * DAY;
function reading(from: number, to: number, over: Partial<Reading> = {}): Reading {
  return {
    platform: 'instagram',
    profileId: '1',
    tab: 'posts',
    visit: `v${from}`,
    from: day(from),
    to: day(to),
    reachedStart: false,
    posts: 0,
    ...over,
  };
}
const on = (...days: number[]) => days.map((d) => post(d, {}));

describe('burstiness (Kim & Jo 2016)', () => {
  const gaps = (events: number[]) => events.slice(1).map((e, i) => e - events[i]!);
  test('published example, a metronome and one burst', () => {
    expect(burstiness(gaps([0, 1, 2, 3, 24, 25, 26, 48, 49, 72]))).toBeCloseTo(0.255166, 6);
    expect(burstiness([7, 7, 7, 7, 7])).toBe(-1);
    expect(burstiness([0, 0, 0, 0, 0, 0, 0, 0, 9])).toBeCloseTo(1, 12);
  });
  test('under five gaps, or all at one instant: none', () => {
    expect(burstiness([1, 2, 3, 4])).toBeUndefined();
    expect(burstiness([0, 0, 0, 0, 0])).toBeUndefined();
  });
});

describe('posts a week', () => {
  test('the oldest post of a stretch opens it and is not counted: 4 posts in 28 days are 1 a week', () => {
    const c = cadence(profile(on(28, 21, 14, 7, 1), { readings: [reading(28, 0)] }), settings);
    expect(c).toMatchObject({ perWeek: 1, posts: 4, observed: 28 * DAY, medianGap: 7, longestGap: 7, openGap: 1 });
    expect(c.burstiness).toBeUndefined();
  });
  test('two stretches: the unread days between them are neither time nor silence', () => {
    const c = cadence(profile(on(60, 58, 50, 20, 18, 10), { readings: [reading(60, 50), reading(20, 10)] }), settings);
    expect(c.observed).toBe(20 * DAY);
    expect(c.posts).toBe(4);
    expect(c.longestGap).toBe(8);
    expect(c.stretches).toHaveLength(2);
  });
  test('overlapping stretches count once; a post outside of them does not count', () => {
    const c = cadence(profile(on(40, 15, 5), { readings: [reading(20, 5), reading(10, 0)] }), settings);
    expect(c).toMatchObject({ observed: 20 * DAY, posts: 2, stretches: [{ from: day(20), to: day(0) }] });
  });
  test('the period cuts a stretch, and then its first post counts', () => {
    const c = cadence(profile(on(10, 7, 3), { readings: [reading(30, 0)] }), {
      ...settings,
      period: { from: day(7), to: day(0) },
    });
    expect(c).toMatchObject({ observed: 7 * DAY, posts: 2, perWeek: 2 });
  });
  test('reposts are not posts, and a pinned post stands at its date', () => {
    const posts = [
      post(12, {}, { flags: ['repost'] }),
      post(11, {}, { flags: ['pinned'] }),
      post(300, {}, { flags: ['pinned'] }),
    ];
    expect(cadence(profile(posts, { readings: [reading(14, 0)] }), settings).posts).toBe(1);
  });
  test('nothing read: unknown, not zero; a stretch without posts: zero', () => {
    expect(cadence(profile(on(3, 2), { readings: [] }), settings).perWeek).toBeUndefined();
    expect(cadence(profile([], { readings: [reading(14, 0)] }), settings).perWeek).toBe(0);
    expect(cadence(profile(on(0.5), { readings: [reading(1, 0)] }), settings).perWeek).toBeUndefined();
  });
  test('YouTube tabs: only the time for which every tab read is known, only their formats', () => {
    const youtube = profile(
      [
        post(6, {}, { format: 'video' }),
        post(5, {}, { format: 'live' }),
        post(4, {}, { format: 'short' }),
        post(20, {}, { format: 'video' }),
      ],
      {
        platform: 'youtube',
        readings: [
          reading(30, 0, { tab: 'videos' }),
          reading(14, 0, { tab: 'streams' }),
          reading(9, 0, { tab: 'reels' }),
        ],
      },
    );
    expect(cadence(youtube, settings)).toMatchObject({ observed: 14 * DAY, posts: 2, perWeek: 1 });
  });
});

describe('weeks', () => {
  test('Monday by the zone, 169 hours in the autumn and 167 in the spring', () => {
    // Helsinki: Monday 20 October 2025 00:00 +03:00; the clocks go back on the 26th.
    const autumn = weekStart(Date.UTC(2025, 9, 23, 12), 'Europe/Helsinki');
    expect(new Date(autumn).toISOString()).toBe('2025-10-19T21:00:00.000Z');
    expect((nextWeek(autumn, 'Europe/Helsinki') - autumn) / 3_600_000).toBe(169);
    const spring = weekStart(Date.UTC(2026, 2, 25), 'Europe/Helsinki');
    expect((nextWeek(spring, 'Europe/Helsinki') - spring) / 3_600_000).toBe(167);
  });
  test('a Sunday evening in Los Angeles is Monday in UTC', () => {
    const late = Date.UTC(2025, 10, 17, 3);
    expect(new Date(weekStart(late, 'America/Los_Angeles')).toISOString()).toBe('2025-11-10T08:00:00.000Z');
    expect(new Date(weekStart(late, 'UTC')).toISOString()).toBe('2025-11-17T00:00:00.000Z');
  });
  test('a zone whose clocks skip midnight still has a first instant of the day', () => {
    // Santiago, Sunday 7 September 2025: 00:00 does not exist, the day begins at 01:00 −03:00; the week after it at 00:00.
    const start = weekStart(Date.UTC(2025, 8, 3), 'America/Santiago');
    expect(new Date(start).toISOString()).toBe('2025-09-01T04:00:00.000Z');
    expect(new Date(nextWeek(start, 'America/Santiago')).toISOString()).toBe('2025-09-08T03:00:00.000Z');
  });
  test('each week says how much of it was read', () => {
    // 2025-11-21 is a Friday; 11 days back is Monday 10th 12:00.
    const c = cadence(profile(on(10, 2), { readings: [reading(11, 0)] }), settings);
    expect(c.weeks.map((w) => new Date(w.start).toISOString().slice(0, 10))).toEqual(['2025-11-10', '2025-11-17']);
    expect(c.weeks.map((w) => w.posts)).toEqual([1, 1]);
    expect(c.weeks[0]!.observed).toBeCloseTo(6.5 / 7, 10);
    expect(c.weeks[1]!.observed).toBeCloseTo(4.5 / 7, 10);
  });
});
