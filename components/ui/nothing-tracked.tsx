import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { formatChoice } from '../format';
import { Empty } from './empty';
import { useWords } from './words';

/** The platforms whose pages are read: "X, Instagram or YouTube", never inflected. */
export function usePlatformChoice(): string {
  return formatChoice(Object.values(PLATFORM_NAMES), useWords().language);
}

export function NothingTracked() {
  const { t } = useWords();
  const platforms = usePlatformChoice();
  return <Empty drawing="compare" title={t('empty.none.title')} text={t('empty.none.text', { platforms })} />;
}
