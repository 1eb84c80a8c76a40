/** Direction marks, joiners and soft hyphens: invisible, and not the same from one ICU release to the next. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const DIGIT = /\p{Nd}/u;
const NATIVE_DIGITS = /[^\P{Nd}0-9]/gu;

/** Unicode keeps every set of ten digits in one run that starts at its zero. */
function latinDigit(native: string): string {
  const code = native.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > 0 && code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

const ASCII = /^[\x20-\x7e]*$/;

/** One spelling for what looks the same: compatibility forms, every kind of space, Latin digits, nothing invisible. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(NATIVE_DIGITS, latinDigit).replace(/\s+/g, ' ').trim();
}

const asked = new Map<string, string | undefined>();

/** The language if this browser's own data covers it; otherwise nothing, since Intl would silently take another one. */
export function supported(language: string): string | undefined {
  if (asked.has(language)) return asked.get(language);
  let locale: string | undefined;
  try {
    locale = Intl.NumberFormat.supportedLocalesOf(language)[0];
  } catch {
    locale = undefined;
  }
  if (asked.size < 100) asked.set(language, locale);
  return locale;
}

/** The bare language, in its present code (`iw` is `he`); of a tag that is none, nothing. */
export function primary(language: string): string | undefined {
  if (primaries.has(language)) return primaries.get(language);
  let code: string | undefined;
  try {
    code = new Intl.Locale(language).language;
  } catch {
    code = undefined;
  }
  if (primaries.size < 100) primaries.set(language, code);
  return code;
}
/** A locale is costly to make, and each text of a body asks. */
const primaries = new Map<string, string | undefined>();

/** Remembers answers about wordings, of which a page has few; bounded, since a page chooses the wordings. */
export class Memory<T> {
  readonly #answers = new Map<string, T>();

  recall(key: string, find: () => T): T {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = find();
    if (this.#answers.size >= 500) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }
}
