import type { Rank } from '../metrics/comparison';
import type { ProfileKey } from '../model';
import { useJob } from './use-job';
import type { Scope } from './view';

/** Between which places the profile stands in its platform's set; undefined while that is worked out, or unranked. */
export function useRank(view: Scope, profile: ProfileKey): Rank | undefined {
  return useJob('ranks', { view }).data?.find(({ key }) => key === profile);
}
