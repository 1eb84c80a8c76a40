const kept = new WeakMap<Document, Set<Element>>();
/** A page has some dozens. */
const MOST = 2_000;

/**
 * Keeps a document's inline scripts in hand from its start until it is loaded: those with which X streams its data take
 * themselves out of the tree as soon as they have run. The parser lets observers look before it runs a script (HTML
 * standard, "text" insertion mode: a microtask checkpoint at the end tag). Nothing is run, changed or put back.
 */
export function keepScripts(document: Document): void {
  const met = new Set<Element>();
  kept.set(document, met);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes)
        if (node instanceof HTMLScriptElement && !node.hasAttribute('src') && met.size < MOST) met.add(node);
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  document.defaultView?.addEventListener(
    'load',
    () => {
      observer.disconnect();
      // Those who read the page when it is loaded come first or after; they are read once more at the most.
      setTimeout(() => kept.delete(document), 1_000);
    },
    { once: true },
  );
}

/** The texts of a document's inline scripts, those that are gone again included, in the page's order. */
export function scriptsOf(document: Document): string[] {
  const all = new Set(kept.get(document));
  for (const script of document.querySelectorAll('script:not([src])')) all.add(script);
  return [...all].map((script) => script.textContent ?? '');
}
