import { useLiveQuery } from 'dexie-react-hooks';
import { lastReadings, storedProfiles, watched } from '../store';
import { useDatabase } from './database';
import { watchlistOf } from './watchlist';

/** How many profiles are due for a visit, where that is asked; undefined while it is read. */
export function useDue(asked: boolean): number | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    if (!asked) return undefined;
    const profiles = await storedProfiles(db);
    const [watch, read] = await Promise.all([watched(db), lastReadings(db, profiles)]);
    const none = { brands: [], sets: [], posts: new Map() };
    return watchlistOf({ profiles, watch, read, ...none }, Date.now()).due.length;
  }, [db, asked]);
}
