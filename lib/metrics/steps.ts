/** How far a piece of work is: so many of so many profiles, while they are read or while they are worked out. */
export interface Step {
  phase: 'reading' | 'computing';
  done: number;
  of: number;
}

/**
 * A calculation in pieces of some milliseconds. Whoever runs it may do something else between two of them, or give it up.
 * A piece says how far the work is, or nothing where that is not known.
 */
export type Pieces<T> = Generator<Step | undefined, T, void>;

/** The whole of it in one go. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** Each of a list worked out in turn, one a piece. */
export function* each<A, B>(list: readonly A[], work: (item: A) => B): Pieces<B[]> {
  const out: B[] = [];
  for (const item of list) {
    yield { phase: 'computing', done: out.length, of: list.length };
    out.push(work(item));
  }
  return out;
}
