import { type Count, exact } from '../../model';
import { whole } from '../reading';
import { readCount } from '../text/count-text';

/**
 * A counter: the first of its texts that is a count. The pages print all digits ("31,024,876 followers"); a rounded one
 * ("39M followers" on a person's page) keeps its interval. A sentence with a name before the number is understood in
 * English alone ("Ann and 84 others": 85); a comma may stand between two names or inside of one.
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
    const [, names = '', others = ''] =
      /^(\P{Nd}{1,200}) and ([\d,]{1,12}) others?(?: reacted)?$/u.exec(text.trim()) ?? [];
    const n = whole(others.replaceAll(',', ''));
    if (n !== undefined && n > 0) return { value: n + 1, low: n + 1, high: names.includes(',') ? n + 2 : n + 1 };
  }
  return undefined;
}
