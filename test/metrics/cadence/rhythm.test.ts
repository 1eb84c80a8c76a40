import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activeWeeks,
  clockConcentration,
  memory,
  paceChanges,
  plainBurstiness,
  rhythm,
  streaks,
} from '../../../lib/metrics/cadence';
import { localClock, weekStart } from '../../../lib/metrics/weeks';
import type { Reading } from '../../../lib/model';
import { DAY, NOW, post, profile, seeded, settings } from '../rows';

const reading = (from: number, to: number): Reading => ({
  platform: 'instagram',
  profileId: '1',
  tab: 'posts',
  visit: `v${from}`,
  from: NOW - from * DAY,
  to: NOW - to * DAY,
  reachedStart: false,
  posts: 0,
});
const gapsOf = (events: number[]) => events.slice(1).map((e, i) => e - events[i]!);
const week = (posts: number, observed = 1, i = 0) => ({ start: NOW + i * 7 * DAY, posts, observed });

describe('burstiness and memory', () => {
  const example = gapsOf([0, 1, 2, 3, 24, 25, 26, 48, 49, 72]);
  test('published example: B 0.10668, memory −0.446497', () => {
    expect(plainBurstiness(example)).toBeCloseTo(0.10668, 5);
    expect(memory([example])).toBeCloseTo(-0.446497, 6);
  });
  test('a metronome −1, ten posts in one burst 0.477592', () => {
    expect(plainBurstiness([3, 3, 3])).toBe(-1);
    expect(plainBurstiness([0, 0, 0, 0, 0, 0, 0, 0, 9])).toBeCloseTo(0.477592, 6);
    expect(plainBurstiness([3])).toBeUndefined();
    expect(plainBurstiness([0, 0, 0])).toBeUndefined();
  });
  test('memory does not reach over a hole, and needs gaps that vary', () => {
    expect(memory([[1, 2, 1, 2, 1, 2]])).toBeCloseTo(-1, 12);
    expect(
      memory([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    ).toBeUndefined();
    expect(memory([[3, 3, 3, 3, 3, 3, 3]])).toBeUndefined();
  });
});

describe('gaps, the open one censored', () => {
  test('by hand: gaps of 1, 2, 3 days and one open for 30', () => {
    const posts = [36, 35, 33, 30].map((d) => post(d, {}));
    const { gaps } = rhythm(profile(posts, { readings: [reading(36, 0)] }), settings);
    expect(gaps).toMatchObject({ n: 3, median: 2, longest: 3, medianWithOpen: { low: 2, high: 2 } });
    expect(gaps?.p90).toBeCloseTo(2.8, 12);
    expect(gaps?.p90WithOpen).toEqual({ low: 30, high: Number.POSITIVE_INFINITY });
  });
  test('one post has no gap', () => {
    expect(rhythm(profile([post(3, {})], { readings: [reading(20, 0)] }), settings).gaps).toBeUndefined();
  });
});

describe('weeks', () => {
  test('active weeks are counted among those read from end to end', () => {
    expect(activeWeeks([week(0, 0.5), week(2), week(0), week(1), week(3, 0.4)])).toEqual({ active: 2, of: 3 });
  });
  test('streaks: an unfinished last week without a post does not end one, a whole one does', () => {
    expect(streaks([week(1), week(2), week(0), week(1), week(1), week(4), week(0, 0.3)])).toEqual({
      longest: 3,
      current: 3,
    });
    expect(streaks([week(1), week(2), week(0)])).toEqual({ longest: 2, current: 0 });
    expect(streaks([week(1), week(0, 0), week(1, 0.6)])).toEqual({ longest: 1, current: 1 });
    expect(streaks([])).toEqual({ longest: 0, current: 0 });
  });
});

describe('time of day', () => {
  test('always at nine: concentration 1, at 9 h; noon and midnight in turn: 0', () => {
    const nine = Array.from({ length: 6 }, (_, i) => Date.UTC(2025, 10, 3 + i, 9));
    const c = clockConcentration(nine, 'UTC')!;
    expect(c.concentration).toBeCloseTo(1, 12);
    expect(c.hour).toBeCloseTo(9, 9);
    expect(c.chance).toBeLessThan(0.01);
    const opposed = Array.from({ length: 6 }, (_, i) => Date.UTC(2025, 10, 3 + i, i % 2 ? 12 : 0));
    expect(clockConcentration(opposed, 'UTC')!.concentration).toBeCloseTo(0, 12);
    expect(clockConcentration(opposed, 'UTC')!.chance).toBeGreaterThan(0.9);
    expect(clockConcentration(nine.slice(2), 'UTC')).toBeUndefined();
  });
  test('nine in Helsinki stays nine when the clocks change', () => {
    // 25 October 2025 is summer time (+3), 27 October winter time (+2).
    const nine = [23, 24, 25]
      .map((d) => Date.UTC(2025, 9, d, 6))
      .concat([26, 27, 28].map((d) => Date.UTC(2025, 9, d, 7)));
    expect(clockConcentration(nine, 'Europe/Helsinki')!.concentration).toBeCloseTo(1, 12);
    expect(clockConcentration(nine, 'UTC')!.concentration).toBeLessThan(0.9999);
  });
  test('posts dated to a day have no time of day', () => {
    const vague = Array.from({ length: 9 }, (_, i) => {
      const at = NOW - (i + 1) * DAY;
      return post(i + 1, {}, { published: { earliest: at - DAY / 2, latest: at + DAY / 2 } });
    });
    expect(rhythm(profile(vague, { readings: [reading(30, 0)] }), settings).clock).toBeUndefined();
  });
});

describe('clocks of a zone', () => {
  test('weekday, hour and month, also before 1970 and on a day that changes its clocks', () => {
    expect(localClock(Date.UTC(2025, 10, 21, 12, 30), 'UTC')).toEqual({
      weekday: 4,
      hour: 12.5,
      day: '2025-11-21',
      month: '2025-11',
    });
    expect(localClock(Date.UTC(2025, 10, 30, 23), 'Europe/Helsinki')).toEqual({
      weekday: 0,
      hour: 1,
      day: '2025-12-01',
      month: '2025-12',
    });
    expect(localClock(Date.UTC(1969, 11, 31, 23), 'UTC')).toEqual({
      weekday: 2,
      hour: 23,
      day: '1969-12-31',
      month: '1969-12',
    });
    // 26 October 2025 in Helsinki: 00:59 UTC is 03:59 (+3), 01:00 UTC is 03:00 again (+2).
    expect(localClock(Date.UTC(2025, 9, 26, 0, 45), 'Europe/Helsinki').hour).toBe(3.75);
    expect(localClock(Date.UTC(2025, 9, 26, 1, 45), 'Europe/Helsinki').hour).toBe(3.75);
  });
  test('at both ends of the calendar: no throw', () => {
    for (const at of [8.64e15, -8.64e15, 8.64e15 - 1]) {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        expect(localClock(at, zone).hour).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(weekStart(at, zone))).toBe(true);
      }
    }
  });
  test('as the calendar says, at any instant', () => {
    const zones = ['Europe/Helsinki', 'America/St_Johns', 'Pacific/Chatham', 'America/Santiago', 'Asia/Kathmandu'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 2_000_000_000 }), (zone, seconds) => {
        const parts = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          hourCycle: 'h23',
          weekday: 'short',
          hour: 'numeric',
          minute: 'numeric',
          second: 'numeric',
        }).formatToParts(seconds * 1000);
        const part = (type: string) => parts.find((p) => p.type === type)!.value;
        const { weekday, hour } = localClock(seconds * 1000, zone);
        expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday]).toBe(part('weekday'));
        expect(Math.round(hour * 3600)).toBe(
          Number(part('hour')) * 3600 + Number(part('minute')) * 60 + Number(part('second')),
        );
      }),
    );
  });
});

describe('change of pace', () => {
  const poisson = (random: () => number, mean: number) => {
    let k = -1;
    for (let p = 1; p > Math.exp(-mean); k += 1) p *= random();
    return k;
  };
  test('two a week for twelve weeks, then six: that week is named', () => {
    const counts = [2, 3, 1, 2, 2, 3, 2, 1, 2, 2, 3, 2, 6, 5, 7, 6, 6, 5, 7, 6, 6, 7, 5, 6];
    const [change, ...more] = paceChanges(counts.map((n, i) => week(n, 1, i)));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ at: NOW + 84 * DAY, weeksBefore: 12, weeksAfter: 12, after: 6 });
    expect(change?.before).toBeCloseTo(25 / 12, 12);
  });
  test('a row broken by an unread week is not one row', () => {
    const counts = [2, 2, 2, 2, 2, 2, 9, 9, 9, 9, 9, 9];
    expect(paceChanges(counts.map((n, i) => week(n, i === 6 ? 0.2 : 1, i)))).toEqual([]);
  });
  test('half a year at an even pace: a change is seen in at most 6 % of 200 random profiles', () => {
    const random = seeded(41);
    let told = 0;
    for (let i = 0; i < 200; i += 1) {
      const mean = 1 + 6 * random();
      if (paceChanges(Array.from({ length: 26 }, (_, k) => week(poisson(random, mean), 1, k))).length > 0) told += 1;
    }
    expect(told / 200).toBeLessThanOrEqual(0.06);
  });
});

test('hostile rows: every part is finite or absent, and the order of posts is no matter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 90 * 24 }), { maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { maxLength: 3 }),
      (hours, spans) => {
        const posts = hours.map((h, i) => post(h / 24, {}, { id: `q${i}` }));
        const readings = spans.map(([a, b]) => reading(Math.max(a, b), Math.min(a, b)));
        const one = rhythm(profile(posts, { readings }), settings);
        expect(rhythm(profile([...posts].reverse(), { readings }), settings)).toEqual(one);
        expect(JSON.stringify(one)).not.toContain('NaN');
        for (const v of [
          one.memory,
          one.plainBurstiness,
          one.clock?.concentration,
          one.clock?.entropy,
          one.gaps?.p90,
        ]) {
          if (v !== undefined) expect(Number.isFinite(v)).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
