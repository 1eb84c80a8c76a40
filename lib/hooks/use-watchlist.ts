import { useLiveQuery } from 'dexie-react-hooks';
import { brands, lastReadings, sets, storedPostCounts, storedProfiles, watched } from '../store';
import { useDatabase } from './database';
import { useTick } from './use-tick';
import { type Watchlist, watchlistOf } from './watchlist';

const TEN_MINUTES = 600_000;

/** Profiles, brands, sets and what is due for a visit; undefined while the first read runs. */
export function useWatchlist(): Watchlist | undefined {
  const db = useDatabase();
  const tick = useTick(TEN_MINUTES);
  return useLiveQuery(async () => {
    const profiles = await storedProfiles(db);
    const [watch, brandRows, setRows, posts, read] = await Promise.all([
      watched(db),
      brands(db),
      sets(db),
      storedPostCounts(db),
      lastReadings(db, profiles),
    ]);
    return watchlistOf({ profiles, watch, brands: brandRows, sets: setRows, posts, read }, Date.now());
  }, [db, tick]);
}
