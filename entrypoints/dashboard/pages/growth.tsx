import { GrowthPage } from '../../../components/growth/growth-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { useGrowth } from '../../../lib/hooks';
import type { PageProps } from './page';

export function Growth({ scope, sets }: PageProps) {
  const { t } = useWords();
  const data = useGrowth(scope);
  if (sets?.length === 0) return <NothingTracked />;
  if (!data) return <p role="status">{t('loading')}</p>;
  return <GrowthPage data={data} />;
}
