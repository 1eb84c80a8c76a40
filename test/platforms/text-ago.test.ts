import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAgo } from '../../lib/platforms/text/ago-text';
import { shared } from '../shared-folder';

const NOW = Date.UTC(2026, 10, 21, 9, 30);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a date as a page prints it', () => {
  it.each([
    ['17 hours ago', 'en', NOW - 18 * HOUR, NOW - 17 * HOUR],
    ['3 weeks ago', 'en', NOW - 28 * DAY, NOW - 21 * DAY],
    ['13 days ago', 'en-GB', NOW - 14 * DAY, NOW - 13 * DAY],
    ['Streamed 2 days ago', 'en', NOW - 3 * DAY, NOW - 2 * DAY],
    ['Premiered 2 days ago', 'en', NOW - 3 * DAY, NOW - 2 * DAY],
    ['vor 11 Stunden', 'de', NOW - 12 * HOUR, NOW - 11 * HOUR],
    ['Gestreamt vor 11 Stunden', 'de', NOW - 12 * HOUR, NOW - 11 * HOUR],
    ['hace 2 días', 'es-ES', NOW - 3 * DAY, NOW - 2 * DAY],
    ['3 viikkoa sitten', 'fi', NOW - 28 * DAY, NOW - 21 * DAY],
    ['Striimattu 3 viikkoa sitten', 'fi', NOW - 28 * DAY, NOW - 21 * DAY],
    ['5 godzin temu', 'pl', NOW - 6 * HOUR, NOW - 5 * HOUR],
    ['2 天前', 'zh-CN', NOW - 3 * DAY, NOW - 2 * DAY],
    ['5 dias atrás', 'pt-BR', NOW - 6 * DAY, NOW - 5 * DAY],
    ['قبل ساعتين (2)', 'ar', NOW - 3 * HOUR, NOW - 2 * HOUR],
    // The words differ by one sign: days and months of Hungarian.
    ['3 napja', 'hu', NOW - 4 * DAY, NOW - 3 * DAY],
    // A number left out is one, a number in brackets repeats a dual, another plural is the same unit.
    ['Acum o oră', 'ro', NOW - 2 * HOUR, NOW - HOUR],
    ['před hodinou', 'cs', NOW - 2 * HOUR, NOW - HOUR],
    ['Неделю назад', 'ru', NOW - 14 * DAY, NOW - 7 * DAY],
    ['לפני שבוע', 'iw', NOW - 14 * DAY, NOW - 7 * DAY],
    ['قبل يومين (2)', 'ar', NOW - 3 * DAY, NOW - 2 * DAY],
    ['5 дня таму', 'be', NOW - 6 * DAY, NOW - 5 * DAY],
    ['3 (na) linggo ang nakalipas', 'fil', NOW - 28 * DAY, NOW - 21 * DAY],
    ['For 2 dager siden', 'nb', NOW - 3 * DAY, NOW - 2 * DAY],
    ['Pre nedelju dana', 'sr-Latn', NOW - 14 * DAY, NOW - 7 * DAY],
    ['2 週前', 'zh-HK', NOW - 21 * DAY, NOW - 14 * DAY],
  ])('%s (%s)', (text, language, earliest, latest) => {
    expect(readAgo(text.replace(/ \(2\)$/, ''), language, NOW)).toEqual({ earliest, latest });
  });

  it('leaves room for how a month and a year are counted', () => {
    // Six months: 180 days or since 21 May (184 days); seven: 210 days or since 21 April (214 days).
    expect(readAgo('6 months ago', 'en', NOW)).toEqual({ earliest: NOW - 214 * DAY, latest: NOW - 180 * DAY });
    // One year: 365 days either way; two: 730 days either way, 2024-11-21 to 2026-11-21 holds no 29 February.
    expect(readAgo('1 year ago', 'en', NOW)).toEqual({ earliest: NOW - 730 * DAY, latest: NOW - 365 * DAY });
  });

  it.each([
    ['in 3 weeks', 'en'],
    ['3 weeks', 'en'],
    ['26k views', 'en'],
    ['3 fortnights ago', 'en'],
    ['3 of 5 weeks ago', 'en'],
    ['Premieres 14/08/2025, 13:00', 'en'],
    ['3 weeks ago', 'fi'],
    ['3 viikon kuluttua', 'fi'],
    ['za 3 tygodnie', 'pl'],
    ['3 weeks ago', 'tlh'],
    ['', 'en'],
  ])('refuses %j (%s)', (text, language) => {
    expect(readAgo(text, language, NOW)).toBeNull();
  });

  it('never throws, and never gives a date after now, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .tuple(fc.nat(), fc.constantFrom('weeks ago', 'days ago', 'viikkoa sitten', 'lat temu'))
        .map(([n, w]) => `${n} ${w}`),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'fi', 'pl', 'ar', '', 'xx-bogus'), (t, l) => {
        const when = readAgo(t, l, NOW);
        if (when)
          expect(Number.isSafeInteger(when.earliest) && when.earliest <= when.latest && when.latest <= NOW).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

interface Row {
  locale: string;
  text: string;
  unit?: string;
  n: number;
}

const LENGTH: Record<string, number> = {
  second: 1000,
  minute: 60_000,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30.44 * DAY,
  year: 365.25 * DAY,
};

type Verdict = 'right' | 'refused' | 'wrong';

/** The middle of the stated unit lies inside, and the interval is about one such unit long. */
function verdict(text: string, language: string, n: number, unit: string): Verdict {
  const when = readAgo(text, language, NOW);
  if (!when) return 'refused';
  const length = LENGTH[unit] ?? Number.NaN;
  const inside = NOW - (n + 0.5) * length;
  const fits = when.earliest <= inside && inside <= when.latest;
  return fits && Math.abs((when.latest - when.earliest) / length - 1) < 0.2 ? 'right' : 'wrong';
}

/** Right, refused and wrong by unit, and every text that was not read right. */
function tally(rows: Row[]) {
  const table = Object.fromEntries(Object.keys(LENGTH).map((unit) => [unit, { right: 0, refused: 0, wrong: 0 }]));
  const others: Record<'refused' | 'wrong', string[]> = { refused: [], wrong: [] };
  for (const { text, locale, n, unit = '' } of rows) {
    const found = verdict(text, locale, n, unit);
    const cells = table[unit];
    if (cells) cells[found] += 1;
    if (found !== 'right') others[found].push(`${locale} ${text}`);
  }
  const languages = new Set(rows.map((r) => r.locale)).size;
  const lines = Object.entries(table).map(([unit, c]) => `${unit} | ${c.right} | ${c.refused} | ${c.wrong}`);
  console.info(`dates in ${languages} languages\nunit | right | refused | wrong\n${lines.join('\n')}`);
  return others;
}

/** "Just now": neither a unit nor a number. */
const UNREADABLE = ['ru только что'];

describe('80 languages of the platform', () => {
  const file = shared('captures', 'facts', 'locale_cases.json');
  const whole = shared('captures', 'youtube', 'TeamNewPipe__NewPipeExtractor__timeago-overview.json');
  if (!file || !whole) {
    it('recordings are absent', () => {
      console.info('skipped: the table of languages is not beside the project');
      expect(file && whole).toBeNull();
    });
    return;
  }
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as Row[]).filter((r) => r.unit !== undefined);

  it('reads every row of the second reading but "just now", and none wrong', () => {
    expect(tally(rows)).toEqual({ refused: UNREADABLE, wrong: [] });
  });

  it('reads the whole table: every number of every unit', () => {
    const table = JSON.parse(readFileSync(whole, 'utf8')) as Record<string, Record<string, string[]>>;
    const every = Object.entries(table).flatMap(([locale, units]) =>
      Object.entries(units).flatMap(([unit, texts]) =>
        texts.map((text, i): Row => ({ locale, text, unit: unit.replace(/s$/, ''), n: i + 1 })),
      ),
    );
    expect(every.length).toBeGreaterThan(10_000);
    expect(tally(every)).toEqual({ refused: UNREADABLE, wrong: [] });
  });

  it('a text in another language than the page’s is refused, or means the same there', () => {
    const some = rows.filter((r) => r.n === 1 || r.n === 3);
    const languages = [...new Set(rows.map((r) => r.locale))];
    const wrong = languages.flatMap((language, i) =>
      // Each language against an eighth of the rows, another eighth for the next.
      some
        .filter((_, j) => (i + j) % 8 === 0)
        .filter((r) => verdict(r.text, language, r.n, r.unit ?? '') === 'wrong')
        .map((r) => `${r.locale} ${r.text} as ${language}`),
    );
    expect(wrong).toEqual([]);
  });
});
