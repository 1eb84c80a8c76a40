import type { Count } from '../../model';
import { findNumber } from './number-text';
import { Memory, plain } from './plain';
import { isUnitSomewhere, type UnitWord, unitWords } from './unit-words';

/** What the platform does with the digits that it does not show. */
export type Rounding = 'floor' | 'unknown';

/**
 * Words that may stand between number and noun (or are a noun of one sign) and are no magnitude; a counter that is
 * glued to the number or its magnitude comes first. Seen on YouTube pages (table of 83 languages, about 2023).
 */
const COUNTING: Record<string, string> = {
  as: 'টা ভিউ',
  bn: 'টি ভিউ',
  ca: 'de',
  es: 'de',
  fr: 'de',
  gu: 'જોવાયાની',
  hi: 'बार देखा गया',
  id: 'x',
  it: 'di',
  kk: 'рет',
  ky: 'жолу',
  ne: 'भ्यु',
  or: 'ଟି ଭ୍ୟୁ',
  pa: 'ਵਾਰ',
  pt: 'de',
  ro: 'de',
  vi: 'lượt xem',
};

export interface CountTextOptions {
  rounding: Rounding;
  /** Digits that the platform would show unless they are zero: with 2, "1M" is "1.0M", at most 1,099,999. */
  significant?: number;
  /** The text holds nothing but the count (a button's "31K"): any other word beside it is refused. */
  bare?: boolean;
}

/** Scripts that write without spaces: a noun may follow the magnitude at once, and may be one sign long. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const IDEOGRAPHIC = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Anything else beside a number (%, +, ~, a currency, a minus) makes it another number than the one shown. */
const ALLOWED = /^[\p{L}\p{M}\s.:'’॰|·-]*$/u;

interface Rest {
  before: string;
  after: string;
}

/** Takes a magnitude word away from beside the number; undefined when it does not stand there as a whole word. */
function strip(word: UnitWord, rest: Rest, counting: string[], fold: boolean): Rest | undefined {
  const same = (s: string) => (fold ? s.toLowerCase() : s);
  let { before, after } = rest;
  if (word.after) {
    const text = after.trimStart();
    if (!same(text).startsWith(same(word.after))) return undefined;
    after = text.slice(word.after.length);
    const next = after[0] ?? '';
    const glued = UNSPACED.test(word.after) || counting.some((c) => after.startsWith(c));
    if (LETTER.test(next) && !glued) return undefined;
    after = after.replace(/^\./, '');
  }
  if (word.before) {
    const text = before.trimEnd();
    if (!same(text).endsWith(same(word.before))) return undefined;
    before = text.slice(0, text.length - word.before.length);
    if (LETTER.test(before.at(-1) ?? '') && !UNSPACED.test(word.before)) return undefined;
  }
  return { before, after };
}

/** The longest magnitude word beside the number; null where spelling alone cannot tell two magnitudes apart. */
function takeUnit(rest: Rest, words: UnitWord[], counting: string[]): { scale: number; rest: Rest } | null | undefined {
  for (const fold of [false, true]) {
    let best: { scale: number; rest: Rest; size: number } | undefined;
    for (const word of words) {
      const size = word.before.length + word.after.length;
      if (best && size < best.size) break;
      // One letter in the other case may be another magnitude (Catalan m and M).
      if (fold && size === 1) continue;
      const left = strip(word, rest, counting, fold);
      if (!left) continue;
      if (best && best.scale !== word.scale) return null;
      best = { scale: word.scale, rest: left, size };
    }
    if (best) return best;
  }
  return undefined;
}

/** Can these left-over words only be a noun ("views"), and not a magnitude that we do not know? */
function onlyNoun(text: string, side: 'before' | 'after', words: UnitWord[], counting: string[]): boolean {
  if (!ALLOWED.test(text)) return false;
  let rest = text.trim();
  const glued = side === 'after' ? counting.find((c) => rest.startsWith(c)) : undefined;
  if (glued) rest = rest.slice(glued.length);
  const tokens = rest.split(/[\s:|·]+/).filter((t) => t !== '' && !counting.includes(t));
  // Of two unknown words after the number the first may well be a magnitude.
  if (side === 'after' && tokens.length > 1) return false;
  return tokens.every((token) => {
    if (token.endsWith('.') || isUnitSomewhere(token)) return false;
    if (!IDEOGRAPHIC.test(token)) return [...token].filter((c) => LETTER.test(c)).length >= 4;
    if (side === 'before') return true;
    return !words.some((w) => w.after !== '' && token.includes(w.after)) && ![...token].some(isUnitSomewhere);
  });
}

interface Understood {
  scale: number;
  /** Words beside number and magnitude: a noun. */
  words: boolean;
}

const surroundings = new Memory<Understood | null>();

/** What stands beside a number: which magnitude, and is all the rest a noun? */
function understand(around: Rest, language: string): Understood | null {
  const words = unitWords(language);
  const counting = COUNTING[language.split('-')[0] ?? '']?.split(' ') ?? [];
  let rest = around;
  let scale = 1;
  // Two at most: "1.1K crore" is a thousand crore.
  for (let taken = 0; taken < 2; taken++) {
    const unit = takeUnit(rest, words, counting);
    if (unit === null) return null;
    if (!unit) break;
    if (taken === 1 && (scale !== 1000 || unit.scale < 100_000)) return null;
    scale *= unit.scale;
    rest = unit.rest;
  }
  const left = /\S/.test(rest.before + rest.after);
  if (left && words.length === 0) return null;
  if (!onlyNoun(rest.before, 'before', words, counting) || !onlyNoun(rest.after, 'after', words, counting)) return null;
  return { scale, words: left };
}

/**
 * No platform counts this far. A text that does is one of another language: the "B" of an English text, left as it is on
 * a Spanish page, would be a million millions there.
 */
const MOST = 1e12;

/**
 * Reads a count as a page prints it: "26k views", "1 424 850 просмотров", "1,1 mil M", "조회수 2.4천회", "elfu 2.4".
 *
 * Magnitude words, separators and digits come from the browser's CLDR data for the language. A text that is not wholly
 * understood gives null, never a guess: a word beside the number must be a magnitude of this language, or a noun that
 * is a magnitude in no language. The interval covers what the platform's rounding may have hidden:
 * `floor` ("12.3K" is 12,300 to 12,399), `unknown` (12,250 to 12,399).
 */
export function readCount(text: string, language: string, options: CountTextOptions): Count | null {
  if (text.length > 120) return null;
  const number = findNumber(plain(text), language);
  if (!number) return null;
  const around = `${language}#${number.before}#${number.after}`;
  const found = surroundings.recall(around, () => understand(number, language));
  if (!found || (found.words && options.bare)) return null;
  const { scale } = found;
  if (number.decimals > 0 && scale === 1) return null;
  const value = Math.round(number.value * scale);
  const shown = scale / 10 ** number.decimals;
  const digits = options.significant ? 10 ** Math.max(0, String(value).length - options.significant) : shown;
  const step = Math.min(shown, digits);
  if (!Number.isSafeInteger(value) || value >= MOST || !Number.isInteger(step)) return null;
  if (scale === 1) return { value, low: value, high: value };
  const low = options.rounding === 'floor' ? value : Math.max(0, value - Math.floor(step / 2));
  return { value, low, high: value + step - 1 };
}
