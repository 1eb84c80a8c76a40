import { WhenNear } from '../../../components/charts/near';
import { ComparePage } from '../../../components/dashboard/compare-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { useComparison } from '../../../lib/hooks';
import { WithExplanations } from '../../shared/explaining';
import { CompareCharts } from './compare-charts';
import type { PageProps } from './page';

export function Compare({ scope, sets }: PageProps) {
  const { t } = useWords();
  const comparison = useComparison(scope);
  if (sets?.length === 0) return <NothingTracked />;
  if (!comparison) return <p role="status">{t('loading')}</p>;
  return (
    <WithExplanations scope={scope}>
      <ComparePage
        comparison={comparison}
        charts={<WhenNear height={1400}>{() => <CompareCharts scope={scope} comparison={comparison} />}</WhenNear>}
      />
    </WithExplanations>
  );
}
