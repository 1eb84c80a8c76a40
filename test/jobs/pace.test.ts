import { describe, expect, it } from 'vitest';
import { Cancelled, paced, through } from '../../lib/jobs/pace';
import { atOnce, each, type Pieces, type Step } from '../../lib/metrics/steps';

const squares = (of: number[]) => each(of, (n) => n * n);

function* busy(pieces: number, ms: number): Pieces<number> {
  for (let i = 0; i < pieces; i++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield { phase: 'computing', done: i, of: pieces };
  }
  return pieces;
}

describe('work in pieces', () => {
  it('comes to the same in one go and at a pace', async () => {
    const pace = paced(new AbortController().signal, () => undefined);
    expect(atOnce(squares([1, 2, 3]))).toEqual([1, 4, 9]);
    expect(await through(squares([1, 2, 3]), pace)).toEqual([1, 4, 9]);
    expect(atOnce(squares([]))).toEqual([]);
  });

  it('says how far it is before each piece', () => {
    const told = [...squares([5, 6])];
    expect(told).toEqual([
      { phase: 'computing', done: 0, of: 2 },
      { phase: 'computing', done: 1, of: 2 },
    ]);
  });

  it('tells the first step, and not every one of those that follow at once', async () => {
    const told: Step[] = [];
    await through(
      squares(Array.from({ length: 5_000 }, (_, i) => i)),
      paced(new AbortController().signal, (step) => told.push(step)),
    );
    expect(told[0]).toEqual({ phase: 'computing', done: 0, of: 5_000 });
    expect(told.length).toBeLessThan(5_000);
  });

  it('lets a message in while it lasts, and stops at the next piece after a wish to cancel', async () => {
    const wish = new AbortController();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => wish.abort();
    let reached = 0;
    const work = through(
      busy(200, 5),
      paced(wish.signal, (step) => {
        reached = step.done;
      }),
    );
    port2.postMessage('stop');
    await expect(work).rejects.toThrow(Cancelled);
    expect(reached).toBeLessThan(199);
    port1.close();
  });
});
