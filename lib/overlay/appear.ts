import { onArrival } from './arrivals';
import { adopt } from './sheet';

/** So long after the first chance, a selector that matches but never fired means that the site stops animations. */
const PROOF = 2_000;
const PROOFS = 5;
let names = 0;

/**
 * Calls back for every element that matches, now or later, without looking for them: an animation that draws nothing
 * starts on each as the browser first styles it, and its event bubbles to one listener. The site's own animation on
 * such an element wins (`:where` has no weight), and the event is kept from the site.
 */
export function onAppear(
  document: Document,
  selector: string,
  listener: (element: Element) => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  names += 1;
  const name = `pg-appears-${names}`;
  let heard = false;
  window.addEventListener(
    'animationstart',
    (event) => {
      if (event.animationName !== name || !(event.target instanceof Element)) return;
      event.stopImmediatePropagation();
      heard = true;
      listener(event.target);
    },
    { capture: true, signal },
  );
  const remove = adopt(document, `@keyframes ${name}{from{outline-offset:0}}:where(${selector}){animation:${name} 0s}`);
  signal.addEventListener('abort', remove);
  let left = PROOFS;
  const proof = window.setInterval(() => {
    if (document.hidden) return;
    left -= 1;
    const silent = !heard && document.querySelector(selector) !== null;
    if (heard || silent || left === 0) window.clearInterval(proof);
    if (silent) onArrival(document, selector, listener, signal);
  }, PROOF);
  signal.addEventListener('abort', () => window.clearInterval(proof));
}
