import { GrowthPage } from '../../../components/growth/growth-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { WorkingOn } from '../../../components/ui/working';
import { useGrowth } from '../../../lib/hooks';
import type { PageProps } from './page';

export function Growth({ scope, sets }: PageProps) {
  const growth = useGrowth(scope);
  if (sets?.length === 0) return <NothingTracked />;
  return <WorkingOn of={growth}>{(data) => <GrowthPage data={data} />}</WorkingOn>;
}
