import { useLiveQuery } from 'dexie-react-hooks';
import type { ProfileKey } from '../model';
import { storedPostCounts } from '../store';
import { useDatabase } from './database';

/** Stored posts of every stored profile; undefined while the first read runs. */
export function useStoredPostCounts(): Map<ProfileKey, number> | undefined {
  const db = useDatabase();
  return useLiveQuery(() => storedPostCounts(db), [db]);
}
