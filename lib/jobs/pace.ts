import type { Pieces, Step } from '../metrics/steps';

/** Thrown inside work that nobody wants any more. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/**
 * To be awaited between pieces of work of some milliseconds: tells how far it is and lets messages in.
 * @throws Cancelled when the work is not wanted any more
 */
export type Pace = (step?: Step | undefined) => Promise<void>;

/** Without a breath for this long, a wish to cancel would wait too long for its turn; breathing more often costs more. */
const BREATH = 30;
/** How often progress is told. */
const TOLD = 100;

/** Lets what waits in the queue run: a message, unlike a timer, is not held back in a background tab. */
function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** A pace that stops when the signal says so. `tell` gets the first step and then one each 100 ms at most. */
export function paced(signal: AbortSignal, tell: (step: Step) => void): Pace {
  let breath = performance.now();
  let told = Number.NEGATIVE_INFINITY;
  return async (step) => {
    const now = performance.now();
    if (step && now - told >= TOLD) {
      told = now;
      tell(step);
    }
    if (now - breath >= BREATH) {
      await breathe();
      breath = performance.now();
    }
    if (signal.aborted) throw new Cancelled();
  };
}

/** Work in pieces, taken at this pace. */
export async function through<T>(work: Pieces<T>, pace: Pace): Promise<T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    await pace(next.value);
  }
}
