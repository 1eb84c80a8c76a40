import { GrowthPage } from '../../../components/growth/growth-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { WorkingOn } from '../../../components/ui/working';
import { remindTomorrow, useGrowth, useReminded } from '../../../lib/hooks';
import type { ProfileKey } from '../../../lib/model';
import { WithExplanations } from '../../shared/explaining';
import type { PageProps } from './page';

export function Growth({ scope, sets }: PageProps) {
  const growth = useGrowth(scope);
  const set = useReminded();
  const remind = set && { set, onRemind: (keys: readonly ProfileKey[]) => void remindTomorrow(keys) };
  if (sets?.length === 0) return <NothingTracked />;
  return (
    <WithExplanations scope={scope}>
      <WorkingOn of={growth}>{(data) => <GrowthPage data={data} remind={remind} />}</WorkingOn>
    </WithExplanations>
  );
}
