import { watchAlive } from './alive';

/** Two scroll events nearer than this belong to one movement, ms. */
const REST = 150;

/** What nobody can look at while the page flies by is done when it rests. */
export interface Motion {
  /** The page is there to be drawn on. */
  alive(): boolean;
  /** Something moved or came: the rest begins anew. */
  stir(): void;
  /** Runs work once the page rests; at the latest after so many ms, for a slow scroll that never ends. */
  whenStill(work: () => void, latest: number): void;
}

export interface MotionClock {
  now(): number;
  setTimer(work: () => void, ms: number): void;
  alive(): boolean;
}

/** One timer for all that waits, however often the page stirs. */
export function createMotion({ now, setTimer, alive }: MotionClock): Motion & { look(): void } {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: { work: () => void; due: number }[] = [];
  let timed = false;

  const look = () => {
    timed = false;
    if (!alive()) return;
    const moment = now();
    const still = moment - last >= REST;
    const ready = waiting.filter(({ due }) => still || due <= moment);
    waiting = waiting.filter((one) => !ready.includes(one));
    for (const { work } of ready) work();
    time();
  };
  const time = () => {
    if (timed || waiting.length === 0 || !alive()) return;
    timed = true;
    const next = Math.min(Math.max(last + REST, now()), ...waiting.map(({ due }) => due));
    setTimer(look, Math.max(0, next - now()));
  };
  return {
    alive,
    look,
    stir() {
      last = now();
    },
    whenStill(work, latest) {
      waiting.push({ work, due: now() + latest });
      time();
    },
  };
}

/** The motion of this window: scrolling and resizing, of any element. */
export function watchMotion(window: Window, signal: AbortSignal): Motion {
  const motion = createMotion({
    alive: watchAlive(window, signal),
    now: () => performance.now(),
    setTimer: (work, ms) => setTimeout(() => signal.aborted || work(), ms),
  });
  window.addEventListener('scroll', motion.stir, { capture: true, passive: true, signal });
  window.addEventListener('resize', motion.stir, { signal });
  window.addEventListener('pageshow', motion.look, { signal });
  return motion;
}
