import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from '../../lib/platforms/text/count-text';
import { shared } from '../shared-folder';

const floor = { rounding: 'floor', significant: 2 } as const;
const read = (text: string, language: string) => {
  const count = readCount(text, language, floor);
  return count && [count.low, count.high];
};

describe('a count as a page prints it', () => {
  it.each([
    ['26k views', 'en-GB', 26_000, 26_999],
    ['1,230,086 views', 'en', 1_230_086, 1_230_086],
    ['5.04m subscribers', 'en-GB', 5_040_000, 5_049_999],
    ['1k views', 'en-GB', 1000, 1099],
    ['1 424 850 просмотров', 'ru', 1_424_850, 1_424_850],
    ['1\u00A0424\u00A0850\u00A0просмотров', 'ru', 1_424_850, 1_424_850],
    ['2,4 tys. wyświetleń', 'pl', 2400, 2499],
    ['1,4 milj. katselukertaa', 'fi', 1_400_000, 1_499_999],
    ['66.031 Aufrufe', 'de', 66_031, 66_031],
    ['1109 M de visualizaciones', 'es', 1_109_000_000, 1_109_999_999],
    ['11 mil M de visualizaciones', 'es', 11_000_000_000, 11_999_999_999],
    ['146万 回視聴', 'ja', 1_460_000, 1_469_999],
    ['조회수 2.4천회', 'ko', 2400, 2499],
    ['การดู 2.2 หมื่น ครั้ง', 'th', 22_000, 22_999],
    ['Kutazamwa:\nelfu 2.4', 'sw', 2400, 2499],
    ['බැලීම් මි1.4', 'si', 1_400_000, 1_499_999],
    ['1.1K crore views', 'en-IN', 11_000_000_000, 11_999_999_999],
    ['14 लाख बार देखा गया', 'hi', 1_400_000, 1_499_999],
    ['٢٬٤٢٣', 'ar-EG', 2423, 2423],
    // One sign, another magnitude: Catalan m is a thousand, Turkish B too, Indonesian M is a milliard.
    ['2,4m visualitzacions', 'ca', 2400, 2499],
    ['1,4 M de visualitzacions', 'ca', 1_400_000, 1_499_999],
    ['2,4 B görüntüleme', 'tr', 2400, 2499],
    ['1,1 M x ditonton', 'id', 1_100_000_000, 1_199_999_999],
    ['22 E megtekintés', 'hu', 22_000, 22_999],
  ])('%s (%s)', (text, language, low, high) => {
    expect(read(text, language)).toEqual([low, high]);
  });

  it.each([
    ['6M', 'de'],
    ['6X', 'en'],
    ['22 zorps views', 'en'],
    ['22 abc. views', 'en'],
    ['22 tuhatta', 'en'],
    ['1.4 views', 'en'],
    ['1,4 views', 'en'],
    ['2 of 3 views', 'en'],
    ['12:07', 'en'],
    ['-3 views', 'en'],
    ['45% views', 'en'],
    ['1K+ views', 'en'],
    ['views', 'en'],
    ['', 'en'],
    ['22 words', 'tlh'],
    ['1.234', 'en'],
    ['1,234', 'de'],
    ['3 weeks ago', 'en'],
    ['9007199254740993', 'en'],
    // English left as it is on a Spanish page: a "B" there is a million millions.
    ['1.1B views', 'es'],
    ['11B views', 'ca'],
  ])('refuses %j (%s)', (text, language) => {
    expect(read(text, language)).toBeNull();
  });

  it('reads "6M" as six millions or not at all, in every language', () => {
    for (const language of [
      'en',
      'en-GB',
      'fi',
      'pl',
      'es',
      'fr',
      'de',
      'pt',
      'hu',
      'ja',
      'ko',
      'ar',
      'hi',
      'vi',
      'zh',
    ]) {
      const count = readCount('6M', language, floor);
      if (count) expect(count.value).toBe(6_000_000);
    }
  });

  it('tells how far the shown digits reach', () => {
    expect(readCount('12.3K', 'en', { rounding: 'floor' })).toEqual({ value: 12_300, low: 12_300, high: 12_399 });
    expect(readCount('12.3K', 'en', { rounding: 'unknown' })).toEqual({ value: 12_300, low: 12_250, high: 12_399 });
    expect(readCount('2.3m subscribers', 'en-GB', { rounding: 'floor', significant: 3 })).toEqual({
      value: 2_300_000,
      low: 2_300_000,
      high: 2_309_999,
    });
  });

  it('takes nothing but the count where the text is a button', () => {
    expect(readCount('31K', 'en', { rounding: 'floor', bare: true })).toMatchObject({ value: 31_000 });
    expect(readCount('31K likes', 'en', { rounding: 'floor', bare: true })).toBeNull();
  });

  it('never throws and never gives a count that is none, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'0123456789., kKmM万億lakh\u00A0'), maxLength: 14 }),
    );
    const language = fc.constantFrom('en', 'fi', 'pl', 'ja', 'ar', 'hi', 'xx-bogus', '', 'th');
    fc.assert(
      fc.property(text, language, fc.constantFrom('floor', 'unknown'), (t, l, rounding) => {
        const count = readCount(t, l, { rounding: rounding as 'floor' });
        if (!count) return;
        expect([count.low, count.value, count.high].every((n) => Number.isSafeInteger(n) && n >= 0)).toBe(true);
        expect(count.low <= count.value && count.value <= count.high).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('contains the number that Intl itself wrote', () => {
    const language = fc.constantFrom(
      'en',
      'en-GB',
      'fi',
      'pl',
      'de',
      'fr',
      'es',
      'ru',
      'ja',
      'ko',
      'hi',
      'pt',
      'tr',
      'uk',
      'sv',
    );
    fc.assert(
      fc.property(language, fc.integer({ min: 0, max: 99_000_000_000 }), (l, n) => {
        const text = new Intl.NumberFormat(l, {
          notation: 'compact',
          roundingMode: 'trunc',
          maximumFractionDigits: 1,
        } as Intl.NumberFormatOptions).format(n);
        const count = readCount(text, l, { rounding: 'floor' });
        expect(count, text).not.toBeNull();
        expect(count && count.low <= n && n <= count.high, text).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

interface Row {
  locale: string;
  text: string;
  low: number;
  high: number;
  unit?: string;
}

describe('83 languages of the platform', () => {
  const file = shared('captures', 'facts', 'locale_cases.json');
  if (!file) {
    it('recordings are absent', () => {
      console.info('skipped: the table of languages is not beside the project');
      expect(file).toBeNull();
    });
    return;
  }
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as Row[]).filter((r) => r.unit === undefined);

  it('reads all but one row, and none wrong', () => {
    const table = new Map<string, Record<'right' | 'refused' | 'wrong', number>>();
    const others: Record<'refused' | 'wrong', string[]> = { refused: [], wrong: [] };
    for (const row of rows) {
      const range = read(row.text, row.locale);
      const right = range !== null && range[0] === row.low && range[1] === row.high;
      const found = right ? 'right' : range ? 'wrong' : 'refused';
      const size = `1e${String(row.low).length - 1}`;
      const cells = table.get(size) ?? { right: 0, refused: 0, wrong: 0 };
      table.set(size, { ...cells, [found]: cells[found] + 1 });
      if (found !== 'right') others[found].push(`${row.locale} ${row.low}`);
    }
    const languages = new Set(rows.map((r) => r.locale)).size;
    const lines = [...table].sort().map(([size, c]) => `${size} | ${c.right} | ${c.refused} | ${c.wrong}`);
    console.info(`counts in ${languages} languages\nfrom | right | refused | wrong\n${lines.join('\n')}`);
    // The Lao page itself prints a currency for the thousand.
    expect(others).toEqual({ refused: ['lo 103000'], wrong: [] });
  });

  it('without the magnitude word, the same text is never read as the bare number', () => {
    for (const row of rows.filter((r) => r.high > r.low)) {
      const unknown = row.text.replace(/(\d)[^\d\p{Lo}]*$|(\d)\s*/u, '$1$2 ŧŧŧŧ. ');
      const range = read(unknown, row.locale);
      expect((range?.[0] ?? 1000) >= 1000, `${row.locale} ${unknown}`).toBe(true);
    }
  });
});
