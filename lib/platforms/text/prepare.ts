import { readAgo } from './ago-text';
import { findNumber } from './number-text';
import { supported } from './plain';
import { isUnitSomewhere, unitWords } from './unit-words';

/**
 * What the first text of a language costs, in pieces: the tables come from the browser's own data and take some tens of
 * milliseconds together (2026-11-21), so that the first body of a page would hold it up. Leaving a piece out is no
 * error: what is missing is made when it is first needed.
 */
export function textTables(language: string): (() => void)[] {
  const locale = supported(language);
  if (!locale) return [];
  // A noun beside a number, in the script of the language, makes the reader look through all languages of that script.
  const days = () =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).formatToParts(12);
  return [
    () => findNumber('1', language),
    () => unitWords(language),
    () => readAgo('1', language, 0),
    () => days().some((part) => part.type === 'unit' && isUnitSomewhere(part.value)),
  ];
}
