/**
 * The backup: gzip of UTF-8 lines of JSON. The first line says what it is and how many rows follow, each further line is
 * one row as `[table, row]`, and the last says that the file is whole. Lines, so that neither writing nor reading ever
 * holds all of it, and so that a damaged line costs one row.
 */
export const BACKUP_VERSION = 1;
/** Longer lines are no rows of ours. */
export const LONGEST_LINE = 1_000_000;

export interface BackupHead {
  version: number;
  /** ISO 8601, UTC. */
  made: string;
  /** Rows that were counted before the first was written. */
  rows: number;
}

export const headLine = (head: BackupHead): string => `${JSON.stringify({ postgauge: 'backup', ...head })}\n`;
export const rowLine = (table: string, row: object): string => `${JSON.stringify([table, row])}\n`;
export const endLine = (rows: number): string => `${JSON.stringify({ end: rows })}\n`;

/** `postgauge-backup-2026-11-22.jsonl.gz`, the day in the given zone. */
export function backupName(now: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
  return `postgauge-backup-${day}.jsonl.gz`;
}

/** Why a file is no backup that we can read. `newer`: a later version of Postgauge wrote it. */
export class BackupError extends Error {
  constructor(
    readonly code: 'notABackup' | 'newer',
    detail: string,
  ) {
    super(detail);
  }
}

/** The first line. Throws a `BackupError` where it is none of ours, or of a later version. */
export function parseHead(line: string): BackupHead {
  const value = parse(line);
  const { postgauge, version, made, rows } = Object(value) as Record<string, unknown>;
  if (postgauge !== 'backup' || !Number.isInteger(version)) {
    throw new BackupError('notABackup', 'line 1 does not say that this is a backup of Postgauge');
  }
  if ((version as number) > BACKUP_VERSION) throw new BackupError('newer', `version ${version}`);
  return {
    version: version as number,
    made: typeof made === 'string' ? made.slice(0, 40) : '',
    rows: Number.isInteger(rows) && (rows as number) >= 0 ? (rows as number) : 0,
  };
}

export type BackupLine =
  | { kind: 'row'; table: string; row: unknown }
  | { kind: 'end'; rows: number }
  | { kind: 'bad'; why: string };

/** Any further line; never an exception. */
export function parseLine(line: string): BackupLine {
  if (line.length > LONGEST_LINE) return { kind: 'bad', why: 'longer than any row' };
  const value = parse(line);
  if (Array.isArray(value) && value.length === 2 && typeof value[0] === 'string') {
    return { kind: 'row', table: value[0], row: value[1] };
  }
  const { end } = Object(value) as { end?: unknown };
  if (Number.isInteger(end)) return { kind: 'end', rows: end as number };
  return { kind: 'bad', why: value === undefined ? 'not JSON' : 'neither a row nor the end' };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
