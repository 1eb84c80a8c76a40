import { onAppear } from './appear';

/** Tells when the site shows something that nothing of ours may stand over: full screen, or a modal dialog. */
export function watchCover(document: Document, listener: (covered: boolean) => void, signal: AbortSignal): void {
  const open = new Set<Element>();
  let last = false;
  const look = () => {
    const covered = document.fullscreenElement !== null || open.size > 0;
    if (covered !== last) listener(covered);
    last = covered;
  };
  // A dialog that is taken away or hidden no longer intersects the window: the browser says so by itself.
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) open.add(target);
      else open.delete(target);
      if (!target.isConnected) watch.unobserve(target);
    }
    look();
  });
  onAppear(document, 'dialog[open],[aria-modal="true"]', (dialog) => watch.observe(dialog), signal);
  document.addEventListener('fullscreenchange', look, { signal });
  signal.addEventListener('abort', () => watch.disconnect());
}
