import { useLiveQuery } from 'dexie-react-hooks';
import { type WideFigures, wideFigures } from '../metrics/comparison';
import type { ProfileKey } from '../model';
import { useDatabase } from './database';
import { readCompared } from './inputs';
import { metricSettings, type Scope, viewKey } from './view';

const NONE: ReadonlyMap<ProfileKey, WideFigures> = new Map();

/** Sums and the period before, of each profile of the view; nothing is read while no column asks for it. */
export function useWideFigures(view: Scope, wanted: boolean): ReadonlyMap<ProfileKey, WideFigures> {
  const db = useDatabase();
  const found = useLiveQuery(async () => {
    if (!wanted) return NONE;
    const now = Date.now();
    const twice = { ...view, period: view.period === null ? null : view.period * 2 };
    const { inputs, settings } = await readCompared(db, twice, now);
    const here = { ...settings, period: metricSettings(view, now).period };
    return new Map(inputs.map((input) => [input.key, wideFigures(input, here)]));
  }, [db, viewKey(view), wanted]);
  return found ?? NONE;
}
