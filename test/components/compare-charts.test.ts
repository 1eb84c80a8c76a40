import { parse } from 'csv-parse/sync';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ChartFrameProps } from '../../components/charts/chart-frame';
import { type ChartCell, csvColumns } from '../../components/charts/chart-table';
import type { ChartInk } from '../../components/charts/ink';
import { cadenceFrame, isUnknown, weekColumns } from '../../components/compare/cadence';
import { typesFrame } from '../../components/compare/content-types';
import { coverageFrame } from '../../components/compare/coverage';
import { everyPostFrame } from '../../components/compare/every-post';
import { sizeFrame } from '../../components/compare/for-its-size';
import { overTimeFrame, runs } from '../../components/compare/over-time';
import { unobserved, type W } from '../../components/compare/parts';
import { shareFrame } from '../../components/compare/share';
import { underDefinition } from '../../components/compare/under-definition';
import { plural } from '../../components/format';
import { PeriodLine } from '../../components/panel/compare-screen';
import { WordsProvider } from '../../components/ui/words';
import { toCsv } from '../../lib/export/csv';
import { calendarOf, overTimeOf, postsOf, shareOf, sizeOf, typesOf } from '../../lib/metrics/compare-charts';
import { compareUnder, type PresetComparison } from '../../lib/metrics/comparison';
import type { Fortnight } from '../../lib/metrics/fortnights';
import { lensById } from '../../lib/metrics/lenses';
import { factsOf, finished } from './harness/compare-charts';
import { COMPARISON, EMPTY } from './harness/fixture';
import { LANGUAGES, translator } from './words';

const words = (language: 'en' | 'fi' | 'pl'): W => {
  const t = translator(language);
  return { t, language, timeZone: 'UTC', p: (key, n, values) => plural(t, language, key, n, values) };
};
const w = words('en');
/** Colours by their own names. */
const ink: ChartInk = { color: (token) => token, font: 'sans-serif', size: 11, width: 1000 };
const facts = factsOf(COMPARISON);

interface Dataset {
  silent?: boolean;
  data: ({ x: number; y: number; yMin?: number; yMax?: number } | null)[];
}
interface Drawing {
  data: { datasets: Dataset[] };
  options: { plugins: { hatch?: { boxes?: unknown[]; marks?: { x: number; y: number }[] } } };
}
const drawing = (frame: ChartFrameProps | undefined) => frame?.chart?.(ink) as unknown as Drawing;
const value = (cell: ChartCell | undefined) => (typeof cell === 'object' && cell !== null ? cell.value : cell);
const column = (frame: ChartFrameProps | undefined, i: number) => (frame?.table.rows ?? []).map((row) => value(row[i]));

describe('what a platform did', () => {
  const change = {
    platform: 'instagram',
    direction: 'down',
    moved: 12,
    of: 15,
    weeksBefore: 8,
    weeksAfter: 5,
  } as const;
  const together = [{ ...change, at: Date.UTC(2025, 9, 6), ratio: 0.71, low: 0.58, high: 0.84 }];
  it('stands under rates over time with its evidence, and nothing where there is none', () => {
    const data = overTimeOf(facts);
    expect(overTimeFrame(w, COMPARISON, data).foot).toBeUndefined();
    expect(overTimeFrame(w, COMPARISON, { ...data, together }).foot).toBe(
      '12 of 15 profiles on Instagram fell in the week of 6 Oct: probably the platform. ' +
        '(typical post 0.7× of what it was, range 0.6–0.8×; 8 weeks before, 5 weeks since)',
    );
  });
});

describe('table and drawing are the same figures', () => {
  it('rate over time: each point with its range is a row, and each row with a rate is a point', () => {
    const frame = overTimeFrame(w, COMPARISON, overTimeOf(facts));
    const points = drawing(frame)
      .data.datasets.filter((d) => !d.silent)
      .flatMap((d) => d.data);
    const rows = frame.table.rows.filter((row) => row[2] !== null);
    expect(rows.length).toBeGreaterThan(10);
    expect(points.map((p) => [p?.y, p?.yMin, p?.yMax])).toEqual(rows.map((row) => [2, 3, 4].map((i) => value(row[i]))));
    // Quorrel has too few posts for any fortnight; its rows stand in the table all the same.
    expect(frame.table.rows.filter((row) => row[0] === 'Quorrel').every((row) => row[2] === null)).toBe(true);
  });
  it('every post: as many dots as n', () => {
    const frame = everyPostFrame(w, COMPARISON, postsOf(facts));
    const dots = drawing(frame)
      .data.datasets.filter((d) => !d.silent)
      .map((d) => d.data.length);
    expect(dots).toEqual(column(frame, 1));
  });
  it('shares: interactions, posts, followers in the rows of the profiles', () => {
    const frame = shareFrame(w, COMPARISON, shareOf(facts));
    const series = drawing(frame).data.datasets.map((d) => d.data.map((p) => p?.x));
    expect(series).toEqual([1, 2, 3].map((i) => column(frame, i)));
    for (const shares of series) expect(shares.reduce<number>((a, b) => a + (b ?? 0), 0)).toBeCloseTo(1, 9);
  });
  it('types: a square a row, hatched where there is no result', () => {
    const frame = typesFrame(w, COMPARISON);
    const { data, options } = drawing(frame);
    expect(data.datasets[0]?.data.length).toBe(frame.table.rows.length);
    expect(options.plugins.hatch?.marks?.length).toBe(column(frame, 4).filter((v) => v === null).length);
  });
  it('calendar: a box a row; a day that was not read is no zero', () => {
    const frame = cadenceFrame(w, COMPARISON, calendarOf(facts));
    const { data, options } = drawing(frame);
    expect(data.datasets[0]?.data.length).toBe(frame.table.rows.length);
    const unknown = column(frame, 2).filter((v) => v === null).length;
    expect(unknown).toBeGreaterThan(60);
    expect(options.plugins.hatch?.marks?.length).toBe(unknown);
  });
  it('coverage: a tick a reading of followers', () => {
    const frame = coverageFrame(w, COMPARISON);
    const ticks = drawing(frame).data.datasets.flatMap((d) => d.data);
    // Five profiles with ten readings, Quorrel with one.
    expect(ticks.length).toBe(51);
    expect(column(frame, 3)).toEqual([10, 10, 10, 10, 10, 1]);
  });
  it('coverage: a hatched box a gap', () => {
    const frame = coverageFrame(w, COMPARISON);
    const gaps = column(frame, 4).flatMap((v) => (typeof v === 'string' ? v.split('; ') : []));
    expect(gaps.length).toBe(4);
    expect(drawing(frame).options.plugins.hatch?.boxes?.length).toBe(4);
  });
});

describe('under a published definition', () => {
  const preset = lensById('rival-iq');
  const under = { ...facts, preset };
  const comparison = compareUnder(preset, facts.inputs, facts.settings);
  it('no whisker is drawn, no range stands in the table, and no legend names one', () => {
    const frame = overTimeFrame(w, comparison, overTimeOf(under));
    const points = drawing(frame)
      .data.datasets.filter((d) => !d.silent)
      .flatMap((d) => d.data);
    expect(points.length).toBeGreaterThan(10);
    expect(points.every((p) => p?.yMin === undefined && p?.yMax === undefined)).toBe(true);
    expect(points.map((p) => p?.y)).toEqual(column(frame, 2).filter((v) => v !== null));
    expect([...column(frame, 3), ...column(frame, 4)].every((v) => v === null)).toBe(true);
    expect(frame.legend?.some((key) => key.mark === 'whisker')).toBe(false);
    expect(frame.title).toContain('Rate as Rival IQ');
  });
  it('nothing is called apart from chance by types', () => {
    const frame = typesFrame(w, comparison);
    expect(column(frame, 4).some((v) => v !== null)).toBe(true);
    expect([...column(frame, 5), ...column(frame, 6)].every((v) => v === null)).toBe(true);
    expect(frame.foot).toBeUndefined();
  });
  it('the line of the period names no age that the definition does not ask for', () => {
    const line = (of: PresetComparison) =>
      renderToStaticMarkup(WordsProvider({ words: w, children: createElement(PeriodLine, { comparison: of }) }));
    expect(line(COMPARISON)).toContain('posts older than 7 days');
    expect(line(comparison)).not.toContain('older than');
  });
  it('the definition goes where the chart goes', () => {
    const frame = underDefinition(w, comparison, overTimeFrame(w, comparison, overTimeOf(under)));
    expect(frame.note).toContain('as Rival IQ: mean, by followers at posting');
    expect(frame.fileName).toBe('rate-over-time-rival-iq');
    const columns = csvColumns(frame.table.columns, frame.definition);
    const [head, first] = parse(toCsv({ id: 'x', columns }, frame.table.rows, { timeZone: 'UTC' }), { bom: true });
    expect([head?.at(-1), first?.at(-1)]).toEqual(['definition', 'as Rival IQ: mean, by followers at posting']);
    // Ours is named in the file too.
    expect(underDefinition(w, COMPARISON, typesFrame(w, COMPARISON)).definition).toBe(
      'Typical engagement rate per post, by followers at posting',
    );
  });
});

describe('the file', () => {
  it('holds the table at full precision, and nothing where there is no value', () => {
    const table = {
      columns: ['Profile', 'Rate', 'n'],
      rows: [
        ['Havrela', { value: 0.0223456789, text: '2.2%' }, 42],
        ['=Quorrel', null, 2],
      ] satisfies ChartCell[][],
    };
    const text = toCsv({ id: 'x', columns: csvColumns(table.columns) }, table.rows, { timeZone: 'UTC' });
    expect(parse(text, { bom: true })).toEqual([
      ['Profile', 'Rate', 'n'],
      ['Havrela', '0.0223456789', '42'],
      ["'=Quorrel", '', '2'],
    ]);
  });
});

describe('what is unknown', () => {
  const period = { from: 0, to: 100 };
  it('is what no stretch covers', () => {
    expect(unobserved([], period)).toEqual([period]);
    expect(unobserved([{ from: -5, to: 200 }], period)).toEqual([]);
    expect(
      unobserved(
        [
          { from: 10, to: 20 },
          { from: 40, to: 100 },
        ],
        period,
      ),
    ).toEqual([
      { from: 0, to: 10 },
      { from: 20, to: 40 },
    ]);
  });
  it('breaks a line', () => {
    const of = (n: number, ok: boolean) => ({ n, rate: { ok } }) as unknown as Fortnight;
    const all = [of(1, true), of(2, true), of(3, false), of(4, true)];
    expect(runs(all).map((run) => run.map((f) => f.n))).toEqual([[1, 2], [4]]);
  });
  it('is a day that was read by less than half and shows no post', () => {
    const day = (posts: number, observed: number) => ({ start: 0, day: '', weekday: 0, posts, observed });
    expect([day(0, 0.4), day(0, 0.5), day(1, 0)].map(isUnknown)).toEqual([true, false, false]);
  });
});

describe('titles', () => {
  it('say what the figures say', () => {
    expect(coverageFrame(w, COMPARISON).title).toBe('Least read: Quorrel, 23% of the dates');
    // ln(6.7 / 4.6) = 0.38 is 2.2 errors of √(1/82 + 1/59): two-sided 3 %, and five were looked at.
    expect(cadenceFrame(w, COMPARISON, calendarOf(facts)).title).toBe(
      'Marrowby & Daughters posts most: 6.7 a week. Not clearly less often: Kettlewyn',
    );
  });
  it('say which types stand out, by the test of the Content page', () => {
    const found = finished(typesOf(facts));
    expect(found?.n).toBeGreaterThan(10);
    const title = typesFrame(w, COMPARISON, found).title;
    expect(title).toMatch(/after allowing for \d+ looks/);
    expect(title.includes(':')).toBe((found?.told.length ?? 0) > 0);
    expect(finished(typesOf({ ...facts, preset: lensById('rival-iq') }))).toBeUndefined();
  });
  it('promise no line of sizes under fifteen profiles', () =>
    expect(sizeFrame(w, COMPARISON, sizeOf(facts))).toBeUndefined());
  it('a week begins on Monday', () => {
    const days = [5, 6, 0, 1].map((weekday) => ({ start: 0, day: '', weekday, posts: 0, observed: 1 }));
    expect(weekColumns(days).map((d) => d.column)).toEqual([0, 0, 1, 1]);
  });
  it.each(LANGUAGES)('every frame is in words: %s', (language) => {
    const here = words(language);
    const frames = [COMPARISON, EMPTY].flatMap((comparison) => {
      const of = factsOf(comparison);
      return [
        coverageFrame(here, comparison),
        overTimeFrame(here, comparison, overTimeOf(of)),
        everyPostFrame(here, comparison, postsOf(of)),
        typesFrame(here, comparison),
        cadenceFrame(here, comparison, calendarOf(of)),
        ...[shareFrame(here, comparison, shareOf(of))].filter((frame) => frame !== undefined),
      ];
    });
    for (const frame of frames) {
      frame.chart?.(ink);
      const said = [frame.title, frame.note, frame.legend?.map((k) => k.text), frame.table.columns].flat().join(' ');
      expect(said).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  });
});
