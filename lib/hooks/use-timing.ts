import type { TimingChoice, TimingData } from '../jobs/timing';
import { useJob, type Working } from './use-job';
import type { Scope } from './view';

/** Timing of the view's profiles, followed as the database and the choice change. */
export function useTiming(view: Scope, choice: TimingChoice): Working<TimingData> {
  return useJob('timing', { view, choice });
}
