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

/** One spelling for what looks the same: compatibility forms, every kind of space, Latin digits, nothing invisible. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(NATIVE_DIGITS, latinDigit).replace(/\s+/g, ' ').trim();
}

/** The language if this browser's own data covers it; otherwise nothing, since Intl would silently take another one. */
export function supported(language: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}
