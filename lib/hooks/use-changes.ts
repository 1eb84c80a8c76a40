import type { ChangesOfSet } from '../jobs/changes';
import type { Changed } from '../metrics/changed';
import type { ProfileKey } from '../model';
import { useJob, type Working } from './use-job';
import type { Scope } from './view';

/** What changed since the visit before last at each profile of a view, and what stands out in it. */
export function useChanges(view: Scope): Working<ChangesOfSet> {
  return useJob('changes', { view });
}

/** The same of one profile; without `data` also while it is another's. */
export function useProfileChanges(view: Scope, key: ProfileKey | null): Working<Changed> {
  const { data, ...job } = useJob('changes', key ? { view: { ...view, profiles: [key] } } : null);
  const changed = data?.profiles.find((one) => one.profile.key === key)?.changed;
  return { ...job, ...(changed && { data: changed }) };
}
