export type Theme = 'light' | 'dark';

/** `rgb(15, 15, 15)` → dark; undefined for see-through colours and anything else. */
export function themeOf(color: string): Theme | undefined {
  const [r, g, b, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgb/.test(color) || r === undefined || g === undefined || b === undefined || a < 0.5) return undefined;
  // Relative luminance without the gamma step: only the half is asked for.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 128 ? 'dark' : 'light';
}

/** The site's own background decides, not the system: a dark card on a light page is a foreign body. */
export function siteTheme(document: Document): Theme {
  for (const element of [document.body, document.documentElement]) {
    const theme = element && themeOf(getComputedStyle(element).backgroundColor);
    if (theme) return theme;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (scheme === 'dark') return 'dark';
  const system = document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches;
  return system && scheme.includes('dark') ? 'dark' : 'light';
}

/** Sites switch their theme by an attribute of html or body; only those two are watched. */
export function watchTheme(
  document: Document,
  alive: () => boolean,
  listener: (theme: Theme) => void,
  signal: AbortSignal,
): void {
  let last: Theme | undefined;
  const look = () => {
    if (!alive()) return;
    const theme = siteTheme(document);
    if (theme !== last) listener(theme);
    last = theme;
  };
  const observer = new MutationObserver(() => alive() && requestAnimationFrame(look));
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  document.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
