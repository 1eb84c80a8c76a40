import type { Drawing } from './session';

/** Draws card, pill and details into an element of a closed shadow root; undefined: nothing. `W`: the words to draw with. */
export type DrawCard<W> = (words: W, now: Drawing | undefined, into: Element) => void;

const KEY = Symbol.for('postgauge.card');
type World = { [KEY]?: DrawCard<never> };

/**
 * The drawing of the card is a script of its own (`card.js`): most pages of a site have no profile and never need it.
 * The background puts it into the page's isolated world before it answers for the styles; a newer copy replaces an older.
 */
export function publishCard<W>(draw: DrawCard<W>): void {
  (globalThis as World)[KEY] = draw as DrawCard<never>;
}

/** Undefined until the styles were answered. */
export function currentCard<W>(): DrawCard<W> | undefined {
  return (globalThis as World)[KEY] as DrawCard<W> | undefined;
}
