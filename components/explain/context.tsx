import { createContext, type KeyboardEvent, type ReactNode, useContext } from 'react';
import type { Ask } from '../../lib/metrics/explain';
import { useWords } from '../ui/words';
import './explain.css';

/** Opens the explanation of a figure; `from` is the figure itself, beside which it opens and to which focus returns. */
export type OpenExplanation = (ask: Ask, from: HTMLElement) => void;

const Context = createContext<OpenExplanation | null>(null);
export const ExplainProvider = Context.Provider;

/** How to open an explanation from where no element is the figure itself: a point of a drawing. Null where nobody explains. */
export const useExplain = (): OpenExplanation | null => useContext(Context);

/** A figure with a dotted underline: click, Enter or `e` opens where it comes from. Plain where nobody explains. */
export function Explainable({ ask, children }: { ask: Ask; children: ReactNode }) {
  const { t } = useWords();
  const open = useContext(Context);
  if (!open) return children;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'e' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    open(ask, event.currentTarget);
  };
  return (
    <button
      type="button"
      className="ex"
      aria-haspopup="dialog"
      title={t('explain.open')}
      onClick={(event) => open(ask, event.currentTarget)}
      onKeyDown={onKeyDown}
    >
      {children}
    </button>
  );
}
