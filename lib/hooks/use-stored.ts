import { useLiveQuery } from 'dexie-react-hooks';
import type { ProfileKey } from '../model';
import { counts, type StoredSummary, storedSummary } from '../store';
import { useDatabase } from './database';
import { useTick } from './use-tick';

const MINUTE = 60_000;

/** Local midnight before `now`, on the browser's own clock. */
export function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

/** What is stored of one profile: undefined while reading, null when nothing is. */
export function useStoredSummary(profile: ProfileKey | undefined): StoredSummary | null | undefined {
  const db = useDatabase();
  const tick = useTick(MINUTE);
  return useLiveQuery(
    async () => (profile ? storedSummary(db, profile, startOfDay(Date.now())) : null),
    [db, profile, tick],
  );
}

/** Rows in each table of the database. */
export function useRowCounts(): Record<string, number> | undefined {
  const db = useDatabase();
  return useLiveQuery(() => counts(db), [db]);
}
