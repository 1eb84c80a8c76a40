/**
 * Calls back for every element that matches, there or added later. Looks at what was added, never again at what was
 * there. An animation that starts on each element as it is first styled would tell the same and costs the page three
 * times as much in style and events (Chromium 156, 503 posts, 2026-11-22); it is right for what is rare and turns up by
 * a changed attribute: `onAppear`.
 */
export function onArrival(
  document: Document,
  selector: string,
  listener: (element: Element) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const look = (node: Node) => {
    if (!(node instanceof Element)) return;
    if (node.matches(selector)) listener(node);
    if (node.firstElementChild) node.querySelectorAll(selector).forEach(listener);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) record.addedNodes.forEach(look);
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  look(document.documentElement);
}
