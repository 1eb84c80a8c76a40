import Dexie from 'dexie';
import { isSample, type ProfileKey } from '../../model';
import type { PostgaugeDb } from '../db';
import { BACKUP_TABLES, type BackupTable } from './forms';

const PIECE = 1_000;

/** Rows by table, as a backup will hold them (those of the sample workspace too few to count apart). */
export async function backupCounts(db: PostgaugeDb): Promise<Record<BackupTable, number>> {
  const counts = await Promise.all(BACKUP_TABLES.map((table) => db.table(table).count()));
  return Object.fromEntries(BACKUP_TABLES.map((table, i) => [table, counts[i]])) as Record<BackupTable, number>;
}

const isInvented = (row: { key?: ProfileKey; profile?: ProfileKey; id?: string }) => {
  const key = row.key ?? row.profile;
  return key !== undefined ? isSample(key) : row.id === 'sample';
};

/** Every row, table after table in pieces by key, so that no table stands in memory whole. The sample is left out. */
export async function* backupRows(
  db: PostgaugeDb,
): AsyncGenerator<{ table: BackupTable; rows: object[]; read: number }> {
  for (const table of BACKUP_TABLES) {
    const source = db.table(table);
    let after: unknown = Dexie.minKey;
    for (;;) {
      const rows: object[] = await source.where(':id').above(after).limit(PIECE).toArray();
      if (rows.length === 0) break;
      const path = source.schema.primKey.keyPath as string | string[];
      const last = rows.at(-1) as object;
      after = Array.isArray(path) ? path.map((part) => Dexie.getByKeyPath(last, part)) : Dexie.getByKeyPath(last, path);
      yield { table, rows: rows.filter((row) => !isInvented(row)), read: rows.length };
      if (rows.length < PIECE) break;
    }
  }
}
