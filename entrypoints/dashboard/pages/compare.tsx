import { WhenNear } from '../../../components/charts/near';
import { ComparePage } from '../../../components/dashboard/compare-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { useComparison } from '../../../lib/hooks';
import { WithExplanations } from '../../shared/explaining';
import { useLensChoice } from '../../shared/lens-choice';
import { CompareCharts } from './compare-charts';
import { useTableChoice } from './compare-columns';
import { CompareLens } from './compare-lens';
import type { PageProps } from './page';

export function Compare({ scope, sets, view }: PageProps) {
  const { t } = useWords();
  const lenses = useLensChoice(view.set);
  const shown = lenses.chosen ? { ...scope, preset: lenses.chosen } : scope;
  const comparison = useComparison(shown);
  const table = useTableChoice(scope);
  if (sets?.length === 0) return <NothingTracked />;
  if (!comparison) return <p role="status">{t('loading')}</p>;
  return (
    <WithExplanations scope={shown}>
      <ComparePage
        comparison={comparison}
        table={table}
        lens={<CompareLens scope={scope} lenses={lenses} />}
        charts={<WhenNear height={1400}>{() => <CompareCharts scope={shown} comparison={comparison} />}</WhenNear>}
      />
    </WithExplanations>
  );
}
