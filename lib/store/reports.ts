import type { PostgaugeDb } from './db';
import { dayOf } from './health-row';
import type { CaseRow, FillRow, HealthRow } from './rows';

/** Reports of the days from `since` (Unix ms) on, oldest day first. */
export function health(db: PostgaugeDb, since: number): Promise<HealthRow[]> {
  return db.health
    .where('[day+endpoint+kind]')
    .aboveOrEqual([dayOf(since)])
    .toArray();
}

/** How full posts were, a row a day, source and format, from the day of `since` (Unix ms) on. */
export function fills(db: PostgaugeDb, since: number): Promise<FillRow[]> {
  return db.fills
    .where('[day+source+format]')
    .aboveOrEqual([dayOf(since)])
    .toArray();
}

/** At most this many numbers called wrong are kept, the newest. */
export const MOST_CASES = 200;

/** Keeps a number that the user calls wrong, for the report. */
export function addCase(db: PostgaugeDb, row: CaseRow): Promise<void> {
  return db.transaction('rw', db.cases, async () => {
    await db.cases.add(row);
    const over = (await db.cases.count()) - MOST_CASES;
    if (over > 0) await db.cases.bulkDelete(await db.cases.orderBy('at').limit(over).primaryKeys());
  });
}

/** Numbers that were called wrong, the oldest first. */
export function cases(db: PostgaugeDb): Promise<CaseRow[]> {
  return db.cases.orderBy('at').toArray();
}

/** The report was sent, or is not wanted. */
export function clearCases(db: PostgaugeDb): Promise<void> {
  return db.cases.clear();
}
