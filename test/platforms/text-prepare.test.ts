import { describe, expect, it } from 'vitest';
import { readAgo } from '../../lib/platforms/text/ago-text';
import { readCount } from '../../lib/platforms/text/count-text';
import { textTables } from '../../lib/platforms/text/prepare';

const NOON = Date.UTC(2026, 10, 21, 12);

describe('tables of a language', () => {
  it.each(['en', 'fi', 'pl', 'ja', 'hi', 'en-GB'])('are made in pieces for %s', (language) => {
    const pieces = textTables(language);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece).not.toThrow();
  });

  it('change nothing of what is read', () => {
    for (const piece of textTables('de')) piece();
    expect(readCount('1,2 Mio. Aufrufe', 'de', { rounding: 'floor' })).toEqual({
      value: 1_200_000,
      low: 1_200_000,
      high: 1_299_999,
    });
    expect(readAgo('vor 3 Tagen', 'de', NOON)).toEqual({
      earliest: NOON - 4 * 86_400_000,
      latest: NOON - 3 * 86_400_000,
    });
  });

  it.each(['', 'xx-invalid-language-tag', 'tlh'])('are none for what the browser has no data of: %j', (language) => {
    expect(textTables(language)).toEqual([]);
  });
});
