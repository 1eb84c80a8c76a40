import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Arrow keys inside a radio group or tab list (ARIA authoring practice): the chosen one is the only tab stop, arrows
 * move and choose, Home and End go to the ends. Skips disabled ones.
 */
export function onArrowKeys(event: KeyboardEvent<HTMLElement>, choose: (value: string) => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-value]:not([disabled])')];
  const here = items.indexOf(event.target as HTMLElement);
  if (here < 0 || items.length === 0) return;
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' && /Left|Right/.test(event.key);
  const step = STEPS[event.key];
  let next: number;
  if (event.key === 'Home') next = 0;
  else if (event.key === 'End') next = items.length - 1;
  else if (step !== undefined) next = (here + (rtl ? -step : step) + items.length) % items.length;
  else return;
  event.preventDefault();
  const item = items[next];
  if (!item) return;
  item.focus();
  choose(item.dataset.value ?? '');
}
