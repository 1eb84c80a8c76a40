import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { formatChoice } from '../format';
import { Empty } from './empty';
import { useWords } from './words';

/** The platforms whose pages are read: "X, Instagram or YouTube", never inflected. */
export function usePlatformChoice(): string {
  return formatChoice(Object.values(PLATFORM_NAMES), useWords().language);
}

/** One tab, however often it is asked for. */
const WELCOME_TAB = 'postgauge-dashboard';

export function NothingTracked() {
  const { t } = useWords();
  const platforms = usePlatformChoice();
  return (
    <Empty
      drawing="compare"
      title={t('empty.none.title')}
      text={t('empty.none.text', { platforms })}
      action={
        // A file of the extension itself: from the side panel the dashboard opens in a tab.
        <a className="pg-btn" href="/dashboard.html#welcome" target={WELCOME_TAB}>
          {t('welcome.sample')}
        </a>
      }
    />
  );
}
