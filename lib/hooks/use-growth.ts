import type { GrowthData } from '../jobs/growth';
import { useJob, type Working } from './use-job';
import type { Scope } from './view';

/** Growth of the view's profiles, followed as the database changes. */
export function useGrowth(view: Scope): Working<GrowthData> {
  return useJob('growth', { view });
}
