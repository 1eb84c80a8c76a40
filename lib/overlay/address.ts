/** How often a visible page's address is looked at where the browser tells nothing of soft navigation, ms. */
const LOOK = 1_000;

type Navigating = { navigation?: EventTarget };

/** Calls back after the page's address changed without a load. Firefox tells it from version 147 only. */
export function watchAddress(listener: () => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    listener();
  };
  window.addEventListener('popstate', look, { signal });
  const { navigation } = window as unknown as Navigating;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(() => document.hidden || look(), LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}
