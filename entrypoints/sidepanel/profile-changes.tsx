import { ChangeSection } from '../../components/changes/change-section';
import { type Scope, useProfileChanges } from '../../lib/hooks';
import type { ProfileKey } from '../../lib/model';

/** What changed at the profile that the panel shows. */
export function ProfileChanges({ scope, profile }: { scope: Scope; profile: ProfileKey }) {
  return <ChangeSection changed={useProfileChanges(scope, profile)} />;
}
