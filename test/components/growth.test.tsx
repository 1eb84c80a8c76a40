import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plural } from '../../components/format';
import { holes, points } from '../../components/growth/growth-chart';
import { GrowthPage } from '../../components/growth/growth-page';
import { gainedText, growthSentence, jumpText, relativeText } from '../../components/growth/growth-words';
import { type Words, WordsProvider } from '../../components/ui/words';
import { growthOf, metricSettings, type Scope } from '../../lib/hooks';
import { unbroken } from '../../lib/metrics/growth';
import type { FollowerReading } from '../../lib/metrics/types';
import { exact } from '../../lib/model';
import { DAY, NOW, profile } from '../metrics/rows';
import { growthFixture } from './harness/growth';
import { LANGUAGES, translator } from './words';

const en: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const w = { ...en, p: (key: string, n: number, v?: Record<string, string | number>) => plural(en.t, 'en', key, n, v) };
const scope: Scope = { period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' };
const settings = metricSettings(scope, NOW);
const plain = (markup: string) => markup.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, ' ');

const read = (days: number, n: number): FollowerReading => ({ at: NOW - days * DAY, followers: exact(n)! });
/** As "48.2K" stands for 48,150 to 48,249. */
const rounded = (days: number, n: number): FollowerReading => ({
  at: NOW - days * DAY,
  followers: { value: n, low: n - 50, high: n + 49 },
});
const rows = (followers: FollowerReading[], name = 'Havrela') =>
  growthOf([profile([], { name, followers })], settings).rows;

describe('readings', () => {
  it('are joined over a fortnight and not over a day more', () => {
    const at = (days: number) => ({ at: NOW + days * DAY, count: exact(5)! });
    expect(unbroken([at(0), at(14), at(28.1), at(29)]).map((row) => row.length)).toEqual([2, 2]);
    expect(unbroken([])).toEqual([]);
    const list = unbroken([at(0), at(14), at(28.1)]);
    // A point without a value stands between the rows: the line ends there.
    expect(points(list, ({ count }) => count.value).map(({ y }) => y)).toEqual([5, 5, Number.NaN, 5]);
  });
  it('leave a hatched hole between them', () => {
    const [row] = rows([read(60, 100), read(20, 150), read(10, 160)]);
    expect(row && holes(row)).toEqual([{ xMin: NOW - 60 * DAY, xMax: NOW - 20 * DAY }]);
  });
});

describe('change', () => {
  it('is one figure where both counts are exact', () => {
    const change = rows([read(70, 18_000), read(0, 18_414)])[0]?.figures.change;
    expect(change && gainedText(w, change.absolute)).toBe('+414');
    expect(change?.relative && relativeText(w, change.relative)).toBe('+2.3%');
    // 1.023 ^ (1 / 10 weeks) − 1 = 0.228 %
    expect(change?.perWeek && relativeText(w, change.perWeek)).toBe('+0.2%');
  });
  it('is bounds where they were rounded, and no growth where both may be the same', () => {
    const grown = rows([rounded(70, 48_000), rounded(0, 48_200)])[0]?.figures.change;
    // 48,150 − 48,049 = 101 to 48,249 − 47,950 = 299
    expect(grown && gainedText(w, grown.absolute)).toBe('+101 to +299');
    const same = rows([rounded(70, 48_000), rounded(0, 48_000)]);
    expect(growthSentence(w, same)).toBe('No clear change: Havrela.');
  });
  it('is told by direction, and not at all of one reading', () => {
    const all = [
      ...rows([read(9, 100), read(0, 120)], 'A'),
      ...rows([read(9, 100), read(0, 90)], 'B'),
      ...rows([read(0, 90)], 'C'),
    ];
    expect(growthSentence(w, all)).toBe('Grew: A. Shrank: B.');
  });
});

describe('a jump', () => {
  it('comes with what is usual, and that no post explains it', () => {
    // Twenty ordinary days of +5, then +900 within a day.
    const followers = Array.from({ length: 21 }, (_, i) => read(21 - i, 1000 + 5 * i));
    const [row] = rows([...followers, read(0, 2000)], 'Osmundra');
    expect(row?.figures.jumps).toHaveLength(1);
    const text = row?.figures.jumps[0] && jumpText(w, row.name, row.figures.jumps[0]);
    expect(text).toContain('Osmundra, 21 Nov: +900 followers, 1,100 to 2,000.');
    expect(text).toContain('No post that was read explains it.');
    // Nothing was read after it: what was lost again is not known.
    expect(text).not.toContain('was gone');
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  const words: Words = { t: translator(language), language, timeZone: 'UTC' };
  const draw = (data: Parameters<typeof GrowthPage>[0]['data']) =>
    renderToStaticMarkup(
      <WordsProvider words={words}>
        <GrowthPage data={data} />
      </WordsProvider>,
    );
  it('draws the page, also with one reading and with nobody', () => {
    for (const data of [
      growthFixture().data,
      growthOf([profile([])], settings),
      growthOf([], settings),
      growthOf([profile([], { followers: [] })], settings),
    ]) {
      expect(plain(draw(data))).not.toMatch(/undefined|NaN|Infinity|\{\w+\}|\[object/);
    }
    expect(draw(growthFixture().data)).toContain('Osmundra');
    expect(draw(growthOf([profile([])], settings))).toContain(words.t('growing.empty.title'));
  });
});
