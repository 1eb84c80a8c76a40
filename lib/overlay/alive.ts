/**
 * Is the page there to be drawn on? Not while it leaves: a tab that is being closed runs observers, timers and answers
 * for a moment longer, and then Firefox has no style to tell and throws NS_ERROR_NOT_INITIALIZED at questions to the
 * window, a new timer among them (Firefox 140, 2026-11-22). True again for a page that the browser brings back.
 */
export function watchAlive(window: Window, signal: AbortSignal): () => boolean {
  let left = false;
  window.addEventListener('pagehide', () => (left = true), { capture: true, signal });
  window.addEventListener('pageshow', () => (left = false), { capture: true, signal });
  return () => !left && !window.closed;
}
