import { useWords } from './words';

export interface UndoProps {
  /** What the last act was; undefined when nothing can be taken back. */
  act?: {
    id: string;
    what: 'profile' | 'all' | 'brand' | 'set' | 'view' | 'marks' | 'campaign' | 'trial' | 'goal';
    name: string;
    rows: number;
  };
  onUndo: (id: string) => void;
  /** What was kept is given up at once. */
  onForget: () => void;
}

/** The last act that removed something, while it can be taken back. */
export function UndoBar({ act, onUndo, onForget }: UndoProps) {
  const { t, p } = useWords();
  return (
    <div role="status" className={act && 'undo'}>
      {act && (
        <>
          <p>
            {act.what === 'marks' || act.what === 'all'
              ? p(`undo.${act.what}`, act.rows)
              : t(`undo.${act.what}`, { name: act.name })}
          </p>
          <button type="button" className="pg-btn pg-btn--s" onClick={() => onUndo(act.id)}>
            {t('undo.action')}
          </button>
          <button type="button" className="pg-btn pg-btn--s pg-btn--quiet" onClick={onForget}>
            {t('undo.forget')}
          </button>
        </>
      )}
    </div>
  );
}
