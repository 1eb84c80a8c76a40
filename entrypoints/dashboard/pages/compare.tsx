import { ChartCaution } from '../../../components/charts/caution';
import { WhenNear } from '../../../components/charts/near';
import { ComparePage } from '../../../components/dashboard/compare-page';
import { platformsOf } from '../../../components/panel/types';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { useComparison } from '../../../lib/hooks';
import type { Ask } from '../../../lib/metrics/explain';
import type { ProfileKey } from '../../../lib/model';
import { WithExplanations } from '../../shared/explaining';
import { useCaution } from './caution';
import { CompareCharts } from './compare-charts';
import { useTableChoice } from './compare-columns';
import { CompareLens } from './compare-lens';
import type { PageProps } from './page';

/** `#compare?explain=instagram:1`: the card leads here from a profile's rate. */
function askedInAddress(): Ask | undefined {
  const profile = new URLSearchParams(location.hash.split('?')[1]).get('explain');
  return profile ? { kind: 'rate', profile: profile as ProfileKey } : undefined;
}

export function Compare({ scope, shown, sets, view, lenses }: PageProps) {
  const { t } = useWords();
  const comparison = useComparison(sets ? shown : null);
  const chosenSet = sets?.find((set) => set.id === view.set);
  const platforms = chosenSet ? platformsOf(chosenSet) : [];
  const table = useTableChoice(scope);
  const caution = useCaution(platforms);
  if (sets?.length === 0) return <NothingTracked />;
  if (!comparison) return <p role="status">{t('loading')}</p>;
  return (
    <WithExplanations scope={shown} first={askedInAddress()}>
      <ChartCaution value={caution}>
        <ComparePage
          comparison={comparison}
          table={table}
          lens={<CompareLens scope={scope} platforms={platforms} lenses={lenses} />}
          charts={<WhenNear height={1400}>{() => <CompareCharts scope={shown} comparison={comparison} />}</WhenNear>}
        />
      </ChartCaution>
    </WithExplanations>
  );
}
