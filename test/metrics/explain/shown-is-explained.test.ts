/** Whatever is shown anywhere is what its explanation comes to, under our definition and under others'. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainStored } from '../../../lib/hooks/explain-stored';
import { compareProfiles } from '../../../lib/metrics';
import { type ChartFacts, overTimeOf, postsOf, shareOf, sizeOf } from '../../../lib/metrics/compare-charts';
import { compareUnder, type PresetComparison, wideFigures } from '../../../lib/metrics/comparison';
import type { Ask, Explained } from '../../../lib/metrics/explain';
import { LENSES, type LensDefinition, lensById } from '../../../lib/metrics/lenses';
import type { ProfileInput } from '../../../lib/metrics/types';
import { exact, type ProfileKey } from '../../../lib/model';
import { DAY, NOW, post, profile, settings } from '../rows';

const runs = { numRuns: Number(process.env.POSTGAUGE_RUNS ?? 40) };
const NEAR = 10;

/** The figure that an explanation arrives at, in fractions where it is a rate. */
function arrived(said: Explained): number | undefined {
  switch (said.kind) {
    case 'rate':
      return said.result.ok ? said.result.value / (said.result.definition.scale === 100 ? 100 : 1) : undefined;
    case 'cadence':
      return said.perWeek;
    case 'growth':
      return said.last?.followers.value;
    case 'share':
      return said.share;
    case 'sum':
      return said.sum.value;
    case 'post':
      return said.worked.rate / (said.worked.scale === 100 ? 100 : 1);
    default:
      return said.value;
  }
}

/** What the parts of an explanation come to, worked out once more from the parts alone. */
function again(said: Explained): number | undefined {
  if (said.kind === 'ratio') return said.top.value / said.below.value;
  if (said.kind !== 'list') return undefined;
  const values = said.rows.map((row) => row.value);
  if (said.what === 'total') return values.reduce((sum, value) => sum + value, 0);
  const half = values.length / 2;
  return Number.isInteger(half) ? (values[half - 1]! + values[half]!) / 2 : values[Math.floor(half)];
}

const counts = fc.record({
  likes: fc.integer({ min: 1, max: 5000 }),
  comments: fc.integer({ min: 0, max: 500 }),
  views: fc.integer({ min: 1, max: 90_000 }),
});
const inputs = fc
  .array(fc.record({ posts: fc.array(counts, { minLength: 6, maxLength: 24 }), followers: fc.integer({ min: 50 }) }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((list) =>
    list.map(
      ({ posts, followers }, i): ProfileInput =>
        profile(
          posts.map((each, k) => post(8 + k * 3.1, each, { format: k % 3 === 0 ? 'video' : 'image' })),
          {
            key: `instagram:${i}` as ProfileKey,
            handle: `h${i}`,
            followers: [
              { at: NOW - 60 * DAY, followers: exact(followers)! },
              { at: NOW - DAY, followers: exact(followers + 7)! },
            ],
            ...(i === 0 && { role: 'own' as const }),
          },
        ),
    ),
  );

describe('value shown = value explained', () => {
  it('in the table, the profile and every chart', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(undefined, ...LENSES), (list, preset: LensDefinition | undefined) => {
        const comparison: PresetComparison = preset
          ? compareUnder(preset, list, settings)
          : compareProfiles(list, settings);
        const facts: ChartFacts = { inputs: list, settings, figures: new Map(), ...(preset && { preset }) };
        const same = (shown: number | undefined, ask: Ask) => {
          if (shown === undefined) return;
          const told = explainStored(ask, list, settings, preset);
          if (!told) throw new Error(`nothing is told of ${JSON.stringify(ask)}`);
          const value = ask.kind === 'n' && told.said.kind === 'rate' ? told.said.posts.used : arrived(told.said);
          if (shown === 0) expect(value).toBeCloseTo(0, NEAR);
          else expect((value ?? Number.NaN) / shown, JSON.stringify(ask)).toBeCloseTo(1, NEAR);
          const parts = again(told.said);
          if (parts !== undefined) expect(parts / shown, `parts of ${JSON.stringify(ask)}`).toBeCloseTo(1, NEAR);
        };
        for (const { stats, versusOwn, multiple } of comparison.groups.flatMap((group) => group.rows)) {
          const of = { profile: stats.key };
          if (stats.rate.ok) {
            same(stats.rate.estimate.value, { kind: 'rate', ...of });
            same(stats.rate.estimate.n, { kind: 'n', ...of });
          }
          same(versusOwn?.value ?? multiple, { kind: 'versus', ...of });
          same(stats.cadence.perWeek, { kind: 'cadence', ...of });
          same(stats.followers?.value, { kind: 'growth', ...of });
          for (const row of stats.mix.rows) {
            same(row.share, { kind: 'share', format: row.format, ...of });
            same(row.versus?.value, { kind: 'type', format: row.format, ...of });
          }
          const input = list.find((one) => one.key === stats.key)!;
          const wide = wideFigures(input, settings);
          same(wide.previous?.value, { kind: 'previous', ...of });
          for (const what of ['interactions', 'views'] as const) {
            same(wide.totals[what].sum.value, { kind: 'sum', what, ...of });
          }
        }
        same(comparison.middle?.value, { kind: 'middle' });
        for (const [key, fortnights] of overTimeOf(facts).fortnights) {
          for (const { from, to, rate } of fortnights) {
            if (rate.ok) same(rate.estimate.value, { kind: 'fortnight', profile: key, from, to });
          }
        }
        for (const [key, every] of postsOf(facts)) {
          for (const one of every.posts) same(one.rate, { kind: 'post', profile: key, id: one.id });
        }
        const share = shareOf(facts);
        for (const one of share.voice?.profiles ?? []) {
          same(one.posts.value, { kind: 'voice', profile: one.key, what: 'posts' });
          same(one.interactions?.value, { kind: 'voice', profile: one.key, what: 'interactions' });
          same(share.followers.get(one.key), { kind: 'voice', profile: one.key, what: 'followers' });
        }
        for (const score of sizeOf(facts).scores) same(score.score, { kind: 'size', profile: score.key });
      }),
      runs,
    );
  });
});

describe('by hand', () => {
  const likes = (n: number, each: number, over = {}) =>
    profile(
      Array.from({ length: n }, (_, i) => post(9 + i, { likes: each, comments: 0, views: 10 * each })),
      over,
    );
  const own = likes(5, 100, { role: 'own' });
  const a = likes(6, 200, { key: 'instagram:2', handle: 'osmundra' });
  const b = likes(7, 400, { key: 'instagram:3', handle: 'tilvane' });
  const set = [own, a, b];
  const rival = lensById('rival-iq');
  it('the middle of two competitors lies between them: (2 % + 4 %) / 2', () => {
    const told = explainStored({ kind: 'middle' }, set, settings, rival);
    expect(told?.said).toEqual({
      kind: 'list',
      what: 'middle',
      unit: 'fraction',
      rows: [
        { name: '@osmundra', value: expect.closeTo(0.02, 12) },
        { name: '@tilvane', value: expect.closeTo(0.04, 12) },
      ],
      value: expect.closeTo(0.03, 12),
    });
    expect(told?.profile).toBeUndefined();
  });
  it('the totals row adds up its rows, with or without me', () => {
    const of = (withMe: boolean) => explainStored({ kind: 'total', what: 'interactions', withMe }, set, settings)?.said;
    // 5 · 100, 6 · 200 and 7 · 400.
    expect(of(true)).toMatchObject({ unit: 'count', value: 4500 });
    expect(of(false)).toMatchObject({ value: 4000 });
    expect(explainStored({ kind: 'total', what: 'n', withMe: true }, set, settings)?.said).toMatchObject({ value: 18 });
  });
  it('a multiple without a range is one figure by the other: 4 % by 1 %', () => {
    const told = explainStored({ kind: 'versus', profile: b.key }, set, settings, rival)?.said;
    expect(told).toEqual({
      kind: 'ratio',
      what: 'multiple',
      unit: 'fraction',
      top: { value: expect.closeTo(0.04, 12), n: 7 },
      below: { value: expect.closeTo(0.01, 12), n: 5 },
      value: expect.closeTo(4, 12),
    });
  });
  it('a share of voice is own by all: 1,200 of 4,500', () => {
    const told = explainStored({ kind: 'voice', profile: a.key, what: 'interactions' }, set, settings)?.said;
    expect(told).toMatchObject({ top: { value: 1200, n: 6 }, below: { value: 4500 }, value: 1200 / 4500 });
  });
  it('one post: 200 of 10,000', () => {
    const told = explainStored({ kind: 'post', profile: a.key, id: a.posts[0]!.id }, set, settings)?.said;
    expect(told?.kind === 'post' && [told.worked.top.value, told.worked.below?.value, told.worked.rate]).toEqual([
      200, 10_000, 2,
    ]);
  });
});

describe('who saw it, when and where', () => {
  it('counts the ways in which posts came, and says what was not recorded', () => {
    const base = { source: 'instagram/web_profile_info', via: 'fetch' as const };
    const input = profile([
      post(9, { likes: 1 }, { ...base, seenAt: NOW - 5 * DAY, ...{ reader: '0.1.0' } }),
      post(10, { likes: 1 }, { ...base, seenAt: NOW - 2 * DAY }),
      post(11, { likes: 1 }, { ...base, seenAt: NOW - DAY }),
      // Of before the period: nobody's here.
      post(200, { likes: 1 }, { source: 'instagram/other' }),
    ]);
    const told = explainStored({ kind: 'cadence', profile: input.key }, [input], settings);
    expect(told?.seen).toEqual({
      first: NOW - 5 * DAY,
      last: NOW - DAY,
      visits: 1,
      tabs: ['posts'],
      sources: [
        { ...base, reader: undefined, n: 2 },
        { ...base, reader: '0.1.0', n: 1 },
      ],
    });
  });
  it('of one fortnight and of one post tells of those posts alone', () => {
    const input = profile([
      post(9, { likes: 1 }, { source: 'instagram/new' }),
      post(40, { likes: 1 }, { source: 'instagram/old', id: 'old' }),
    ]);
    const of = (ask: Ask) => explainStored(ask, [input], settings)?.seen.sources.map(({ source, n }) => [source, n]);
    const span = { from: NOW - 14 * DAY, to: NOW };
    expect(of({ kind: 'fortnight', profile: input.key, ...span })).toEqual([['instagram/new', 1]]);
    expect(of({ kind: 'cadence', profile: input.key })).toEqual([
      ['instagram/new', 1],
      ['instagram/old', 1],
    ]);
    const shown = profile([
      post(9, { likes: 1, comments: 0 }, { source: 'instagram/new' }),
      post(40, { likes: 1, comments: 0 }, { source: 'instagram/old', id: 'old' }),
    ]);
    expect(
      explainStored({ kind: 'post', profile: shown.key, id: 'old' }, [shown], settings)?.seen.sources,
    ).toMatchObject([{ source: 'instagram/old', n: 1 }]);
  });
});
