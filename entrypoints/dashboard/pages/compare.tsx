import { ComparePage } from '../../../components/dashboard/compare-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { useComparison } from '../../../lib/hooks';
import type { PageProps } from './page';

export function Compare({ scope, sets }: PageProps) {
  const { t } = useWords();
  const comparison = useComparison(scope);
  if (sets?.length === 0) return <NothingTracked />;
  return comparison ? <ComparePage comparison={comparison} /> : <p role="status">{t('loading')}</p>;
}
