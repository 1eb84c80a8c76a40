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
 * never after a soft navigation, when the blocks still describe the first page.
 */
export class EmbeddedReader {
  #seen = new Set<string>();

  constructor(
    readonly sources: readonly EmbeddedSource[],
    readonly document: Document,
    readonly onError: (source: EmbeddedSource, error: unknown) => void,
  ) {}

  find(): EmbeddedText[] {
    const found: EmbeddedText[] = [];
    for (const source of this.sources) {
      try {
        for (const text of source.find(this.document)) {
          const print = `${source.id} ${fingerprint(text)}`;
          if (this.#seen.has(print)) continue;
          this.#seen.add(print);
          found.push({ source, text });
        }
      } catch (error) {
        this.onError(source, error);
      }
    }
    return found;
  }
}
