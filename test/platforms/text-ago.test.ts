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

describe('80 languages of the platform', () => {
  const file = shared('captures', 'facts', 'locale_cases.json');
  if (!file) {
    it('recordings are absent', () => {
      console.info('skipped: the table of languages is not beside the project');
      expect(file).toBeNull();
    });
    return;
  }
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as Row[]).filter((r) => r.unit !== undefined);

  it('reads nine in ten rows, and none wrong', () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const row of rows) {
      const when = readAgo(row.text, row.locale, NOW);
      const length = LENGTH[row.unit ?? ''] ?? Number.NaN;
      const inside = NOW - (row.n + 0.5) * length;
      if (!when) refused++;
      // The middle of the stated unit lies inside, and the interval is about one such unit long.
      else if (
        !(
          when.earliest <= inside &&
          inside <= when.latest &&
          Math.abs((when.latest - when.earliest) / length - 1) < 0.2
        )
      ) {
        wrong.push(`${row.locale} ${row.text}`);
      }
    }
    console.info(`dates: ${rows.length - wrong.length - refused} right, ${refused} refused, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(refused / rows.length).toBeLessThan(0.1);
  });
});
