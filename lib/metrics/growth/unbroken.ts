import { DAY } from '../maturity';
import type { CountReading } from './between';

/** What happened between two readings further apart than this was not seen. */
const FORTNIGHT = 14 * DAY;

/**
 * Readings in rows without a hole: a line may be drawn inside a row, never from one to the next.
 * @param readings as `growthReadings` gives them; @param longest ms between two readings of one row
 */
export function unbroken(readings: readonly CountReading[], longest = FORTNIGHT): CountReading[][] {
  const rows: CountReading[][] = [];
  for (const reading of readings) {
    const row = rows[rows.length - 1];
    const last = row?.[row.length - 1];
    if (row && last && reading.at - last.at <= longest) row.push(reading);
    else rows.push([reading]);
  }
  return rows;
}
