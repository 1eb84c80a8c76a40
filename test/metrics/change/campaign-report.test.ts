import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CampaignReport, campaignPace, campaignReport, type Posted } from '../../../lib/metrics/change';
import { campaignBlocks } from '../../../lib/metrics/change/campaign-blocks';
import { paceAround } from '../../../lib/metrics/change/campaign-cadence';
import type { PostInput, ProfileInput } from '../../../lib/metrics/types';
import { DAY, NOW, normal, post, profile, readWhole, seeded, settings as usual } from '../rows';

const settings = { ...usual, period: { from: NOW - 400 * DAY, to: NOW + 1 } };
const day = (ago: number) => new Date(NOW - ago * DAY).toISOString().slice(0, 10);
/** One post a day at noon; `times` as many interactions on the days that `more` names. */
function daily(seed: number, from: number, more: (ago: number) => boolean = () => false, times = 1): PostInput[] {
  const random = seeded(seed);
  return Array.from({ length: 360 - from }, (_, i) => {
    const ago = from + i;
    const likes = Math.round(400 * Math.exp(0.5 * normal(random)) * (more(ago) ? times : 1));
    return post(ago, { likes, comments: 0 }, { id: `${seed}-${ago}`, caption: ago % 2 ? 'One #flush' : 'Two' });
  });
}
const brand = (n: number, posts: PostInput[], over: Partial<ProfileInput> = {}) =>
  profile(posts, { key: `instagram:${n}`, handle: `brand${n}`, ...over });
const others = [2, 3, 4, 5].map((n) => brand(n, daily(n, 8)));
const report = (own: PostInput[], over: Partial<Parameters<typeof campaignReport>[0]> = {}, rest = others) =>
  campaignReport(
    { profiles: ['instagram:1'], from: day(43), to: day(30), ...over },
    [brand(1, own), ...rest],
    settings,
  );
const only = (r: CampaignReport) => r.profiles[0]!;

describe('a campaign of a fortnight', () => {
  test('tripled interactions: clear, the days before and in it counted, its stretch about three times the one before', () => {
    const found = report(daily(1, 8, (ago) => ago >= 30 && ago <= 43, 3));
    expect(found).toMatchObject({ state: 'over', length: 14, others: 4 });
    expect(only(found)).toMatchObject({ days: 14, posts: { before: 14, during: 14, young: 0 } });
    expect(only(found).engagement).toMatchObject({ ok: true, clear: true });
    const here = only(found).blocks.find((block) => block.at === 0);
    expect(here).toMatchObject({ n: 14, from: Date.parse(`${day(43)}T00:00Z`), to: Date.parse(`${day(29)}T00:00Z`) });
    expect(here?.own?.value).toBeGreaterThan(2);
    expect(here?.own?.value).toBeLessThan(4.5);
  });
  test('one post a day by everybody: no change of pace', () => {
    const { cadence, perWeek } = only(report(daily(1, 8)));
    expect(perWeek).toEqual({ before: 7, during: 7 });
    expect(cadence.ok === false || !cadence.clear).toBe(true);
  });
  test('posts that the rule means against the others of the same days', () => {
    const own = daily(1, 8, (ago) => ago % 2 === 1, 4);
    const found = campaignReport(
      { profiles: ['instagram:1'], from: day(43), to: day(30) },
      [brand(1, own), ...others],
      settings,
      new Set(),
      (_, { caption }) => caption?.includes('#flush') === true,
    );
    // 43, 41 … 31 days ago: seven; 42 … 30: seven.
    expect(only(found).own).toMatchObject({ n: 7, others: 7 });
    expect(only(found).own?.ratio?.low).toBeGreaterThan(1);
  });
  test('busy profiles and other platforms are nothing to hold it against', () => {
    const away = brand(6, daily(6, 8), { key: 'x:6', platform: 'x' });
    const found = campaignReport(
      { profiles: ['instagram:1'], from: day(43), to: day(30) },
      [brand(1, daily(1, 8)), ...others, away],
      settings,
      new Set(['instagram:2', 'instagram:3']),
    );
    expect(found.others).toBe(2);
    expect(only(found).engagement).toMatchObject({ ok: false, reason: 'few-others', n: 2 });
  });
});

describe('not over, or not known', () => {
  test('coming, on its first day, running: only days whose posts are old enough are compared', () => {
    expect(report(daily(1, 8), { from: day(-3), to: day(-9) })).toMatchObject({ state: 'coming', length: 0 });
    expect(report(daily(1, 8), { from: day(0), to: day(-9) })).toMatchObject({ state: 'short', length: 0 });
    // NOW is noon of the 21st: 16 whole days from the 5th; the others' newest post that counts is 8 days old, of the 13th: nine days.
    const running = report(daily(1, 1), { from: day(16), to: day(-9) });
    expect(running).toMatchObject({ state: 'running', length: 16 });
    expect(only(running).posts.young).toBeGreaterThan(0);
    expect(only(running).engagement.ok).toBe(true);
    expect(only(running)).toMatchObject({ days: 9, posts: { before: 9, during: 9 } });
  });
  test('a profile that is gone is left out; one without posts says so', () => {
    expect(report(daily(1, 8), { profiles: ['instagram:404'] }).profiles).toEqual([]);
    expect(only(report([])).engagement).toMatchObject({ ok: false, reason: 'no-window' });
  });
});

describe('posting pace', () => {
  const start = NOW - 14 * DAY;
  const times = (perDay: (d: number) => number) =>
    Array.from({ length: 300 }, (_, i) => i - 280).flatMap((d) =>
      Array.from({ length: perDay(d) }, (_, k) => start + d * DAY + (k + 1) * 3_600_000),
    );
  const all = [{ from: start - 280 * DAY, to: start + 20 * DAY }];
  test('posts a week in as many read days before and in it', () => {
    const own: Posted = { times: times((d) => (d >= 0 && d < 14 ? 3 : 1)), stretches: all };
    expect(paceAround(own, start, 14)).toEqual({ before: 7, during: 21 });
    // Half of the fortnight before was not read.
    const half = [
      { from: start - 280 * DAY, to: start - 14 * DAY },
      { from: start - 7 * DAY, to: start + 20 * DAY },
    ];
    expect(paceAround({ ...own, stretches: half }, start, 14)).toEqual({ during: 21 });
    expect(paceAround({ times: [], stretches: [] }, start, 14)).toEqual({});
  });
  test('four times as often, the others as ever: clear', () => {
    const random = seeded(7);
    const some = () => times(() => (random() < 0.5 ? 1 : 2));
    const own: Posted = { times: times((d) => (d >= 0 && d < 14 ? 6 : random() < 0.5 ? 1 : 2)), stretches: all };
    const rest = [1, 2, 3, 4].map((): Posted => ({ times: some(), stretches: all }));
    const found = campaignPace(own, rest, start, 14);
    expect(found).toMatchObject({ ok: true, clear: true });
    expect(found.ok && found.effect.low).toBeGreaterThan(1);
    expect(campaignPace(own, rest.slice(0, 2), start, 14)).toMatchObject({ reason: 'few-others', n: 2 });
  });
});

test('stretches are multiples of the one before the campaign', () => {
  const at = (d: number, values: number[]) => values.map((v) => ({ at: NOW + d * DAY, value: Math.expm1(v) }));
  const blocks = campaignBlocks([...at(-2, [1, 2, 3]), ...at(1, [3, 4, 5]), ...at(5, [9])], [], NOW, 3);
  expect(blocks.map(({ at: place, n }) => [place, n])).toEqual([
    [-1, 3],
    [0, 3],
    [1, 1],
  ]);
  expect(blocks[0]?.own).toEqual({ value: 1, low: 1, high: 1 });
  // Means of logs 2 and 4.
  expect(blocks[1]?.own?.value).toBeCloseTo(Math.exp(2), 9);
  expect(blocks[2]?.own).toBeUndefined();
  const three = [0, 1, 2].map((more) => [...at(-1, [1, 1, 1]), ...at(1, [1 + more, 1 + more, 1 + more])]);
  expect(campaignBlocks([], three, NOW, 3).find((block) => block.at === 0)?.others).toBeCloseTo(Math.exp(1), 9);
  expect(campaignBlocks([], [], NOW, 3)).toEqual([]);
});

test('any readings and posts: finite answers, or a reason', () => {
  const span = fc.record({ from: fc.integer({ min: -90, max: 10 }), days: fc.integer({ min: -5, max: 60 }) });
  const posted = fc.record({
    times: fc.array(fc.integer({ min: -90 * 24, max: 30 * 24 }), { maxLength: 60 }),
    stretches: fc.array(span, { maxLength: 4 }),
  });
  const real = ({ times, stretches }: { times: number[]; stretches: { from: number; days: number }[] }): Posted => ({
    times: times.map((h) => NOW + h * 3_600_000),
    stretches: stretches.map(({ from, days }) => ({ from: NOW + from * DAY, to: NOW + (from + days) * DAY })),
  });
  fc.assert(
    fc.property(posted, fc.array(posted, { maxLength: 5 }), fc.integer({ min: 1, max: 10 }), (own, rest, length) => {
      const found = campaignPace(real(own), rest.map(real), NOW, length);
      if (found.ok) for (const v of Object.values(found.effect)) expect(Number.isFinite(v)).toBe(true);
      for (const v of Object.values(paceAround(real(own), NOW, length))) expect(v).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(readWhole('instagram').length).toBeGreaterThan(0);
});
