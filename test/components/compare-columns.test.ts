import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARE_COLUMNS, DEFAULT_COLUMNS, parseColumns, tracks } from '../../components/compare-table/columns';
import { totalsOf } from '../../components/compare-table/totals';
import { profileStats } from '../../lib/metrics';
import { wideFigures } from '../../lib/metrics/comparison';
import { post, profile, settings } from '../metrics/rows';

describe('chosen columns', () => {
  it('stand in their own order, whatever the order of choosing', () => {
    expect(parseColumns('views,rate')).toEqual(['rate', 'views']);
    expect(parseColumns(null)).toEqual(DEFAULT_COLUMNS);
    expect(parseColumns('profit')).toEqual(DEFAULT_COLUMNS);
  });
  it('any stored text gives columns that exist, at least one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const columns = parseColumns(text);
        expect(columns.length).toBeGreaterThan(0);
        for (const column of columns) expect(COMPARE_COLUMNS).toContain(column);
      }),
      { numRuns: Number(process.env.POSTGAUGE_RUNS ?? 100) },
    );
  });
  it('have a track each, and one that fills the rest', () => {
    const px = (n: number) => `calc(${n}px * var(--pg-scale, 1))`;
    expect(tracks(['rate', 'n'])).toEqual({
      columns: `${px(136)} ${px(74)} ${px(40)} 1fr`,
      least: px(136 + 14 + 74 + 14 + 40),
    });
    expect(tracks(['rateRange']).columns).toBe(`${px(136)} minmax(${px(120)}, 1fr)`);
  });
});

describe('sums below the table', () => {
  const of = (key: `instagram:${number}`, likes: number, role?: 'own') =>
    profile(
      Array.from({ length: 6 }, (_, i) => post(10 + i, { likes, comments: 1 })),
      { key, handle: key, ...(role && { role }) },
    );
  const inputs = [of('instagram:1', 9, 'own'), of('instagram:2', 19), of('instagram:3', 29)];
  const rows = inputs.map((input) => profileStats(input, settings));
  const extras = new Map(inputs.map((input) => [input.key, wideFigures(input, settings)]));
  it('hold the own profile or not', () => {
    // 6 · 10, 6 · 20, 6 · 30.
    expect(totalsOf(rows, extras, true)?.interactions?.value).toBe(360);
    expect(totalsOf(rows, extras, false)?.interactions?.value).toBe(300);
    expect(totalsOf(rows, extras, false)?.n).toBe(12);
  });
  it('are not made of some profiles alone', () => {
    expect(totalsOf(rows, new Map([...extras].slice(1)), true)?.interactions).toBeUndefined();
  });
  it('are not made over platforms', () => {
    const [first, ...rest] = rows;
    expect(totalsOf([{ ...first!, platform: 'x' }, ...rest], extras, true)).toBeUndefined();
  });
  it('the period before is a multiple, where both have posts enough', () => {
    const now = Array.from({ length: 6 }, (_, i) => post(10 + i, { likes: 199, comments: 0 }));
    const before = Array.from({ length: 6 }, (_, i) => post(100 + i, { likes: 99, comments: 0 }));
    expect(wideFigures(profile([...now, ...before]), settings).previous?.value).toBeCloseTo(2, 12);
    expect(wideFigures(profile(now), settings).previous).toBeUndefined();
  });
});
