import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { isTyping, useSingleKeys } from './single-keys';

/** Places of a surface by the letter that follows G. */
export type Places = Readonly<Record<string, () => void>>;

export interface ShortcutHandlers {
  places: Places;
  /** Called for `/` where the page in front has no search of its own. */
  onSearch?: () => void;
  /** Shows the list of keys. */
  onList: () => void;
}

const CONTROLS = 'input, select, summary, button';

/** The control that a page offers for a key: marked with `data-shortcut`, or the first one in a marked box. */
function goTo(key: string): boolean {
  const marked = [...document.querySelectorAll<HTMLElement>(`[data-shortcut="${key}"]`)].filter((found) =>
    found.checkVisibility(),
  );
  const found = marked.map((box) => (box.matches(CONTROLS) ? box : box.querySelector<HTMLElement>(CONTROLS)))[0];
  found?.focus();
  return Boolean(found);
}

/**
 * The keys of a whole surface: G then a letter, `/`, S, F and `?`. They are taken before the part that has the focus
 * sees them, so that the T of "G then T" does not also turn a chart into a table. Nothing while a dialog is open or a
 * text is typed.
 */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const on = useSingleKeys();
  const latest = useRef(handlers);
  latest.current = handlers;
  const letters = Object.keys(handlers.places).join('');
  useEffect(() => {
    if (!on) return;
    const taken = (act: (event: KeyboardEvent) => boolean) => (event: KeyboardEvent) => {
      if (!act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const search = () => {
      if (!goTo('/')) latest.current.onSearch?.();
      return true;
    };
    const list = () => {
      latest.current.onList();
      return true;
    };
    const place = (event: KeyboardEvent) => {
      latest.current.places[event.key.toLowerCase()]?.();
      return true;
    };
    return tinykeys(
      window,
      {
        // One binding for all letters: of several that begin alike, tinykeys 4.0.0 lets the others wait for their second
        // key after one was met, and so loses the next G (2026-11-22).
        [`g ([${letters}])`]: taken(place),
        '[Shift]+/': taken(search),
        '[Shift]+?': taken(list),
        s: taken(() => goTo('s')),
        f: taken(() => goTo('f')),
      },
      {
        capture: true,
        ignore: (event) => event.isComposing || isTyping(event) || document.querySelector('dialog[open]') !== null,
      },
    );
  }, [on, letters]);
}
