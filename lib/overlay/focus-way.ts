import type { Stage } from './stage';

/** What of a stage the way needs. */
export type Held = Pick<Stage, 'root' | 'focus'>;

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
  toggle(): void;
}

/** What has the focus in the page's own tree: of a closed root only its host. */
const onPage = () => (document.activeElement instanceof HTMLElement ? document.activeElement : undefined);
const inside = (held: Pick<Stage, 'root'> | undefined) => held?.root.activeElement as HTMLElement | null | undefined;

/** @param card the overlay's stage, where there is one */
export function createFocus(drawer: Held, card: () => Held | undefined): FocusWay {
  let page: HTMLElement | undefined;
  let opener: HTMLElement | undefined;
  let want: string | undefined;
  const toPage = () => {
    // Firefox leaves the focus in a closed root when its host is blurred (140, 2026-11-22).
    (inside(card()) ?? inside(drawer) ?? onPage())?.blur();
    if (page?.isConnected) page.focus({ preventScroll: true });
  };
  return {
    leave() {
      opener = inside(card()) ?? undefined;
      if (!opener) page = onPage();
    },
    wanted(selector) {
      want = selector;
    },
    painted(drawn) {
      const target = drawn && want ? drawer.root.querySelector<HTMLElement>(want) : undefined;
      if (!target) return;
      want = undefined;
      target.focus({ preventScroll: true });
    },
    back() {
      want = undefined;
      if (!opener) toPage();
      // The card may have been drawn anew since.
      else if (opener.isConnected) opener.focus({ preventScroll: true });
      else card()?.focus();
    },
    toggle() {
      if (inside(card()) || inside(drawer)) return toPage();
      page = onPage();
      card()?.focus();
    },
  };
}
