import type { EmbeddedSource } from '../platforms/contract';

/** One block of data that stood in the HTML. */
export interface EmbeddedText {
  source: EmbeddedSource;
  text: string;
}

/** Not cryptographic: tells whether the same block was read before. FNV-1a over a sample, with the length. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  const step = Math.max(1, Math.floor(text.length / 4_096));
  for (let i = 0; i < text.length; i += step) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}:${hash >>> 0}`;
}

/**
 * Finds the data inside the HTML, each block once. Called when the document is parsed and once more when it is loaded;
 * never after a soft navigation, when the blocks still describe the first page. Elements that carry data themselves are
 * never stale: they are looked for as long as the document lives, and each is given to its source once.
 */
export class EmbeddedReader {
  #seen = new Set<string>();
  #met = new WeakSet<Element>();
  #begun = new Set<EmbeddedSource>();

  constructor(
    readonly sources: readonly EmbeddedSource[],
    readonly document: Document,
    readonly onError: (source: EmbeddedSource, error: unknown) => void,
  ) {}

  /** @param arrivals only elements that have arrived: after a soft navigation nothing else is true any more */
  find(arrivals = false): EmbeddedText[] {
    const found: EmbeddedText[] = [];
    for (const source of this.sources) {
      if (arrivals && source.arriving === undefined) continue;
      try {
        const arrived = source.arriving === undefined ? undefined : this.#arrived(source, source.arriving);
        if (arrived === null) continue;
        for (const text of source.find(this.document, arrived)) {
          // Elements are known by themselves: others may look the same, on a page that somebody comes back to.
          const print = `${source.id} ${fingerprint(text)}`;
          if (arrived === undefined && this.#seen.has(print)) continue;
          this.#seen.add(print);
          found.push({ source, text });
        }
      } catch (error) {
        this.onError(source, error);
      }
    }
    return found;
  }

  /** The elements of a source that are new since the call before; null where there are none, but for the first call. */
  #arrived(source: EmbeddedSource, selector: string): Element[] | null {
    const fresh = [...this.document.querySelectorAll(selector)].filter((element) => !this.#met.has(element));
    for (const element of fresh) this.#met.add(element);
    if (fresh.length === 0 && this.#begun.has(source)) return null;
    this.#begun.add(source);
    return fresh;
  }
}
