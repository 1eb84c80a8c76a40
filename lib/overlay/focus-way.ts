import type { Stage } from './stage';

type Held = Pick<Stage, 'focused' | 'focus'>;

/** Where the keyboard came from and goes back to, between the page, the card and the drawer. */
export interface FocusWay {
  /** Remembers where the focus is now. */
  leave(): void;
  /** The focus belongs to this part of the drawer once it is drawn. */
  wanted(selector: string): void;
  painted(drawn: boolean): void;
  /** To where it was before. */
  back(): void;
  /** Into the card, or from card and drawer back to the page. */
  toggle(card: Held | undefined): void;
}

/** The element that has the focus, down to what of the page may be told. */
const active = () => (document.activeElement instanceof HTMLElement ? document.activeElement : undefined);

export function createFocus(stage: Stage, card: () => Held | undefined): FocusWay {
  let from: HTMLElement | undefined;
  let fromCard = false;
  let want: string | undefined;
  const toPage = () => {
    active()?.blur();
    if (from?.isConnected) from.focus({ preventScroll: true });
  };
  return {
    leave() {
      fromCard = card()?.focused() === true;
      if (!fromCard) from = active();
    },
    wanted(selector) {
      want = selector;
    },
    painted(drawn) {
      if (!drawn || !want) return;
      const target = stage.root.querySelector<HTMLElement>(want);
      if (!target) return;
      want = undefined;
      target.focus({ preventScroll: true });
    },
    back() {
      want = undefined;
      if (fromCard) card()?.focus();
      else toPage();
    },
    toggle(to) {
      if (to?.focused() || stage.focused()) return toPage();
      from = active();
      to?.focus();
    },
  };
}
