import { useLiveQuery } from 'dexie-react-hooks';
import { isSample, type PlatformId } from '../model';
import { type ProfileRow, storedProfiles, trackedProfiles } from '../store';
import { useDatabase } from './database';

/** Tracked profiles, own ones first, then by name; undefined while the first read runs. */
export function useTracked(): ProfileRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => trackedProfiles(db), [db]);
}

/** Every profile with stored history, tracked or not: for choosing, exporting and erasing. */
export function useStoredProfiles(): ProfileRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => storedProfiles(db), [db]);
}

/** Platforms with tracked profiles and how many: rates are only compared inside one. */
export function useSets(): { id: PlatformId; profiles: number }[] | undefined {
  const rows = useTracked();
  if (!rows) return undefined;
  const sets = new Map<PlatformId, number>();
  for (const row of rows) if (!isSample(row.key)) sets.set(row.platform, (sets.get(row.platform) ?? 0) + 1);
  return [...sets].map(([id, profiles]) => ({ id, profiles }));
}
