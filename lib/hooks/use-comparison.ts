import { useLiveQuery } from 'dexie-react-hooks';
import { compareProfiles } from '../metrics';
import { compareUnder, type PresetComparison } from '../metrics/comparison';
import { useDatabase } from './database';
import { readCompared } from './inputs';
import { useTick } from './use-tick';
import { type Scope, viewKey } from './view';

const FIVE_MINUTES = 300_000;

/** The comparison of the view's profiles, computed anew when the database changes; undefined while the first runs. */
export function useComparison(view: Scope): PresetComparison | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  return useLiveQuery(async () => {
    const { inputs, settings } = await readCompared(db, view, Date.now());
    return view.preset ? compareUnder(view.preset, inputs, settings) : compareProfiles(inputs, settings);
  }, [db, viewKey(view), tick]);
}
