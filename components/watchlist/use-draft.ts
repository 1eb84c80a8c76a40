import { useCallback, useEffect, useRef, useState } from 'react';

/** Quiet time after the last key before a draft is saved, ms. */
const PAUSE = 800;

export type DraftState = 'saved' | 'waiting' | 'failed';

export interface Draft {
  text: string;
  state: DraftState;
  change: (text: string) => void;
  /** Saves at once: the field is left. */
  flush: () => void;
}

const placeOf = (id: string) => `draft:${id}`;

/**
 * A text that saves itself. Each key is kept in the page's own storage first, so that closing the tab or a failed save
 * loses nothing: the draft is there again when the field is opened, and saved then.
 * @param save resolves to whether it was saved
 */
export function useDraft(id: string, saved: string, save: (text: string) => Promise<boolean>): Draft {
  const [text, setText] = useState(() => localStorage.getItem(placeOf(id)) ?? saved);
  const [state, setState] = useState<DraftState>(text === saved ? 'saved' : 'waiting');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ text, save, dirty: text !== saved });
  latest.current.save = save;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (!latest.current.dirty) return;
    const sent = latest.current.text;
    latest.current.dirty = false;
    void latest.current.save(sent).then((ok) => {
      if (latest.current.text !== sent) return;
      if (ok) localStorage.removeItem(placeOf(id));
      else latest.current.dirty = true;
      setState(ok ? 'saved' : 'failed');
    });
  }, [id]);

  const change = useCallback(
    (next: string) => {
      localStorage.setItem(placeOf(id), next);
      Object.assign(latest.current, { text: next, dirty: true });
      setText(next);
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    [id, flush],
  );

  useEffect(() => {
    // What an earlier visit left half-typed.
    if (latest.current.dirty) timer.current = setTimeout(flush, PAUSE);
    return flush;
  }, [flush]);

  return { text, state, change, flush };
}
