import { stringify } from 'csv-stringify/browser/esm/sync';
import type { ExportContext, Table } from './columns';

/** Without it Excel reads UTF-8 as the machine's old code page. */
const BOM = '\ufeff';

/**
 * A table as CSV: UTF-8 with BOM, commas, CRLF, a heading row. Numbers are written with a point and at full precision,
 * times as ISO 8601 with their zone. Text that begins with `=`, `+`, `-`, `@`, tab or CR (or their full-width forms) gets an
 * apostrophe in front, so no spreadsheet runs it; numbers are left alone.
 */
export function toCsv<Row>(table: Table<Row>, rows: readonly Row[], context: ExportContext): string {
  const records = rows.map((row) => table.columns.map((column) => column.value(row, context)));
  const text = stringify([table.columns.map((column) => column.name), ...records], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n\t;']|^\s|\s$/,
    escape_formulas: true,
  });
  return BOM + text;
}

/** `postgauge-posts-2026-11-21.csv`; the day in the chosen zone. */
export function fileName(table: string, now: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  return `postgauge-${table}-${day}.csv`;
}
