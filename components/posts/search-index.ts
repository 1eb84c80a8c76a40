import type { ExplorerPost } from '../../lib/hooks';

/** How text is compared: composed and in lower case, so that case and the way of typing an accent are no matter. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Captions folded in one go: about 4 ms. */
const AT_ONCE = 2_000;

/**
 * Captions ready to be searched. They are folded in pieces while the page is idle; a search that comes earlier folds the
 * rest itself. Every word of the question must be in the caption, in any order.
 */
export class SearchIndex {
  private readonly texts: string[] = [];
  private last: { words: readonly string[]; hits: Uint8Array } | undefined;

  constructor(private readonly posts: readonly ExplorerPost[]) {}

  get ready(): boolean {
    return this.texts.length === this.posts.length;
  }

  /** Folds the next piece; true when all are folded. */
  build(most = AT_ONCE): boolean {
    const to = Math.min(this.posts.length, this.texts.length + most);
    for (let i = this.texts.length; i < to; i += 1) this.texts.push(folded(this.posts[i]!.caption ?? ''));
    return this.ready;
  }

  /** Which posts hold every word: 1 at their places; undefined where nothing is asked. */
  search(query: string): Uint8Array | undefined {
    const words = folded(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return undefined;
    while (!this.build(Number.MAX_SAFE_INTEGER));
    const before = this.last;
    // A longer question can only lose posts: typing on looks at the last answer alone.
    const narrower = before?.words.every((word) => words.some((now) => now.includes(word))) ? before.hits : undefined;
    const hits = new Uint8Array(this.texts.length);
    for (let i = 0; i < hits.length; i += 1) {
      if (narrower && narrower[i] === 0) continue;
      const text = this.texts[i]!;
      hits[i] = words.every((word) => text.includes(word)) ? 1 : 0;
    }
    this.last = { words, hits };
    return hits;
  }
}

type Idle = (work: () => void) => () => void;

/** Where the browser has no idle callback, a short timer. Gives what takes the request back. */
export const whenIdle: Idle = (work) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 2_000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 50);
  return () => clearTimeout(id);
};

/** Folds an index piece by piece in idle time; what is given back stops it. */
export function buildIdly(index: SearchIndex, idle: Idle = whenIdle): () => void {
  let cancel = () => {};
  const step = () => {
    if (!index.build()) cancel = idle(step);
  };
  cancel = idle(step);
  return () => cancel();
}
