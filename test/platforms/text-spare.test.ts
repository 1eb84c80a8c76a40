/** Languages whose data Chromium leaves out (2026-11): read by words of our own, with no help of Intl. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shared } from '../shared-folder';

const NOW = Date.UTC(2026, 10, 21, 9, 30);
const DAY = 86_400_000;
/** As Chromium 156 answers, and those for which it has a shell of data alone. */
const LEFT_OUT = 'as be bs eu gl hy is ka km ky lo mk mn my ne or si sq zu az kk pa uz'.split(' ');

let readAgo: typeof import('../../lib/platforms/text/ago-text').readAgo;
let readCount: typeof import('../../lib/platforms/text/count-text').readCount;

beforeAll(async () => {
  const real = Intl.NumberFormat.supportedLocalesOf.bind(Intl.NumberFormat);
  vi.spyOn(Intl.NumberFormat, 'supportedLocalesOf').mockImplementation((locales, options) =>
    real(locales, options).filter((tag) => !LEFT_OUT.includes(tag.split('-')[0] ?? '')),
  );
  vi.resetModules();
  ({ readAgo } = await import('../../lib/platforms/text/ago-text'));
  ({ readCount } = await import('../../lib/platforms/text/count-text'));
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

const count = (text: string, language: string) => {
  const c = readCount(text, language, { rounding: 'floor', significant: 2 });
  return c && [c.low, c.high];
};

describe('without the browser’s data', () => {
  it.each([
    ['2,4 мың рет көрілді', 'kk', 2400, 2499],
    ['11.358 M ikustaldi', 'eu', 11_358_000_000, 11_358_999_999],
    ['1.109 M reproducións', 'gl', 1_109_000_000, 1_109_999_999],
    ['බැලීම් මි1.4', 'si', 1_400_000, 1_499_999],
    ['14 लाख भ्यु', 'ne', 1_400_000, 1_499_999],
    ['1,1 mlrd baxış', 'az', 1_100_000_000, 1_199_999_999],
    ['23 shikime', 'sq', 23, 23],
  ])('%s (%s)', (text, language, low, high) => {
    expect(count(text, language)).toEqual([low, high]);
  });

  it.each([
    ['2 həftə əvvəl', 'az', 3, 2],
    ['Duela 5 egun', 'eu', 6, 5],
    ['Fyrir einni viku', 'is', 14, 7],
    ['3 кун мурун', 'xx-bogus', 0, 0],
  ])('%s (%s)', (text, language, from, to) => {
    const when = readAgo(text, language, NOW);
    const days = language === 'az' ? 7 : 1;
    const wanted = from === 0 ? null : { earliest: NOW - from * days * DAY, latest: NOW - to * days * DAY };
    expect(when).toEqual(wanted);
  });

  it('what is not in the words is refused, never read as the bare number', () => {
    expect(count('2,4 tys. wyświetleń', 'be')).toBeNull();
    expect(count('22 zorps baxış', 'az')).toBeNull();
    expect(readAgo('3 weeks ago', 'kk', NOW)).toBeNull();
    expect(readAgo('3 күннен кейін', 'kk', NOW)).toBeNull();
  });

  it('reads every row of the tables in these languages, but for the Lao thousand, and none wrong', () => {
    const file = shared('captures', 'facts', 'locale_cases.json');
    if (!file) console.info('skipped: the table of languages is not beside the project');
    type Row = { locale: string; text: string; low: number; high: number; unit?: string; n: number };
    const rows = file ? (JSON.parse(readFileSync(file, 'utf8')) as Row[]) : [];
    const table = { right: 0, refused: [] as string[], wrong: [] as string[] };
    const lengths: Record<string, number> = { second: 1e3, minute: 6e4, hour: 3.6e6, day: DAY, week: 7 * DAY };
    for (const row of rows.filter((r) => LEFT_OUT.includes(r.locale))) {
      const name = `${row.locale} ${row.text}`;
      if (row.unit === undefined) {
        const range = count(row.text, row.locale);
        if (!range) table.refused.push(`${row.locale} ${row.low}`);
        else if (range[0] === row.low && range[1] === row.high) table.right += 1;
        else table.wrong.push(name);
        continue;
      }
      const when = readAgo(row.text, row.locale, NOW);
      const length = lengths[row.unit] ?? (row.unit === 'month' ? 30.44 : 365.25) * DAY;
      const inside = NOW - (row.n + 0.5) * length;
      if (!when) table.refused.push(name);
      else if (when.earliest <= inside && inside <= when.latest) table.right += 1;
      else table.wrong.push(name);
    }
    console.info(
      `without the browser’s data, ${LEFT_OUT.length} languages: right ${table.right}, refused ${table.refused.length}, wrong ${table.wrong.length}`,
    );
    expect(table.wrong).toEqual([]);
    expect(table.refused).toEqual(file ? ['lo 103000'] : []);
  });
});
