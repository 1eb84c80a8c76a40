import type { MarkingState } from '../../lib/hooks';
import { formatInteger } from '../format';
import { useWords } from '../ui/words';

/** How far the marking of very many posts is, and the way to stop it. */
export function MarkingNote({ state, onStop }: { state: MarkingState | undefined; onStop: () => void }) {
  const { t, language } = useWords();
  if (!state) return null;
  const n = (value: number) => formatInteger(value, language);
  const values = { done: n(state.done), of: n(state.of) };
  if (state.stopped) {
    return (
      <p className="px-done" role="status">
        {t('explorer.marking.stopped', values)}
      </p>
    );
  }
  return (
    <p className="px-done px-progress">
      <progress max={state.of} value={state.done} aria-label={t('explorer.marking.label')} />
      <span role="status">{t('explorer.marking.progress', values)}</span>
      <button type="button" className="pg-btn pg-btn--s" onClick={onStop}>
        {t('explorer.marking.stop')}
      </button>
    </p>
  );
}
