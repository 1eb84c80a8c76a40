import { useSyncExternalStore } from 'react';
import type { ChartInk } from './ink';

/** The ink of an element's theme; `light` whatever the theme is, for pictures that leave the page. */
export function inkOf(element: HTMLElement, width: number, theme: 'page' | 'light' = 'page'): ChartInk {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (theme === 'light') probe.style.colorScheme = 'light';
  element.append(probe);
  const known = new Map<string, string>();
  const font = getComputedStyle(element).fontFamily;
  probe.style.fontSize = 'var(--pg-fs-1)';
  const size = Math.max(11, Number.parseFloat(getComputedStyle(probe).fontSize) || 11);
  probe.remove();
  return {
    font,
    size,
    width,
    color(token) {
      const seen = known.get(token);
      if (seen !== undefined) return seen;
      element.append(probe);
      probe.style.color = `var(${token})`;
      const color = getComputedStyle(probe).color;
      probe.remove();
      known.set(token, color);
      return color;
    },
  };
}

/** Changes when the colours do: the system's theme, or the page's own choice of one. */
export function useTheme(): string {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia('(prefers-color-scheme: dark)');
      const root = new MutationObserver(changed);
      query.addEventListener('change', changed);
      root.observe(document.documentElement, { attributeFilter: ['data-theme', 'style'] });
      return () => {
        query.removeEventListener('change', changed);
        root.disconnect();
      };
    },
    () => {
      const { dataset, style } = document.documentElement;
      const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
      return `${dataset.theme ?? system} ${style.getPropertyValue('--pg-scale')}`;
    },
    () => 'light',
  );
}

/** The same colour with so much of it, 0 to 1: for marks that stand behind others. */
export function fade(color: string, opacity: number): string {
  const parts = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)/.exec(color);
  return parts ? `rgba(${parts[1]}, ${parts[2]}, ${parts[3]}, ${opacity})` : color;
}
