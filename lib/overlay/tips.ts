import type { TipView } from './view';

const WIDTH = 248;
/** Room that the details need below a badge, px. */
const HEIGHT = 190;
const SHOW_AFTER = 150;
const HIDE_AFTER = 150;

type About = () => Omit<TipView, 'left' | 'top' | 'below'> | undefined;

/**
 * When a badge's details show: after a short rest of the pointer, and as long as it is on the badge or on them; at once
 * and through scrolling where the keyboard asked.
 */
export class Tips {
  current: TipView | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Badge that the keyboard is at. */
  #pinned: Element | undefined;

  constructor(
    readonly changed: () => void,
    signal: AbortSignal,
  ) {
    const moved = () => {
      if (!this.#pinned) return this.close();
      if (!this.current) return;
      this.current = { ...this.current, ...spot(this.#pinned) };
      changed();
    };
    window.addEventListener('scroll', moved, { capture: true, passive: true, signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !this.current) return;
        // The first Escape is for the details alone, and not for the card that has the focus.
        if (this.#pinned) event.stopPropagation();
        this.close();
      },
      { capture: true, signal },
    );
  }

  /** The pointer came over a badge. */
  over(badge: Element, about: About): void {
    this.#later(SHOW_AFTER, () => this.#show(badge, about, undefined));
  }

  /** The keyboard came to a badge. */
  pin(badge: Element, about: About): void {
    clearTimeout(this.#timer);
    this.#show(badge, about, badge);
  }

  /** The pointer left the badge, or entered or left the details themselves. */
  hold(over: boolean): void {
    if (over) clearTimeout(this.#timer);
    else if (!this.#pinned) this.#later(HIDE_AFTER, () => this.close());
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#pinned = undefined;
    if (!this.current) return;
    this.current = undefined;
    this.changed();
  }

  #show(badge: Element, about: About, pinned: Element | undefined): void {
    const tip = badge.isConnected ? about() : undefined;
    if (!tip) return;
    this.#pinned = pinned;
    this.current = { ...tip, ...spot(badge) };
    this.changed();
  }

  #later(ms: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, ms);
  }
}

function spot(badge: Element): Pick<TipView, 'left' | 'top' | 'below'> {
  const rect = badge.getBoundingClientRect();
  const below = rect.bottom + HEIGHT < innerHeight || rect.top < HEIGHT;
  const wanted = rect.left > innerWidth / 2 ? rect.right - WIDTH : rect.left;
  const left = Math.max(8, Math.min(wanted, innerWidth - WIDTH - 8));
  return { left, top: below ? rect.bottom + 8 : rect.top - 8, below };
}
