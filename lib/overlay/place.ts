/** Where the card stands: docked to an edge of the window, so that it finds its place again at any window width. */
export interface Place {
  edge: 'left' | 'right';
  /** Distance from the top of the window, px. */
  top: number;
}

const MARGIN = 8;

/** Keeps at least the head of the card inside the window. */
export function clampTop(top: number, windowHeight: number, cardHeight: number): number {
  const lowest = Math.max(MARGIN, windowHeight - Math.min(cardHeight, 120) - MARGIN);
  return Math.round(Math.min(Math.max(MARGIN, top), lowest));
}

/** The place of a card that was let go: the nearer edge, the height where it was dropped. */
export function dropped(
  card: { left: number; top: number; width: number; height: number },
  window: { width: number; height: number },
): Place {
  const middle = card.left + card.width / 2;
  return { edge: middle < window.width / 2 ? 'left' : 'right', top: clampTop(card.top, window.height, card.height) };
}

/**
 * Moves an element with the pointer that went down on its handle. Reports where it was dropped; a press that did not
 * move by 4 px is a click and reports nothing.
 */
export function drag(event: PointerEvent, element: HTMLElement, done: (place: Place) => void): void {
  if (event.button !== 0) return;
  const handle = event.currentTarget as HTMLElement;
  const start = element.getBoundingClientRect();
  let moved = false;
  const move = (e: PointerEvent) => {
    const x = e.clientX - event.clientX;
    const y = e.clientY - event.clientY;
    if (!moved && Math.hypot(x, y) < 4) return;
    moved = true;
    element.style.transform = `translate(${x}px, ${y}px)`;
  };
  const end = (e: PointerEvent) => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
    element.style.transform = '';
    if (!moved || e.type === 'pointercancel') return;
    const card = {
      left: start.left + e.clientX - event.clientX,
      top: start.top + e.clientY - event.clientY,
      width: start.width,
      height: start.height,
    };
    done(dropped(card, { width: innerWidth, height: innerHeight }));
  };
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
}
