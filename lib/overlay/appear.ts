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
    if (silent) watchAdded(document, selector, listener, signal);
  }, PROOF);
  signal.addEventListener('abort', () => window.clearInterval(proof));
}

/** Where the site suppresses animations: looks at what was added, never again at what was there. */
function watchAdded(
  document: Document,
  selector: string,
  listener: (element: Element) => void,
  signal: AbortSignal,
): void {
  const look = (node: Node) => {
    if (!(node instanceof Element)) return;
    if (node.matches(selector)) listener(node);
    else node.querySelectorAll(selector).forEach(listener);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) record.addedNodes.forEach(look);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  look(document.body);
}
