import Dexie, { type Table } from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import { isDerived } from './digest/guard';
import { failureOf } from './failure';
import type { UndoPartRow, UndoRow, UndoWhat } from './organise-rows';
import { eraseAll, eraseProfile, rowsOf, tablesOfProfiles } from './roles';

/** For so long an act can be taken back; then what it removed is gone for good. */
export const UNDO_FOR = 600_000;
/** An act that touches more rows than this cannot be taken back: keeping them would take the room that erasing frees. */
export const MOST_UNDO_ROWS = 20_000;
/** Rows kept in one piece. */
const PIECE = 500;

/** Rows of one table as they were before an act, and keys that it adds. */
export interface Before {
  table: string;
  rows: unknown[];
  added?: unknown[];
}

const newId = () => crypto.randomUUID();

/** Takes away what could be undone: all of it, or what is older than its time. */
export async function forgetUndo(db: PostgaugeDb, now?: number): Promise<void> {
  await db.transaction('rw', [db.undo, db.undoParts], async () => {
    const gone = await (now === undefined
      ? db.undo.toCollection()
      : db.undo.where('at').belowOrEqual(now - UNDO_FOR)
    ).primaryKeys();
    if (gone.length === 0) return;
    await db.undo.bulkDelete(gone);
    for (const id of gone) await db.undoParts.where('[undo+part]').between([id], [id, Dexie.maxKey]).delete();
  });
}

/** Keeps rows as they were, in place of what was kept before. Must run inside the transaction of the act. */
export async function keepUndo(
  db: PostgaugeDb,
  of: { what: UndoWhat; name: string; now: number },
  before: readonly Before[],
): Promise<string | undefined> {
  await forgetUndo(db);
  const rows = before.reduce((sum, part) => sum + part.rows.length + (part.added?.length ?? 0), 0);
  if (rows === 0 || rows > MOST_UNDO_ROWS) return undefined;
  const id = newId();
  const parts: UndoPartRow[] = [];
  for (const { table, rows: kept, added } of before) {
    if (added && added.length > 0) parts.push({ undo: id, part: parts.length, table, rows: [], added });
    for (let at = 0; at < kept.length; at += PIECE) {
      parts.push({ undo: id, part: parts.length, table, rows: kept.slice(at, at + PIECE) });
    }
  }
  const row: UndoRow = { id, at: of.now, what: of.what, name: of.name, rows };
  await db.undo.put(row);
  await db.undoParts.bulkPut(parts);
  return id;
}

/** What can be taken back now; undefined when nothing can. */
export async function undoable(db: PostgaugeDb, now: number): Promise<UndoRow | undefined> {
  const row = await db.undo.orderBy('at').last();
  return row && row.at > now - UNDO_FOR ? row : undefined;
}

/** Puts rows in, leaving alone those that are there again: what was read since is newer. */
async function addMissing(table: Table, rows: unknown[]): Promise<number> {
  try {
    await table.bulkAdd(rows);
    return rows.length;
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    const other = error.failures.find((failure) => failure.name !== 'ConstraintError');
    if (other) throw other;
    return rows.length - error.failures.length;
  }
}

/** Takes an act back. Returns how many rows came back; undefined when it is too late. */
export async function undo(db: PostgaugeDb, id: string, now: number): Promise<number | undefined> {
  return db.transaction('rw', db.tables, async () => {
    const act = await db.undo.get(id);
    if (!act || act.at <= now - UNDO_FOR) return undefined;
    const parts = await db.undoParts.where('[undo+part]').between([id], [id, Dexie.maxKey]).toArray();
    const erased = act.what === 'profile' || act.what === 'all';
    let rows = 0;
    for (const part of parts) {
      const table = db.table(part.table);
      if (part.added) await table.bulkDelete(part.added as never[]);
      // A set or campaign stays when a member of it goes, and gets it back; everything else of an erasure was removed.
      if (erased && part.table !== 'sets' && part.table !== 'campaigns') rows += await addMissing(table, part.rows);
      else {
        await table.bulkPut(part.rows);
        rows += part.rows.length;
      }
    }
    await db.undo.delete(id);
    await db.undoParts.where('[undo+part]').between([id], [id, Dexie.maxKey]).delete();
    return rows;
  });
}

const isKeptApart = (table: string) => table === 'undo' || table === 'undoParts' || isDerived(table);

async function beforeProfile(db: PostgaugeDb, key: ProfileKey): Promise<Before[] | undefined> {
  const ofProfiles = tablesOfProfiles(db);
  const counts = await Promise.all(ofProfiles.map((table) => rowsOf(table, key).count()));
  if (counts.reduce((sum, n) => sum + n, 0) > MOST_UNDO_ROWS) return undefined;
  const tables = [...ofProfiles, db.profiles, db.watch, db.sets, db.campaigns];
  const rows: unknown[][] = await Promise.all([
    ...ofProfiles.map((table) => rowsOf(table, key).toArray()),
    db.profiles.where('key').equals(key).toArray(),
    db.watch.where('key').equals(key).toArray(),
    db.sets.filter((set) => set.profiles.includes(key)).toArray(),
    db.campaigns.filter((campaign) => campaign.profiles.includes(key)).toArray(),
  ]);
  return tables.map((table, i) => ({ table: table.name, rows: rows[i] ?? [] }));
}

async function beforeAll(db: PostgaugeDb): Promise<Before[] | undefined> {
  const tables = db.tables.filter(({ name }) => !isKeptApart(name));
  const counts = await Promise.all(tables.map((table) => table.count()));
  if (counts.reduce((sum, n) => sum + n, 0) > MOST_UNDO_ROWS) return undefined;
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return tables.map((table, i) => ({ table: table.name, rows: rows[i] ?? [] }));
}

/**
 * Erases one profile or everything, and keeps the rows for `UNDO_FOR` where they are few enough and the disk has room.
 * Erasing itself never fails for want of room.
 */
export async function eraseWithUndo(
  db: PostgaugeDb,
  what: ProfileKey | 'all',
  now: number,
): Promise<{ rows: number; undo?: string }> {
  const erase = async (keep: boolean) => {
    const before = keep ? await (what === 'all' ? beforeAll(db) : beforeProfile(db, what)) : undefined;
    const profile = what === 'all' ? undefined : await db.profiles.get(what);
    await forgetUndo(db);
    const rows = await (what === 'all' ? eraseAll(db) : eraseProfile(db, what));
    if (!before) return { rows };
    const name = profile ? profile.name || profile.handle : '';
    const undo = await keepUndo(db, { what: what === 'all' ? 'all' : 'profile', name, now }, before);
    return { rows, ...(undo && { undo }) };
  };
  try {
    return await db.transaction('rw', db.tables, () => erase(true));
  } catch (error) {
    if (failureOf(error).error !== 'quota') throw error;
    return db.transaction('rw', db.tables, () => erase(false));
  }
}
