import { ChangeSection } from '../../components/changes/change-section';
import { Standing } from '../../components/panel/standing';
import { WorkingTrouble } from '../../components/ui/working';
import { type Scope, useProfileChanges, useRank } from '../../lib/hooks';
import type { ProfileKey } from '../../lib/model';

/** What changed at the profile that the panel shows, and between which places it stands: ours alone, no vendor's rate. */
export function ProfileChanges({ scope, profile }: { scope: Scope; profile: ProfileKey }) {
  const rank = useRank(scope, profile);
  const changes = useProfileChanges(scope, profile);
  return (
    <>
      {!scope.preset && <Standing rank={rank} />}
      <WorkingTrouble of={changes} />
      <ChangeSection changed={changes.data} />
    </>
  );
}
