/** How long a burst of arrivals is left to itself before anybody looks, ms: a page adds a screen of posts in pieces. */
const SETTLE = 250;

/**
 * Calls `look` some time after the document's tree has grown, at most once in `SETTLE`, for sites that load ready-made
 * HTML: their posts are elements with all facts as attributes, so that the tree is the cheapest place to read them.
 * Wrapping their responses would copy some 300 kB of markup a screen to parse it a second time, and would miss what the
 * page takes out of its own cache. What a mutation costs is one comparison; the tree is searched by `look` alone.
 */
export function watchArrivals(document: Document, look: () => void, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      // Until the document is parsed it grows by itself; the readers are called at its end.
      if (!signal.aborted && document.readyState !== 'loading') look();
    }, SETTLE);
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
}
