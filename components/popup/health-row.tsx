import { formatTime } from '../format';
import { partlyRead } from '../ui/drift-notice';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import type { PagePopup } from './types';

export function HealthRow({ page }: { page: PagePopup }) {
  const { t, p, language, timeZone } = useWords();
  const { health } = page;
  const time = page.readAt === undefined ? '' : `, ${formatTime(page.readAt, language, timeZone)}`;
  const partly = partlyRead(page);
  const text = () => {
    if (health.state === 'changed') return p('health.problems', health.details.length);
    if (partly) return p('health.unreadShort', page.unread);
    return health.state === 'ok' ? `${p('health.sources', health.sources)}${time}` : t('health.none');
  };
  return (
    <div className="row">
      <span>{t('health.label')}</span>
      <span className={`st ${partly ? 'warn' : health.state === 'ok' ? 'ok' : ''}`}>
        {(partly || health.state === 'ok') && <Icon name={partly ? 'alert' : 'check'} />}
        {text()}
      </span>
    </div>
  );
}
