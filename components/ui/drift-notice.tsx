import type { Health, HealthDetail } from './health';
import { Notice } from './notice';
import { useWords } from './words';

/** How reading the page in front goes. */
export interface PageReading {
  /** Posts the rendered page shows. */
  visible: number;
  /** Of these, the ones that stay unread: not the ones that are being read at this moment. */
  unread: number;
  /** Posts of the profile read in this visit. */
  read: number;
  /** The page loaded something while nothing was read: paused, switched off, or not begun yet. */
  missed: boolean;
  health: Health;
}

/** Anything to be told of a page: a change, or posts that stay unread whatever the reason. */
export function partlyRead(page: Pick<PageReading, 'unread' | 'health'>): boolean {
  return page.health.state === 'changed' || page.unread > 0;
}

function DetailText({ detail }: { detail: HealthDetail }) {
  const { p } = useWords();
  const kinds: Record<HealthDetail['kind'], string> = {
    shape: 'shape',
    'shape-item': 'item',
    'not-json': 'notJson',
    threw: 'threw',
    empty: 'empty',
    'too-large': 'tooLarge',
    refused: 'refused',
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
  if (health.details.length === 0) return null;
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

/** Opens the report: where reading stopped, to look at, copy and send. */
export function ReportButton({ onReport }: { onReport: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className="pg-btn pg-btn--s" onClick={onReport}>
      {t('reading.open')}
    </button>
  );
}

/** Says what is unread and what is fine; drawn only when something is unread. `name`: whose page, where it is not plain. */
export function DriftNotice(props: { page: PageReading; name?: string; onReport: () => void }) {
  const { page, name } = props;
  const { t, p } = useWords();
  if (!partlyRead(page)) return null;
  const { unread, visible } = page;
  // A limit or a login is no change of the page, and reading has lost nothing that it was given.
  const refused = page.health.details.length > 0 && page.health.details.every((one) => one.kind === 'refused');
  const changed = page.health.state === 'changed' && !refused;
  const title = () => {
    if (unread > 0) return p(changed ? 'health.changedUnread' : 'health.unread', unread, { of: visible });
    return t(refused ? 'health.refused' : 'health.changed');
  };
  const rest =
    !changed && unread > 0 && page.missed ? 'health.missed' : page.read > 0 ? 'health.restFine' : 'health.nothingRead';
  return (
    <Notice kind="warn" title={title()} actions={changed && <ReportButton onReport={props.onReport} />}>
      {name && `${name}: `}
      {t(rest)}
      <HealthDetails health={page.health} />
    </Notice>
  );
}
