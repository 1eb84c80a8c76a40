import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../lib/platforms/text/date-text';

const NOW = Date.UTC(2026, 10, 21, 9);
const HOUR = 3_600_000;
const day = (y: number, m: number, d: number) => ({
  earliest: Date.UTC(y, m - 1, d) - 14 * HOUR,
  latest: Date.UTC(y, m - 1, d) + 36 * HOUR,
});

describe('a calendar day in words', () => {
  it.each<[string, string, [number, number, number]]>([
    ['en-GB', 'Started streaming on 4 Jun 2026', [2026, 6, 4]],
    ['en', 'Premiered Sep 9, 2025', [2025, 9, 9]],
    ['en', 'May 1, 2026', [2026, 5, 1]],
    ['de', 'Live übertragen am 04.06.2026', [2026, 6, 4]],
    ['de', '4. Juni 2026', [2026, 6, 4]],
    ['fi', '4.6.2026', [2026, 6, 4]],
    ['pl', '4 cze 2026', [2026, 6, 4]],
    ['ru', '4 июн. 2026 г.', [2026, 6, 4]],
    ['ja', '2026/06/04', [2026, 6, 4]],
    ['ja', '2026年6月4日', [2026, 6, 4]],
    ['en-US', '6/4/2026', [2026, 6, 4]],
    ['en-GB', '6/4/2026', [2026, 4, 6]],
  ])('%s: %s', (language, text, [y, m, d]) => {
    expect(readDay(text, language, NOW)).toEqual(day(y, m, d));
  });

  it.each([
    ['en', 'Premieres Dec 24, 2026'],
    ['en', '31 Feb 2026'],
    ['en', '4 Smarch 2026'],
    ['en', '3 weeks ago'],
    ['en-GB', '14/08/2025, 13:00'],
    ['en', '123,456 views 4 Jun 2026'],
    ['th', '4 มิ.ย. 2569'],
    ['en', ''],
  ])('%s: "%s" is none', (language, text) => {
    expect(readDay(text, language, NOW)).toBeNull();
  });

  it('is the day that the language’s own calendar writes', () => {
    const languages = [
      'en',
      'en-GB',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'pl',
      'fi',
      'sv',
      'cs',
      'ru',
      'uk',
      'tr',
      'el',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom('long' as const, 'medium' as const),
        fc.integer({ min: 1, max: 9_000 }),
        (language, dateStyle, ago) => {
          const ms = Math.floor(NOW / 86_400_000 - ago) * 86_400_000;
          const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(ms);
          expect(readDay(text, language, NOW), text).toEqual({
            earliest: ms - 14 * HOUR,
            latest: Math.min(ms + 36 * HOUR, NOW),
          });
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, language) => {
        const read = readDay(text, language, NOW);
        if (read) expect(read.earliest).toBeLessThanOrEqual(read.latest);
      }),
    );
  });
});
