import { useLiveQuery } from 'dexie-react-hooks';
import { profileStats } from '../metrics';
import type { ProfileStats } from '../metrics/types';
import type { ProfileKey } from '../model';
import { counts, profileInput, type StoredSummary, storedSummary } from '../store';
import { useDatabase } from './database';
import { useTick } from './use-tick';
import { metricSettings, type Scope, viewKey } from './view';

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

/** Metrics of one stored profile: undefined while reading, null when nothing is stored. */
export function useProfileStats(profile: ProfileKey | undefined, view: Scope): ProfileStats | null | undefined {
  const db = useDatabase();
  const tick = useTick(MINUTE);
  return useLiveQuery(async () => {
    if (!profile) return null;
    const settings = metricSettings(view, Date.now());
    const input = await profileInput(db, profile, settings.period);
    return input && profileStats(input, settings);
  }, [db, profile, viewKey(view), tick]);
}

/** Rows in each table of the database. */
export function useRowCounts(): Record<string, number> | undefined {
  const db = useDatabase();
  return useLiveQuery(() => counts(db), [db]);
}
