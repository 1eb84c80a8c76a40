import { useLiveQuery } from 'dexie-react-hooks';
import { type GoalProgress, goalProgress } from '../metrics/goals';
import { startOfNamedDay } from '../metrics/weeks';
import { type GoalRow, goals, profileInput } from '../store';
import { useDatabase } from './database';
import { learntMaturity } from './learnt-maturity';
import { useTick } from './use-tick';
import { metricSettings, type Scope, viewKey } from './view';

export interface GoalOf {
  row: GoalRow;
  name: string;
  progress: GoalProgress;
}

const FIVE_MINUTES = 300_000;

/** Goals with how far they are; undefined while they are read. */
export function useGoals(view: Scope): GoalOf[] | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  return useLiveQuery(async () => {
    const now = Date.now();
    const settings = metricSettings(view, now);
    const found = await Promise.all(
      (await goals(db)).map(async (row): Promise<GoalOf[]> => {
        const from = startOfNamedDay(row.from, view.timeZone);
        const input = await profileInput(db, row.profile, { from, to: now + 1 });
        if (!input) return [];
        const learnt = await learntMaturity(db, [input.platform], now);
        const progress = goalProgress(row, input, { ...settings, ...learnt });
        return [{ row, name: input.name || input.handle, progress }];
      }),
    );
    return found.flat();
  }, [db, viewKey(view), tick]);
}
