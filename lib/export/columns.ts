import { type Count, isLowerBound } from '../model';
import type { Cell } from './cell';

/** What all cells of one export have in common. */
export interface ExportContext {
  /** IANA zone of the local-time columns. */
  timeZone: string;
}

/** One column, defined once: the file's heading and cells, and the interface's list of columns. */
export interface Column<Row> {
  /** Heading in the file; stable, snake_case. */
  name: string;
  /** What the column holds, an English sentence for the data dictionary. */
  meaning: string;
  /** `UTC`, `local`, `posts`, `fraction`, `days`, …; absent for text. */
  unit?: string;
  value(row: Row, context: ExportContext): Cell;
}

export interface Table<Row> {
  id: string;
  columns: readonly Column<Row>[];
}

/** Why a count's cell looks as it does: an empty cell alone cannot tell hidden from not shown. */
export type CountFact = 'shown' | 'hidden' | 'missing' | 'doubtful';

/** Counts of one row with what is known about each. */
export interface Counted<N extends string> {
  counts: Partial<Record<N, Count>>;
  hidden: readonly N[];
  doubtful?: readonly N[];
}

export function factOf<N extends string>(row: Counted<N>, name: N): CountFact {
  if (row.counts[name]) return row.doubtful?.includes(name) ? 'doubtful' : 'shown';
  return row.hidden.includes(name) ? 'hidden' : 'missing';
}

/** The upper end of a count; undefined where only the least is known. */
export function most(count: Count | undefined): number | undefined {
  return count === undefined || isLowerBound(count) ? undefined : count.high;
}

/**
 * Four columns a count: the value as shown, the bounds that rounding allows (equal when exact), and whether the page
 * showed, hid or left it out.
 */
export function countColumns<Row, N extends string>(
  name: N,
  of: (row: Row) => Counted<N>,
  meaning: string,
  heading: string = name,
): Column<Row>[] {
  return [
    { name: heading, meaning, unit: 'count', value: (row) => of(row).counts[name]?.value },
    {
      name: `${heading}_low`,
      meaning: `Smallest ${heading} that the shown figure allows.`,
      unit: 'count',
      value: (row) => of(row).counts[name]?.low,
    },
    {
      name: `${heading}_high`,
      meaning: `Largest ${heading} that the shown figure allows; empty where only the least is known.`,
      unit: 'count',
      value: (row) => most(of(row).counts[name]),
    },
    {
      name: `${heading}_state`,
      meaning: 'shown; doubtful (stated, but likely wrong); hidden (on purpose); missing (not on the page).',
      value: (row) => factOf(of(row), name),
    },
  ];
}

export function yesNo(value: boolean | undefined): Cell {
  return value === undefined ? undefined : value ? 'yes' : 'no';
}
