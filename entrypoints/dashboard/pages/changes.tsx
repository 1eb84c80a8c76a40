import { ChangesPage } from '../../../components/changes/changes-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { WorkingOn } from '../../../components/ui/working';
import { useChanges } from '../../../lib/hooks';
import type { PageProps } from './page';

export function Changes({ scope, sets }: PageProps) {
  const changes = useChanges(scope);
  if (sets?.length === 0) return <NothingTracked />;
  return <WorkingOn of={changes}>{(data) => <ChangesPage changes={data} />}</WorkingOn>;
}
