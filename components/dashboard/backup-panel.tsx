import { useRef } from 'react';
import type { BackupState } from '../../lib/hooks';
import { formatDays, formatInteger } from '../format';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';

export interface BackupPanelProps {
  state: BackupState;
  /** Unix ms; null when no backup was saved on this device; undefined until it is known. */
  savedAt: number | null | undefined;
  onSave: () => void;
  onRestore: (file: File) => void;
  onCancel: () => void;
}

function Result({ state }: { state: BackupState }) {
  const { t, p, language } = useWords();
  const n = (value: number) => formatInteger(value, language);
  switch (state.kind) {
    case 'saved':
      return <Notice kind="ok" title={p('backup.saved', state.rows, { n: n(state.rows), file: state.file })} />;
    case 'restored':
      return (
        <Notice
          kind={state.cut || state.refused > 0 ? 'warn' : 'ok'}
          title={p('backup.restored', state.added, { n: n(state.added) })}
        >
          <p>{p('backup.joined', state.joined, { n: n(state.joined) })}</p>
          {state.cut && <p>{t('backup.cut')}</p>}
          {state.refused > 0 && (
            <>
              <p>{p('backup.refused', state.refused, { n: n(state.refused) })}</p>
              <ul>
                {state.examples.map(({ line, why }) => (
                  <li key={`${line} ${why}`}>
                    <code>{t('backup.line', { line: n(line), why })}</code>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      );
    case 'cancelled':
      return <Notice kind="info" title={t(`backup.cancelled.${state.what}`)} />;
    case 'refused':
      return (
        <Notice kind="danger" title={t(`backup.refuse.${state.code}`)}>
          <code>{state.detail}</code>
        </Notice>
      );
    case 'failed':
      return (
        <Notice kind="danger" title={t(`backup.failed.${state.what}`)}>
          <code>{state.message}</code>
        </Notice>
      );
    default:
      return null;
  }
}

/** The only copy of everything is on this device: one file of it, and the way back. */
export function BackupPanel(props: BackupPanelProps) {
  const { t, language, timeZone } = useWords();
  const { state, savedAt } = props;
  const input = useRef<HTMLInputElement>(null);
  const busy = state.kind === 'saving' || state.kind === 'restoring';
  return (
    <section className="pg-panel" id="backup">
      <header>
        <div>
          <h2>{t('backup.title')}</h2>
          <p>{t('backup.text')}</p>
        </div>
      </header>
      <div className="rb">
        <button type="button" className="pg-btn" disabled={busy} onClick={props.onSave}>
          <Icon name="dl" small />
          {t('backup.save')}
        </button>
        <button type="button" className="pg-btn" disabled={busy} onClick={() => input.current?.click()}>
          {t('backup.restore')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".gz,.jsonl"
          aria-label={t('backup.file')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again.
            event.target.value = '';
            if (file) props.onRestore(file);
          }}
        />
        <span className="sub">
          {savedAt !== undefined &&
            (savedAt === null
              ? t('backup.never')
              : t('backup.last', { day: formatDays(savedAt, savedAt, language, timeZone) }))}
        </span>
      </div>
      <div className="bk" role="status">
        {busy && (
          <div className="rb">
            <span>{t(`backup.${state.kind}`)}</span>
            <progress max={1} value={state.done} aria-label={t(`backup.${state.kind}`)} />
            <button type="button" className="pg-btn pg-btn--s" onClick={props.onCancel}>
              {t('backup.cancel')}
            </button>
          </div>
        )}
        <Result state={state} />
      </div>
      <p className="sub">{t('backup.rule')}</p>
    </section>
  );
}
