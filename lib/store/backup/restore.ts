import Dexie, { type Table } from 'dexie';
import type { PostgaugeDb } from '../db';
import { joinReadings } from '../ingest';
import { joinPosts } from '../post-row';
import { joinProfiles } from '../profile-row';
import type { PostRow, ProfileRow, ReadingRow } from '../rows';
import { BACKUP_FORMS, BACKUP_TABLES, type BackupTable } from './forms';

/** Rows that one call takes. */
export const MOST_RESTORED = 1_000;

/** What became of some rows; `refused` names each by its place among them and the field that does not fit. */
export interface Restored {
  added: number;
  joined: number;
  refused: { row: number; why: string }[];
}

/** The same facts as two sightings: what was read last wins, field by field. The role here wins over the one there. */
function joinedProfile(kept: ProfileRow, row: ProfileRow): ProfileRow {
  const joined = joinProfiles(kept, row);
  if (kept.role || !row.role) return joined;
  return { ...joined, role: row.role, ...(row.trackedSince !== undefined && { trackedSince: row.trackedSince }) };
}

/** How a row of the file and the row here become one; a table that is not named keeps the one that is here. */
const JOINS: Partial<Record<BackupTable, (kept: never, row: never) => object>> = {
  profiles: (kept: ProfileRow, row: ProfileRow) => joinedProfile(kept, row),
  posts: (kept: PostRow, row: PostRow) => joinPosts(kept, row),
  readings: (kept: ReadingRow, row: ReadingRow) => joinReadings(kept, row),
};

async function putAll(table: Table, name: BackupTable, rows: object[]): Promise<Pick<Restored, 'added' | 'joined'>> {
  const path = table.schema.primKey.keyPath as string | string[];
  const keyOf = (row: object): unknown =>
    Array.isArray(path) ? path.map((part) => Dexie.getByKeyPath(row, part)) : Dexie.getByKeyPath(row, path);
  // A file may name a row twice: the second is joined with the first, not with what was here.
  const once = new Map<string, object>();
  const join = JOINS[name] as ((kept: object, row: object) => object) | undefined;
  for (const row of rows) {
    const id = JSON.stringify(keyOf(row));
    const first = once.get(id);
    once.set(id, first ? (join?.(first, row) ?? first) : row);
  }
  const unique = [...once.values()];
  const here = await table.bulkGet(unique.map(keyOf) as never[]);
  const written = unique.flatMap((row, i) => {
    const kept: object | undefined = here[i];
    if (!kept) return [row];
    return join ? [join(kept, row)] : [];
  });
  await table.bulkPut(written);
  const added = here.filter((kept) => kept === undefined).length;
  return { added, joined: written.length - added };
}

/**
 * Puts rows of a backup beside what is stored, in one transaction. Nothing is removed: a row that is here already is
 * joined with the file's as two sightings are, and what the user wrote here stays as it is. Rows that do not fit are
 * refused one by one. Throws a RangeError for an unknown table or too many rows.
 */
export async function restoreRows(db: PostgaugeDb, name: string, rows: readonly unknown[]): Promise<Restored> {
  const table = BACKUP_TABLES.find((known) => known === name);
  if (!table) throw new RangeError(`Not a table of a backup: ${name.slice(0, 60)}`);
  if (rows.length > MOST_RESTORED) throw new RangeError(`More than ${MOST_RESTORED} rows at once`);
  const form = BACKUP_FORMS[table];
  const refused: Restored['refused'] = [];
  const good: object[] = [];
  rows.forEach((value, row) => {
    const read = form.safeParse(value);
    if (read.success) good.push(read.data);
    else {
      const issue = read.error.issues[0];
      refused.push({ row, why: `${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'invalid'}`.slice(0, 200) });
    }
  });
  if (good.length === 0) return { added: 0, joined: 0, refused };
  const done = await db.transaction('rw', db.table(table), () => putAll(db.table(table), table, good));
  return { ...done, refused };
}
