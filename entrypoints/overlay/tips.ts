import type { TipView } from '../../components/overlay/tip';

const WIDTH = 248;
const SHOW_AFTER = 150;
const HIDE_AFTER = 150;

/** When a badge's details show: after a short rest of the pointer, and as long as it is on the badge or on them. */
export class Tips {
  current: TipView | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly changed: () => void,
    signal: AbortSignal,
  ) {
    const close = () => this.close();
    window.addEventListener('scroll', close, { capture: true, passive: true, signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') close();
      },
      { capture: true, signal },
    );
  }

  over(badge: Element, about: () => Omit<TipView, 'left' | 'top' | 'below'> | undefined): void {
    this.#later(SHOW_AFTER, () => {
      const tip = badge.isConnected ? about() : undefined;
      if (!tip) return;
      const rect = badge.getBoundingClientRect();
      const below = rect.bottom + 190 < innerHeight || rect.top < 190;
      const wanted = rect.left > innerWidth / 2 ? rect.right - WIDTH : rect.left;
      const left = Math.max(8, Math.min(wanted, innerWidth - WIDTH - 8));
      this.current = { ...tip, left, top: below ? rect.bottom + 8 : rect.top - 8, below };
      this.changed();
    });
  }

  /** The pointer left the badge, or entered or left the details themselves. */
  hold(over: boolean): void {
    if (over) clearTimeout(this.#timer);
    else this.#later(HIDE_AFTER, () => this.close());
  }

  close(): void {
    clearTimeout(this.#timer);
    if (!this.current) return;
    this.current = undefined;
    this.changed();
  }

  #later(ms: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, ms);
  }
}
