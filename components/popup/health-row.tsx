import { formatTime } from '../format';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import type { Health, HealthDetail } from './health';
import type { PagePopup } from './types';

function DetailText({ detail }: { detail: HealthDetail }) {
  const { p } = useWords();
  const kinds: Record<HealthDetail['kind'], string> = {
    shape: 'shape',
    'shape-item': 'item',
    'not-json': 'notJson',
    threw: 'threw',
    empty: 'empty',
    'too-large': 'tooLarge',
  };
  return (
    <li>
      {p(`health.detail.${kinds[detail.kind]}`, detail.times)} <code>{detail.endpoint}</code>
      {detail.at && (
        <>
          : <code>{detail.at}</code>
        </>
      )}
      {detail.found && ` (${detail.found})`}
    </li>
  );
}

/** The list behind "Details": where reading stopped, keys and types only. */
export function HealthDetails({ health }: { health: Health }) {
  const { t } = useWords();
  return (
    <details className="hd">
      <summary>{t('health.details')}</summary>
      <ul>
        {health.details.map((detail) => (
          <DetailText key={[detail.kind, detail.endpoint, detail.at, detail.found].join(' ')} detail={detail} />
        ))}
      </ul>
    </details>
  );
}

/** Says what is unread and what is fine; drawn only when something is unread. */
export function DriftNotice({ page }: { page: PagePopup }) {
  const { t, p } = useWords();
  const unread = Math.max(0, page.visible - page.visibleRead);
  if (page.health.state !== 'changed' && !(unread > 0 && page.read > 0)) return null;
  if (page.health.state !== 'changed') return null;
  return (
    <Notice
      kind="warn"
      title={unread > 0 ? p('health.changedUnread', unread, { of: page.visible }) : t('health.changed')}
    >
      {t(page.read > 0 ? 'health.restFine' : 'health.nothingRead')}
      <HealthDetails health={page.health} />
    </Notice>
  );
}

export function HealthRow({ page }: { page: PagePopup }) {
  const { t, p, language, timeZone } = useWords();
  const { health } = page;
  const time = page.readAt === undefined ? '' : `, ${formatTime(page.readAt, language, timeZone)}`;
  const look = { ok: 'ok', changed: 'warn', none: '' }[health.state];
  return (
    <div className="row">
      <span>{t('health.label')}</span>
      <span className={`st ${look}`}>
        {health.state !== 'none' && <Icon name={health.state === 'ok' ? 'check' : 'alert'} />}
        {health.state === 'ok' && `${p('health.sources', health.sources)}${time}`}
        {health.state === 'changed' && p('health.problems', health.details.length)}
        {health.state === 'none' && t('health.none')}
      </span>
    </div>
  );
}
