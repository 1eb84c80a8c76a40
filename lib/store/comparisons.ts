import type { PostgaugeDb } from './db';
import type { ComparisonRow } from './digest/rows';

/** Views of which the last comparison is kept: two surfaces, some sets, some periods. */
const MOST = 8;

export function keptComparison(db: PostgaugeDb, view: string): Promise<ComparisonRow | undefined> {
  return db.comparisons.get(view);
}

/** Keeps one, and takes away those that were not looked at for the longest. */
export function putComparison(db: PostgaugeDb, row: ComparisonRow): Promise<void> {
  return db.transaction('rw', db.comparisons, async () => {
    await db.comparisons.put(row);
    const over = (await db.comparisons.count()) - MOST;
    if (over > 0) await db.comparisons.bulkDelete(await db.comparisons.orderBy('at').limit(over).primaryKeys());
  });
}
