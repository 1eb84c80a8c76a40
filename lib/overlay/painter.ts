import { ask } from '../messaging/from-page';
import type { Badges } from './badges';
import { CHIP_CSS } from './chip-style';
import type { Motion } from './motion';
import { adopt } from './sheet';
import type { Stage } from './stage';
import type { OverlayView } from './view';

/** After so long an unanswered question for the styles is asked again, ms. */
const AGAIN = 2_000;
/** While a page is scrolled the visit changes many times a second; its counters wait for it to rest, at most so long. */
const SELDOM = 1_000;
const LONGEST_WAIT = 4_000;

export interface PainterOptions {
  stage: Stage;
  badges: Badges;
  motion: Motion;
  view(): OverlayView | undefined;
  /** Draws into the stage; undefined: nothing. */
  render(view: OverlayView | undefined): void;
  /** The background did not answer for the styles. */
  unanswered(): void;
  signal: AbortSignal;
}

export interface Painter {
  /** Changes come in bursts; what is seen is drawn once a frame. */
  draw(): void;
  /** For what changes all the time and is looked at seldom. */
  drawSoon(): void;
  /** The badge's sheet, once it was answered. */
  badgeCss(): string | undefined;
}

/** When the overlay is drawn, and what it needs for that: styles first, at most once a frame. */
export function createPainter({ stage, badges, motion, view, render, unanswered, signal }: PainterOptions): Painter {
  let frame = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let css: { card: string; badge: string } | undefined;
  let asked = false;
  let removeChip: (() => void) | undefined;

  const draw = () => {
    if (frame === 0 && motion.alive()) frame = requestAnimationFrame(paint);
  };
  /** The styles come from the background, as the figures do: only a page with a profile asks. */
  const style = async () => {
    if (asked) return;
    asked = true;
    const answer = await ask('overlayStyle', undefined);
    if (signal.aborted) return;
    if (!answer.ok) {
      setTimeout(() => {
        asked = false;
        unanswered();
        draw();
      }, AGAIN);
      return;
    }
    removeChip?.();
    css = answer.value;
    adopt(stage.root, css.card);
    badges.refresh();
    draw();
  };
  const paint = () => {
    frame = 0;
    if (signal.aborted || !motion.alive()) return;
    const now = view();
    if (now && !css) {
      // No background is left to answer: the chip brings its own few rules.
      if (!now.stale) return void style();
      if (!removeChip) removeChip = adopt(stage.root, CHIP_CSS);
    }
    if (now && !stage.host.isConnected) document.documentElement.append(stage.host);
    const inside = stage.focused();
    render(now);
    // What had the focus may have been drawn anew: it stays with the card then.
    if (inside && !stage.focused()) stage.focus();
  };
  return {
    draw,
    drawSoon() {
      if (soon !== undefined || window.closed) return;
      soon = setTimeout(() => {
        motion.whenStill(() => {
          soon = undefined;
          draw();
        }, LONGEST_WAIT);
      }, SELDOM);
    },
    badgeCss: () => css?.badge,
  };
}
