import type { ExplorerState } from '../../lib/hooks';
import { formatInteger } from '../format';
import { useWords } from '../ui/words';
import type { Act } from './use-acts';

function Progress({ progress }: { progress: NonNullable<ExplorerState['progress']> }) {
  const { t, language } = useWords();
  const n = (value: number) => formatInteger(value, language);
  return (
    <p className="px-progress">
      <progress max={Math.max(1, progress.of)} value={progress.read} aria-label={t('explorer.reading')} />
      <span role="status">{t('explorer.progress', { read: n(progress.read), of: n(progress.of) })}</span>
    </p>
  );
}

/** Above the list: what was done last and the way back, how many posts are listed, and how far reading is. */
export function ListHead(props: {
  done: Act | undefined;
  listed: number;
  /** Absent while nothing is known of them. */
  stored: number | undefined;
  progress: ExplorerState['progress'];
  onUndo: () => void;
  onExport: () => void;
}) {
  const { t, p, language } = useWords();
  return (
    <>
      {props.done && (
        <p className="px-done" role="status">
          <span>{props.done.text}</span>
          <button type="button" className="pg-btn pg-btn--s" onClick={props.onUndo}>
            {t('explorer.undo')}
          </button>
        </p>
      )}
      <div className="px-count">
        <p role="status">
          {props.stored !== undefined &&
            p('explorer.count', props.listed, { of: formatInteger(props.stored, language) })}
        </p>
        {props.progress && <Progress progress={props.progress} />}
        <button type="button" className="pg-btn pg-btn--s" disabled={props.listed === 0} onClick={props.onExport}>
          {p('explorer.exportListed', props.listed)}
        </button>
      </div>
    </>
  );
}
