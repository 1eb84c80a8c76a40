import { Memory, plain, primary, supported } from './plain';
import { spareWords } from './spare-words';

/** One way a language writes a magnitude: what stands before and after the number, and what it multiplies by. */
export interface UnitWord {
  before: string;
  after: string;
  scale: number;
}

/** Plural forms of the world's languages show up among these. */
const PLURALS = [1, 2, 3, 5, 7, 11, 21, 100];

/**
 * Where a platform prints another magnitude than CLDR has; these win over CLDR. Language, what stands before and after
 * the number, scale. Seen on YouTube: a table of 83 interface languages (about 2023), pages of 2024-01 (Spanish "K"),
 * 2026-01 (British lower case).
 */
const PLATFORM_WORDS: readonly (readonly [string, string, string, number])[] = [
  ['bn', '', 'শত কোটি', 1e9],
  ['ca', '', 'm', 1e3],
  ['ca', '', 'mM', 1e9],
  ['en', '', 'k', 1e3],
  ['en', '', 'm', 1e6],
  ['en', '', 'bn', 1e9],
  ['es', '', 'K', 1e3],
  ['it', '', 'Mrd', 1e9],
  ['kn', '', 'ಲಕ್ಷ', 1e5],
  ['kn', '', 'ಕೋಟಿ', 1e7],
  ['ml', '', 'ലക്ഷം', 1e5],
  ['ml', '', 'കോടി', 1e7],
  ['my', 'ကုဋေ', '', 1e7],
  ['my', 'ကုဋေ', 'ထ', 1e10],
  ['ta', '', 'லட்சம்', 1e5],
  ['ta', '', 'கோடி', 1e7],
  ['te', '', 'లక్ష', 1e5],
  ['te', '', 'లక్షలు', 1e5],
  ['te', '', 'కోట్లు', 1e7],
];

/** Without the dot of an abbreviation: "tys." and "tys" are one word. */
const bare = (word: string) => plain(word).replace(/\.$/, '');

function derive(language: string, plurals: readonly number[]): UnitWord[] {
  const words = new Map<string, UnitWord>();
  const add = (word: UnitWord) => words.set(`${word.before}#${word.after}#${word.scale}`, word);
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay, numberingSystem: 'latn' });
    for (let power = 3; power <= 12; power++) {
      for (const plural of plurals) {
        const value = 10 ** power * plural;
        const parts = format.formatToParts(value);
        let shown = '';
        let before = '';
        let after = '';
        for (const part of parts) {
          if (part.type === 'integer' || part.type === 'fraction') shown += part.value;
          else if (part.type === 'compact') {
            if (shown) after += ` ${part.value}`;
            else before += `${part.value} `;
          } else if (part.type === 'decimal') shown += '.';
        }
        before = bare(before);
        after = bare(after);
        const scale = Math.round(value / Number(shown));
        if ((before || after) && scale >= 100) add({ before, after, scale });
      }
    }
  }
  return [...words.values()];
}

const cache = new Map<string, UnitWord[]>();

/** The magnitude words of a language, longest first; from the browser's own CLDR data, once a language. */
export function unitWords(language: string): UnitWord[] {
  const locale = supported(language) ?? primary(language);
  if (!locale) return [];
  let words = cache.get(locale);
  if (!words) {
    const parent = locale.split('-')[0] ?? locale;
    const own = PLATFORM_WORDS.filter(([where]) => where === locale || where === parent).map(
      ([, before, after, scale]): UnitWord => ({ before: plain(before), after: plain(after), scale }),
    );
    const spare = spareWords(locale).map((w) => ({ ...w, before: plain(w.before), after: plain(w.after) }));
    words = [...own, ...spare];
    // A more particular source wins: the platform over CLDR, the region over its language.
    const cldr = supported(locale) ? derive(locale, PLURALS) : [];
    for (const source of [cldr, parent === locale ? [] : unitWords(parent)]) {
      const known: Set<string> = new Set(words.map((w) => `${w.before}#${w.after}`));
      words = [...words, ...source.filter((w) => !known.has(`${w.before}#${w.after}`))];
    }
    words.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);
    cache.set(locale, words);
  }
  return words;
}

/** Interface languages of the platforms: a word that is a magnitude in any of them is no noun. */
const LANGUAGES = (
  'af am ar as az be bg bn bs ca cs da de el en en-IN es et eu fa fi fil fr gl gu he hi hr hu hy id is ' +
  'it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my ne nl no or pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv sw ' +
  'ta te th tr uk ur uz vi zh zh-HK zh-TW zu'
).split(' ');
const CJK = /^(?:Hans|Hant|Jpan|Kore)$/;
const scripts = new Map<string, { letter: RegExp; languages: string[]; words?: Set<string> }>();

/** The languages by the script that they are written in: a word is only looked for among those of its own. */
function byScript(): typeof scripts {
  if (scripts.size > 0) return scripts;
  for (const language of LANGUAGES) {
    const script = new Intl.Locale(language).maximize().script ?? 'Latn';
    const name = CJK.test(script) ? 'Hani' : script;
    const known = scripts.get(name);
    if (known) known.languages.push(language);
    else {
      const letter =
        name === 'Hani' ? /[\p{sc=Hani}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u : new RegExp(`\\p{sc=${name}}`, 'u');
      scripts.set(name, { letter, languages: [language] });
    }
  }
  return scripts;
}

/** Thousand, lakh, million, crore, milliard in full: abbreviations are told by their dot and their length. */
const SPELLED = [1e3, 5e3, 1e5, 1e6, 5e6, 1e7, 1e9, 5e9];

function spelledOut(language: string): string[] {
  const spare = spareWords(language).flatMap((w) =>
    plain(w.before + w.after)
      .toLowerCase()
      .split(' '),
  );
  if (!supported(language)) return spare;
  const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' });
  const parts = SPELLED.flatMap((value) => format.formatToParts(value)).filter((p) => p.type === 'compact');
  return [...spare, ...parts.flatMap((p) => bare(p.value).toLowerCase().split(' '))];
}

const somewhere = new Memory<boolean>();

/** Is this word a magnitude in any language? Asked only for words that are left over beside a number. */
export function isUnitSomewhere(word: string): boolean {
  return somewhere.recall(word, () => {
    for (const script of byScript().values()) {
      if (!script.letter.test(word)) continue;
      script.words ??= new Set(script.languages.flatMap(spelledOut));
      if (script.words.has(bare(word).toLowerCase())) return true;
    }
    return false;
  });
}
