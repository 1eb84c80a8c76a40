import { describe, expect, it } from 'vitest';
import { calendar } from '../../lib/metrics/calendar';
import { shareOf, sizeOf } from '../../lib/metrics/compare-charts';
import { everyPost } from '../../lib/metrics/every-post';
import { fortnights } from '../../lib/metrics/fortnights';
import { profileStats } from '../../lib/metrics/profile-stats';
import { sizeLine } from '../../lib/metrics/size';
import { exact } from '../../lib/model';
import { DAY, NOW, post, profile, readWhole, settings } from './rows';

/** Likes alone: of 10,000 followers. The 1 in (1 + E) / F makes 199 likes a rate of 2 %. */
const many = (n: number, daysOld: number, likes: number) =>
  Array.from({ length: n }, (_, i) => post(daysOld + i / 10, { likes, comments: 0 }));
const month = { ...settings, period: { from: NOW - 30 * DAY, to: NOW + 1 } };

describe('fortnights', () => {
  // 17 November 2025 is a Monday, 20,412 days after Monday 29 December 1969: week 2916, an even one.
  const monday = Date.UTC(2025, 10, 17);
  it('run from Monday of an even week, cut to the period', () => {
    expect(fortnights(profile([]), month).map((f) => [f.from, f.to])).toEqual([
      [NOW - 30 * DAY, monday - 14 * DAY],
      [monday - 14 * DAY, monday],
      [monday, NOW + 1],
    ]);
  });
  it('have a rate from five mature posts on, made of their own posts', () => {
    const [first, second, third] = fortnights(
      profile([...many(4, 20, 299), ...many(5, 8, 199), ...many(2, 1, 999)]),
      month,
    );
    expect(first).toMatchObject({ n: 4, rate: { ok: false, why: { reason: 'too-few', n: 4, needed: 5 } } });
    expect(second?.n).toBe(5);
    expect(second?.rate.ok && second.rate.estimate.value).toBeCloseTo(0.02, 12);
    // Two posts of yesterday have no final counts yet.
    expect(third?.n).toBe(0);
  });
  it('tell how much of them was read', () => {
    const input = profile(many(5, 8, 199), { readings: readWhole('instagram', monday - 7 * DAY) });
    const [first, second, third] = fortnights(input, month);
    expect([first?.observed, second?.observed]).toEqual([0, 0.5]);
    expect(third?.observed).toBeCloseTo(1, 6);
    expect(first?.rate).toEqual({ ok: false, why: { reason: 'not-observed' } });
  });
  it('begin with the first post where the period has no beginning', () => {
    const all = fortnights(profile(many(1, 8, 1)), { ...settings, period: { from: 0, to: NOW + 1 } });
    expect(all.map((f) => f.n)).toEqual([1, 0]);
  });
});

describe('calendar', () => {
  const at = (time: number) => post((NOW - time) / DAY, { likes: 1 });
  it('counts by the days of the zone', () => {
    const late = Date.UTC(2025, 10, 10, 22, 30);
    const input = profile([at(late)]);
    const days = (timeZone: string) =>
      calendar(input, { ...month, timeZone })
        .filter((d) => d.posts > 0)
        .map((d) => [d.day, d.weekday, d.posts]);
    // 10 November 2025 is a Monday; at 22:30 UTC it is Tuesday in Helsinki.
    expect(days('UTC')).toEqual([['2025-11-10', 0, 1]]);
    expect(days('Europe/Helsinki')).toEqual([['2025-11-11', 1, 1]]);
  });
  it('has one entry a day over the change of clocks', () => {
    const from = Date.UTC(2025, 9, 24, 21);
    const days = calendar(profile([]), {
      ...settings,
      timeZone: 'Europe/Helsinki',
      period: { from, to: Date.UTC(2025, 9, 27, 22) },
    });
    expect(days.map((d) => d.day)).toEqual(['2025-10-25', '2025-10-26', '2025-10-27']);
    expect(days.map((d) => (d.start - from) / 3_600_000)).toEqual([0, 24, 49]);
  });
  it('tells a silent day from one that was not read', () => {
    const input = profile([], { readings: readWhole('instagram', Date.UTC(2025, 10, 11, 6)) });
    const of = (day: string) => calendar(input, month).find((d) => d.day === day)?.observed;
    expect([of('2025-11-10'), of('2025-11-11'), of('2025-11-12')]).toEqual([0, 0.75, 1]);
  });
});

describe('every post', () => {
  it('has five numbers of five posts, and none of four', () => {
    const posts = [100, 200, 300, 400, 500].map((likes, i) => post(10 + i, { likes, comments: 0 }));
    const { box, posts: plotted } = everyPost(profile(posts), settings);
    expect(box).toEqual({ least: 0.01, lower: 0.02, median: 0.03, upper: 0.04, most: 0.05 });
    expect(plotted.map((p) => p.rate)).toEqual([0.05, 0.04, 0.03, 0.02, 0.01]);
    expect(everyPost(profile(posts.slice(1)), settings).box).toBeUndefined();
  });
  it('marks what the badges call a breakout', () => {
    const usual = Array.from({ length: 12 }, (_, i) => post(20 + i, { likes: 100, comments: 0 }));
    const loud = post(10, { likes: 900, comments: 0 });
    const found = everyPost(profile([...usual, loud]), settings).posts.filter((p) => p.breakout);
    expect(found).toMatchObject([{ id: loud.id, breakout: { multiple: 9, approximate: false } }]);
  });
});

describe('of a set', () => {
  const follows = (n: number) => [{ at: NOW, followers: exact(n)! }];
  it('shares of followers are of all, or of none where one is unknown', () => {
    const a = profile([], { key: 'instagram:a', followers: follows(300) });
    const b = profile([], { key: 'instagram:b', followers: follows(100) });
    const figures = new Map();
    expect([...shareOf({ inputs: [a, b], settings, figures }).followers]).toEqual([
      ['instagram:a', 0.75],
      ['instagram:b', 0.25],
    ]);
    expect(shareOf({ inputs: [a, { ...b, followers: [] }], settings, figures }).followers.size).toBe(0);
  });
  it('has a line of sizes from fifteen profiles on', () => {
    const one = (i: number) =>
      profile(many(5, 10, 99 + 10 * i), { key: `instagram:${i}`, followers: follows(1000 * (i + 1)) });
    const inputs = (n: number) => Array.from({ length: n }, (_, i) => one(i));
    const few = sizeOf({ inputs: inputs(14), settings, figures: new Map() });
    expect([few.n, few.needed, few.line]).toEqual([14, 15, undefined]);
    expect(sizeOf({ inputs: inputs(15), settings, figures: new Map() }).line?.length).toBe(25);
    expect(sizeOf({ inputs: [], settings, figures: new Map() })).toMatchObject({ n: 0, scores: [] });
  });
  it('draws the line as a rate, with half of all about it', () => {
    const fit = { intercept: 1, slope: 0.5, slopeError: 0, spread: 0.3, n: 20, prior: 0, centre: 3, squares: 1 };
    // 10^(1 + 0.5·4) = 1000 interactions of 10,000 followers; 0.6745 · 0.3 = 0.20235 and 10^0.20235 = 1.5934.
    const [point] = sizeLine(fit, [10_000]);
    expect(point?.rate).toBeCloseTo(0.1, 12);
    expect(point?.high).toBeCloseTo(0.15934, 4);
    expect(point?.low).toBeCloseTo(0.1 / 1.5934, 5);
  });
});

it('tells when followers were read in the period, and nothing where they were not', () => {
  const read = (days: number) => ({ at: NOW - days * DAY, followers: exact(100)! });
  const followers = [read(91), read(90), read(3), { at: NOW + 1, followers: exact(100)! }];
  // The period goes from 90 days ago up to, and not with, this moment and 1 ms.
  expect(profileStats(profile([], { followers }), settings).followersRead).toEqual([NOW - 90 * DAY, NOW - 3 * DAY]);
  expect(profileStats(profile([], { followers: [read(91)] }), settings).followersRead).toBeUndefined();
});
