import { type RefObject, useEffect, useRef } from 'react';

/**
 * A native disclosure that behaves as a menu: Escape closes it and gives the focus back, a click elsewhere closes it.
 * Escape is taken before anything around it sees it: only the nearest layer closes.
 */
export function useDisclosure(): { box: RefObject<HTMLDetailsElement | null>; close: () => void } {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      const open = box.current;
      if (!open?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        open.open = false;
        open.querySelector('summary')?.focus();
      } else if (!open.contains(event.target as Node)) open.open = false;
    };
    document.addEventListener('keydown', leave, true);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('keydown', leave, true);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);
  const close = () => {
    if (box.current) box.current.open = false;
  };
  return { box, close };
}
