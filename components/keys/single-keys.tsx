import { createContext, type ReactNode, useContext, useEffect } from 'react';

const TYPING = 'input, select, textarea, [contenteditable]';

/** Whether a key press belongs to a field in which one types: no shortcut may take it. */
export const isTyping = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest(TYPING) !== null;

/** One character without Ctrl, Alt or Meta (Shift only makes another character of it). Space presses buttons. */
export const isSingleKey = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;

const Context = createContext(true);
/** Whether single keys are shortcuts here; false once the user switched them off (WCAG 2.1.4). */
export const useSingleKeys = (): boolean => useContext(Context);

/**
 * The one switch of all single-key shortcuts of a surface. Off: no such press reaches any handler of ours, wherever it
 * stands; what the browser itself does with it (type-ahead in lists) stays.
 */
export function SingleKeysProvider({ on, children }: { on: boolean; children: ReactNode }) {
  useEffect(() => {
    if (on) return;
    const stop = (event: KeyboardEvent) => {
      if (isSingleKey(event) && !isTyping(event)) event.stopImmediatePropagation();
    };
    addEventListener('keydown', stop, true);
    return () => removeEventListener('keydown', stop, true);
  }, [on]);
  return <Context value={on}>{children}</Context>;
}
