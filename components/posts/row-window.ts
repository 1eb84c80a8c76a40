import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Rows drawn above and below what is seen: what a fast wheel brings into view before the next frame. */
const BESIDE = 8;
/** Rows that fit before the table has been measured. */
const AT_FIRST = 24;

/** Height of a row as drawn: text may be twice its size. */
export function useRowHeight(): [RefObject<HTMLDivElement | null>, number] {
  const sample = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(40);
  useLayoutEffect(() => {
    const element = sample.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => setHeight(Math.max(24, element.offsetHeight)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [sample, height];
}

/** Part of a list of equally high rows: from `first` on, without `end`. */
export interface RowSpan {
  first: number;
  end: number;
}

/** Rows to draw where so much is scrolled away. Pure. */
export function spanOf(scrolled: number, seen: number, height: number, count: number): RowSpan {
  const top = Math.floor(scrolled / height);
  const rows = Math.ceil(seen / height) + 1;
  // A list that has become shorter shows its end until the browser has scrolled back to it.
  const first = Math.max(0, Math.min(top, count - rows) - BESIDE);
  return { first, end: Math.min(count, Math.max(top, first + BESIDE) + rows + BESIDE) };
}

/**
 * Which rows of a long list exist. Every row is as high as any other, so that its place is a product and nothing is kept
 * of the rows that are not drawn: a list of 100,000 that changes with each key costs what one of ten does.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): RowSpan & { reveal: (index: number) => void } {
  const [at, setAt] = useState({ scrolled: 0, seen: AT_FIRST * 40 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setAt((now) => {
        // Whole rows: a scroll within one draws nothing anew.
        const scrolled = Math.floor(element.scrollTop / height) * height;
        const seen = element.clientHeight || AT_FIRST * height;
        return now.scrolled === scrolled && now.seen === seen ? now : { scrolled, seen };
      });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    watch?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch?.disconnect();
    };
  }, [scroller, height]);
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const head = element.querySelector('thead')?.clientHeight ?? 0;
      const top = index * height;
      const bottom = top + height - (element.clientHeight - head);
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop) element.scrollTop = bottom;
    },
    [scroller, height],
  );
  return { ...spanOf(at.scrolled, at.seen, height, count), reveal };
}

/**
 * A place for each row that is drawn, kept as long as the row is; the place of a row that left goes to one that came. As
 * React's keys these let elements change their words instead of being made anew, which on a fast scroll is most of the work.
 */
export function nextSlots(before: ReadonlyMap<number, number>, rows: readonly number[]): Map<number, number> {
  const slots = new Map<number, number>();
  const taken = new Set<number>();
  for (const row of rows) {
    const slot = before.get(row);
    if (slot === undefined) continue;
    slots.set(row, slot);
    taken.add(slot);
  }
  let free = 0;
  for (const row of rows) {
    if (slots.has(row)) continue;
    while (taken.has(free)) free += 1;
    slots.set(row, free);
    taken.add(free);
  }
  return slots;
}

export function useSlots(rows: readonly number[]): ReadonlyMap<number, number> {
  const kept = useRef<ReadonlyMap<number, number>>(new Map());
  const slots = nextSlots(kept.current, rows);
  useEffect(() => {
    kept.current = slots;
  });
  return slots;
}
