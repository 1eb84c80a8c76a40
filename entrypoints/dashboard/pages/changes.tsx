import { ChangesPage } from '../../../components/changes/changes-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { useChanges } from '../../../lib/hooks';
import type { PageProps } from './page';

export function Changes({ scope, sets }: PageProps) {
  const { t } = useWords();
  const changes = useChanges(scope);
  if (sets?.length === 0) return <NothingTracked />;
  return changes ? <ChangesPage changes={changes} /> : <p role="status">{t('loading')}</p>;
}
