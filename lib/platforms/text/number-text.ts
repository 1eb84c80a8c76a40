import { supported } from './plain';
import { spareSeparators } from './spare-words';

/** The one number of a text and what stands on either side of it. */
export interface FoundNumber {
  before: string;
  after: string;
  value: number;
  /** Digits after the decimal separator. */
  decimals: number;
}

const separators = new Map<string, { decimal: string; group: string }>();

function separatorsOf(language: string): { decimal: string; group: string } {
  let found = separators.get(language);
  if (!found) {
    const parts = new Intl.NumberFormat(language, {
      useGrouping: 'always',
      numberingSystem: 'latn',
    } as Intl.NumberFormatOptions).formatToParts(1234567.8);
    const part = (type: string) => parts.find((p) => p.type === type)?.value.normalize('NFKC') ?? '';
    found = { decimal: part('decimal'), group: part('group') };
    separators.set(language, found);
  }
  return found;
}

const NUMBER = /\d(?:[.,'’٫٬ ]?\d)*/g;
/** Groups of three, or by the Indian custom of two and one last group of three. */
const GROUPED = /^\d{1,3}(?:(?<g>[.,'’٬ ])\d{3})(?:\k<g>\d{3})*$|^\d{1,2}(?:,\d{2})*,\d{3}$/;

/**
 * Finds and reads the one number of a text (already `plain`). Undefined when there is none, when there are two, or
 * when its separators could mean either: "1.234" is a decimal in English and a thousand in German.
 */
export function findNumber(text: string, language: string): FoundNumber | undefined {
  const locale = supported(language);
  const own = spareSeparators(language) ?? (locale ? separatorsOf(locale) : undefined);
  const { decimal, group } = own ?? { decimal: '', group: '' };
  const runs = [...text.matchAll(NUMBER)];
  const run = runs[0];
  if (runs.length !== 1 || !run) return undefined;
  const digits = run[0];
  const around = { before: text.slice(0, run.index), after: text.slice(run.index + digits.length) };
  if (/^\d+$/.test(digits)) return { ...around, value: Number(digits), decimals: 0 };
  const used = new Set(digits.replace(/\d/g, ''));
  if (GROUPED.test(digits) && used.size === 1) {
    const mark = [...used][0] ?? '';
    const twice = digits.split(mark).length > 2;
    if (mark === group || (mark !== decimal && " '’٬".includes(mark)) || twice) {
      return { ...around, value: Number(digits.replace(/\D/g, '')), decimals: 0 };
    }
  }
  const [, whole, mark, fraction] = /^(\d+)([.,٫])(\d{1,3})$/.exec(digits) ?? [];
  // One or two digits are no group in any custom, so the mark can only be a decimal one.
  if (!whole || !fraction || (mark !== decimal && mark !== '٫' && fraction.length === 3)) return undefined;
  return { ...around, value: Number(`${whole}.${fraction}`), decimals: fraction.length };
}
