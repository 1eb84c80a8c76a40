import { type Count, exact } from '../../model';
import { whole } from '../reading';
import { readCount } from '../text/count-text';

/**
 * A counter: the first of its texts that is a count. The pages print all digits ("31,024,876 followers"); a rounded one
 * ("39M followers" on a person's page) keeps its interval. A sentence with a name before the number ("Ann and 84
 * others") is not understood, which is right: it is one less.
 */
export function countOf(texts: readonly string[], language: string): Count | undefined {
  for (const text of texts) {
    const plain = exact(whole(text.trim()));
    if (plain) return plain;
    // "3 comments on Ann's post": what follows the second word is a name, and may hold anything.
    const [start] = /^\p{Nd}[\p{Nd}.,'’\s]*\p{L}*/u.exec(text) ?? [];
    const read =
      start === undefined
        ? null
        : (readCount(text, language, { rounding: 'unknown' }) ?? readCount(start, language, { rounding: 'unknown' }));
    if (read) return read;
  }
  return undefined;
}
