import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProfiles } from '../../../lib/metrics';
import { compareUnder } from '../../../lib/metrics/comparison';
import { explainVersus, headlineLens } from '../../../lib/metrics/explain';
import { type LensDefinition, lensById, parseOwnLens, parseOwnLenses, readFrom } from '../../../lib/metrics/lenses';
import { DAY, NOW, post, profile, settings } from '../rows';

const E = [99, 199, 399, 799, 1599];
const of = (times: number, over = {}) =>
  profile(
    E.map((e, i) => post(10 + i, { likes: times * (1 + e) - 1, comments: 0 })),
    over,
  );
const own = of(1, { role: 'own' });
const rival = of(64, { key: 'instagram:2', handle: 'osmundra' });
const few = profile([post(9, { likes: 1, comments: 0 })], { key: 'instagram:3', handle: 'quorrel' });

describe('a set under a published definition', () => {
  const said = compareUnder(lensById('rival-iq'), [own, rival], settings);
  it('has the mean, no range, and nothing that is called clear', () => {
    const mine = said.own!.stats.rate;
    // (99 + 199 + 399 + 799 + 1599) / 5 of 10,000.
    expect(mine.ok && mine.estimate.value).toBeCloseTo(0.0619, 12);
    expect(mine.ok && mine.estimate.noRange).toBe(true);
    expect(said.groups.map((g) => g.verdict)).toEqual(['ungrouped']);
    const row = said.groups[0]!.rows[0]!;
    expect(row.stats.handle).toBe('osmundra');
    expect(row.versusOwn).toBeUndefined();
    // 64 · 3100 − 5 over 3095.
    expect(row.multiple).toBeCloseTo((64 * 3100 - 5) / 3095, 10);
    expect(said.middle).toEqual({ value: (64 * 3100 - 5) / 50_000, n: 1 });
  });
  it('keeps what is no rate', () => {
    const before = compareProfiles([own, rival], settings).own!.stats;
    expect(said.own!.stats.cadence).toEqual(before.cadence);
    expect(said.own!.stats.growth).toEqual(before.growth);
  });
});

it('our own definition as a preset says what the headline says', () => {
  const inputs = [own, rival, few];
  const plain = compareProfiles(inputs, settings);
  const said = compareUnder(headlineLens('followers', 'geometric'), inputs, settings);
  const short = (c: typeof plain) =>
    c.groups.map((g) => [g.verdict, g.rows.map((r) => [r.stats.handle, r.versusOwn?.low.toFixed(9)])]);
  expect(short(said)).toEqual(short(plain));
});

it('a multiple under another definition is explained under it', () => {
  const applause = lensById('applause');
  const inputs = [own, of(2, { key: 'instagram:2', handle: 'osmundra' })];
  const row = compareUnder(applause, inputs, settings)
    .groups.flatMap((g) => g.rows)
    .find((r) => r.versusOwn);
  const said = explainVersus(inputs[1]!, own, settings, row!.versusOwn!, applause);
  expect(said?.value).toBeCloseTo(2, 12);
  expect(said!.theirs.mean - said!.own.mean).toBeCloseTo(Math.LN2, 12);
  expect(said!.value * Math.exp(said!.t * said!.se)).toBeCloseTo(said!.high, 12);
});

it('per thousand and bare counts keep their unit', () => {
  const thousand = compareUnder(lensById('per-1000'), [own], settings).own!.stats.rate;
  expect(thousand.ok && [Math.round(thousand.estimate.value), thousand.estimate.unit]).toEqual([40, 'per-1000']);
  const count = compareUnder(lensById('interactions'), [own], settings).own!.stats.rate;
  expect(count.ok && [Math.round(count.estimate.value), count.estimate.unit]).toEqual([400, 'count']);
});

it('posts are needed from as long ago as a definition reaches', () => {
  const { period } = settings;
  expect(readFrom(undefined, period)).toBe(period.from);
  expect(readFrom(lensById('hypeauditor'), period)).toBe(0);
  expect(readFrom(lensById('modash'), period)).toBe(period.from);
  expect(readFrom(lensById('modash'), { from: NOW - 30 * DAY, to: NOW })).toBe(NOW - 60 * DAY);
});

describe('own definitions', () => {
  const mine = {
    id: 'own-1',
    name: 'Ours at the office',
    weights: { likes: 1, comments: 4 },
    bottom: 'followers-at-post',
    summary: 'geometric',
    scale: 100,
    young: false,
    needed: 5,
  };
  it('are read back as they were kept', () => {
    expect(parseOwnLens(JSON.parse(JSON.stringify(mine)))).toEqual(mine);
    expect(parseOwnLenses([mine, { ...mine, name: 'Twice' }, 7])).toEqual([mine]);
  });
  it.each([
    ['no name', { ...mine, name: ' ' }],
    ['a preset’s id', { ...mine, id: 'rival-iq' }],
    ['a negative weight', { ...mine, weights: { likes: -1 } }],
    ['no weight', { ...mine, weights: {} }],
    ['days by views', { ...mine, summary: 'daily', bottom: 'views' }],
    ['an unknown summary', { ...mine, summary: 'mode' }],
  ])('are not taken with %s', (_, value) => {
    expect(parseOwnLens(value)).toBeUndefined();
  });
  it('any stored value is read without an exception, and what is read can be used', () => {
    const part = fc.oneof(fc.anything(), fc.constantFrom('platform', 'views', 'mean', 'own-2', 100));
    const rows = fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({ id: part, name: part, weights: part, bottom: part, summary: part, scale: part }),
      ),
    );
    fc.assert(
      fc.property(rows, (stored) => {
        for (const lens of parseOwnLenses(stored)) {
          const said = compareUnder(lens satisfies LensDefinition, [own], settings);
          expect(said.own).toBeDefined();
        }
      }),
      { numRuns: Number(process.env.POSTGAUGE_RUNS ?? 100) },
    );
  });
});
