import { formatInteger } from '../format';
import { EXPORT_TABLES, type ExportState, type ExportTable } from '../panel/types';
import { useDisclosure } from './disclosure';
import { Icon } from './icon';
import { useWords } from './words';

/** What the last export did, announced politely; a failure says what was not written. */
export function ExportNote({ state }: { state: ExportState }) {
  const { t, p, language } = useWords();
  const text = () => {
    switch (state.kind) {
      case 'idle':
        return '';
      case 'busy':
        return t('export.busy');
      case 'done':
        return p('export.done', state.rows, { file: state.file, n: formatInteger(state.rows, language) });
      case 'failed':
        return t('export.failed', { message: state.message });
    }
  };
  return (
    <p className={state.kind === 'failed' ? 'xnote bad' : 'xnote'} role="status" aria-live="polite">
      {text()}
    </p>
  );
}

/** The four tables as CSV. A native disclosure: opens by keyboard, closes on Escape and on a click outside. */
export function ExportMenu(props: { disabled?: boolean; onExport: (table: ExportTable) => void }) {
  const { t } = useWords();
  const { box, close } = useDisclosure();
  return (
    <details className="xmenu" ref={box}>
      <summary className="pg-btn pg-btn--s">
        <Icon name="dl" small />
        {t('export.menu')}
        <Icon name="down" small />
      </summary>
      <ul className="pg-pop">
        {EXPORT_TABLES.map((table) => (
          <li key={table}>
            <button
              type="button"
              disabled={props.disabled}
              onClick={() => {
                close();
                props.onExport(table);
              }}
            >
              <b>{t(`export.table.${table}`)}</b>
              <small>{t(`export.about.${table}`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
