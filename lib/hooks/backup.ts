import { BACKUP_VERSION, backupName, endLine, headLine, parseHead, parseLine, rowLine } from '../export';
import type { Output } from '../messaging/answer';
import type { PagesToBackground } from '../messaging/protocol';
import { BACKUP_TABLES, backupCounts, backupRows, type PostgaugeDb } from '../store';
import { linesOf } from './backup-lines';

/** Called with a fraction of the work, 0 to 1, now and then. */
type Progress = (done: number) => void;

/** A backup of everything that cannot be read or worked out again. Rejects with the signal's reason when cancelled. */
export async function makeBackup(
  db: PostgaugeDb,
  options: { now: number; timeZone: string; progress?: Progress; signal?: AbortSignal },
): Promise<{ name: string; blob: Blob; rows: number }> {
  const counts = Object.values(await backupCounts(db)).reduce((sum, n) => sum + n, 0);
  const packing = new CompressionStream('gzip');
  const packed = new Response(packing.readable).blob();
  const writer = packing.writable.getWriter();
  const text = new TextEncoder();
  let rows = 0;
  let read = 0;
  try {
    const made = new Date(options.now).toISOString();
    await writer.write(text.encode(headLine({ version: BACKUP_VERSION, made, rows: counts })));
    for await (const piece of backupRows(db)) {
      options.signal?.throwIfAborted();
      await writer.write(text.encode(piece.rows.map((row) => rowLine(piece.table, row)).join('')));
      rows += piece.rows.length;
      read += piece.read;
      options.progress?.(counts > 0 ? Math.min(1, read / counts) : 1);
    }
    await writer.write(text.encode(endLine(rows)));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    await packed.catch(() => undefined);
    throw error;
  }
  return { name: backupName(options.now, options.timeZone), blob: await packed, rows };
}

/** What became of a backup that was put back. */
export interface RestoreResult {
  made: string;
  added: number;
  joined: number;
  refused: number;
  /** The first few, for people: which line, and why. */
  examples: { line: number; why: string }[];
  /** The file ends before it should: what it still held is stored. */
  cut: boolean;
}

const PIECE = 500;
const EXAMPLES = 3;
const TABLES: ReadonlySet<string> = new Set(BACKUP_TABLES);

type Send = (table: string, rows: unknown[]) => Promise<Output<PagesToBackground['restore']>>;

/**
 * Puts a backup back, piece by piece; `send` hands rows to the one writer. Throws a `BackupError` before anything is
 * written where the file is none; when cancelled, what was put back until then stays (doing it again changes nothing).
 */
export async function restoreBackup(
  file: Blob,
  send: Send,
  options: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<RestoreResult> {
  const lines = linesOf(file);
  const first = await lines.next();
  const head = parseHead(first.done ? '' : first.value);
  const result: RestoreResult = { made: head.made, added: 0, joined: 0, refused: 0, examples: [], cut: true };
  const refuse = (line: number, why: string) => {
    result.refused += 1;
    if (result.examples.length < EXAMPLES) result.examples.push({ line, why });
  };
  let line = 1;
  let rows = 0;
  let waiting: { table: string; rows: unknown[]; lines: number[] } = { table: '', rows: [], lines: [] };
  const flush = async () => {
    const piece = waiting;
    waiting = { table: '', rows: [], lines: [] };
    if (piece.rows.length === 0) return;
    options.signal?.throwIfAborted();
    const done = await send(piece.table, piece.rows);
    result.added += done.added;
    result.joined += done.joined;
    for (const { row, why } of done.refused) refuse(piece.lines[row] ?? 0, `${piece.table}: ${why}`);
    options.progress?.(head.rows > 0 ? Math.min(1, rows / head.rows) : 0);
  };
  for (;;) {
    const next = await lines.next();
    if (next.done) break;
    line += 1;
    if (next.value.trim() === '') continue;
    const said = parseLine(next.value);
    if (said.kind === 'end') {
      result.cut = said.rows !== rows;
      continue;
    }
    rows += 1;
    if (said.kind === 'bad') refuse(line, said.why);
    else if (!TABLES.has(said.table)) refuse(line, `${said.table.slice(0, 60)}: no table of a backup`);
    else {
      if (said.table !== waiting.table || waiting.rows.length >= PIECE) await flush();
      waiting.table = said.table;
      waiting.rows.push(said.row);
      waiting.lines.push(line);
    }
  }
  await flush();
  return result;
}
