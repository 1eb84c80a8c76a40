import type { When } from '../../model';
import { WORDINGS } from './ago-words';
import { Memory, plain, primary, supported } from './plain';

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
type Unit = (typeof UNITS)[number];

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const LENGTH: Record<Unit, number> = {
  second: SECOND,
  minute: 60 * SECOND,
  hour: 3600 * SECOND,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};

/** What a language writes around the number, or the whole text where it writes none ("yesterday", Arabic duals). */
interface Pattern {
  unit: Unit;
  /** The number itself where the text has no digits. */
  n?: number;
  past: boolean;
}

/** Numbers that bring out every plural form of the world's languages. */
const PLURALS = [1, 2, 3, 5, 7, 11, 21, 100];
/** Platforms put a space where CLDR has none and the other way round; letter case follows the position in a sentence. */
const key = (text: string) => plain(text).toLowerCase().replace(/\s+/g, '');

/**
 * Where a platform's wording of the past is not CLDR's; `#` is the number with its unit, which Intl writes. Seen on
 * YouTube: table of relative dates in 80 interface languages (2026-01).
 */
const PLATFORM_PAST: Record<string, string> = {
  af: '# gelede',
  az: '# əvvəl',
  bs: 'prije #',
  el: 'πριν από #',
  et: '# tagasi',
  fa: '# قبل',
  lo: '#ກ່ອນນີ້',
  ms: '# yang lalu',
  my: 'လွန်ခဲ့သော #',
  ne: '# पहिले',
  no: 'for # siden',
  pt: '# atrás',
  ta: '# முன்பு|# முன்',
  th: '#ที่ผ่านมา',
};

const LETTERS: Record<string, Unit> = {
  s: 'second',
  i: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  m: 'month',
  y: 'year',
};

function wordingsOf(language: string): string {
  const bare = primary(language) ?? '';
  return WORDINGS[language] ?? WORDINGS[bare === 'nb' ? 'no' : bare] ?? '';
}

/** The wordings of the table, as `derive` keeps them. */
function* wordings(language: string): Generator<[text: string, pattern: Pattern]> {
  const [around, forms] = wordingsOf(language).split('~');
  for (const group of (forms ?? around ?? '').split(';')) {
    const unit = LETTERS[group[0] ?? ''];
    if (!unit) continue;
    for (const form of group.slice(2).split('|')) {
      if (form.startsWith('=')) yield [key(form.slice(1)), { unit, n: 1, past: true }];
      else {
        const whole = form.includes('#') ? form : (around ?? '').replace('#', `#${form}`);
        const [before = '', after = ''] = whole.split('#');
        yield [`${key(before)}#${key(after)}`, { unit, past: true }];
      }
    }
  }
}

const cache = new Map<string, Map<string, Pattern | null>>();

function derive(language: string): Map<string, Pattern | null> {
  const patterns = new Map<string, Pattern | null>();
  const add = (text: string, pattern: Pattern) => {
    const known = patterns.get(text);
    const same = known && known.unit === pattern.unit && known.n === pattern.n && known.past === pattern.past;
    // Two meanings of one wording: no meaning.
    patterns.set(text, known === undefined || same ? pattern : null);
  };
  for (const [text, pattern] of wordings(language)) add(text, pattern);
  // Without data of its own, Intl would silently take the browser's language.
  if (!supported(language)) return patterns;
  for (const style of ['long', 'short', 'narrow'] as const) {
    for (const numeric of ['always', 'auto'] as const) {
      const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style, numeric });
      for (const unit of UNITS) {
        for (const n of PLURALS) {
          for (const past of [true, false]) {
            const text = format.format(past ? -n : n, unit);
            const [before, after, more] = plain(text).split(String(n));
            if (before !== undefined && after !== undefined && more === undefined)
              add(`${key(before)}#${key(after)}`, { unit, past });
            else if (!/\d/.test(text)) add(key(text), { unit, n, past });
          }
        }
      }
    }
  }
  const past = PLATFORM_PAST[language.split('-')[0] ?? '']?.split('|') ?? [];
  for (const unitDisplay of past.length > 0 ? (['long', 'short', 'narrow'] as const) : []) {
    for (const unit of UNITS) {
      const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit, unitDisplay });
      for (const n of PLURALS) {
        for (const marker of past) {
          const [before, after] = plain(marker.replace('#', format.format(n))).split(String(n));
          if (before !== undefined && after !== undefined) add(`${key(before)}#${key(after)}`, { unit, past: true });
        }
      }
    }
  }
  return patterns;
}

function patternsOf(language: string): Map<string, Pattern | null> | undefined {
  const locale = supported(language) ?? (wordingsOf(language) === '' ? undefined : primary(language));
  if (!locale) return undefined;
  let found = cache.get(locale);
  if (!found) {
    found = derive(locale);
    cache.set(locale, found);
  }
  return found;
}

interface Meaning {
  unit: Unit;
  n?: number;
}

const meanings = new Memory<Meaning | null>();

/**
 * What the words around the number mean, also without up to three words in front ("Streamed") or behind: the longest
 * understood part wins. A future form found first ends the search: "in 3 weeks" holds no "3 weeks".
 */
function meaningOf(front: string, back: string | undefined, patterns: Map<string, Pattern | null>): Meaning | null {
  const split = (part: string) => part.split(/(?<=[\s,:·-])/);
  const words = split(front);
  const tail = back === undefined ? [] : split(back).reverse();
  const most = back === undefined ? words.length - 1 : words.length;
  for (let dropped = 0; dropped <= 3; dropped++) {
    for (let fromFront = dropped; fromFront >= 0; fromFront--) {
      const fromBack = dropped - fromFront;
      if (fromFront > most || fromBack > tail.length) continue;
      const before = key(words.slice(fromFront).join(''));
      const after = key(tail.slice(fromBack).reverse().join(''));
      const pattern = patterns.get(back === undefined ? before : `${before}#${after}`);
      if (pattern === null || pattern?.past === false) return null;
      if (pattern) return pattern;
    }
  }
  return null;
}

function lookUp(text: string, language: string): { unit: Unit; n: number } | undefined {
  const patterns = patternsOf(language);
  if (!patterns) return undefined;
  const [, front, digits, back] = /^(\D*)(\d+)?(\D*)$/.exec(text) ?? [];
  if (front === undefined) return undefined;
  const after = digits === undefined ? undefined : (back ?? '');
  const found = meanings.recall(`${language}#${front}#${after ?? '-'}`, () => meaningOf(front, after, patterns));
  const n = found?.n ?? Number(digits);
  return found && Number.isSafeInteger(n) ? { unit: found.unit, n } : undefined;
}

/** `n` calendar months before `now`; the day stays inside the month. */
function monthsBefore(now: number, n: number): number {
  const d = new Date(now);
  const target = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() - n + 1, 0));
  const day = Math.min(d.getUTCDate(), target.getUTCDate());
  return Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), day) + (now % DAY);
}

/** The instants at which an age of `n` units began: months and years counted by calendar and as 30 and 365 days. */
function edge(n: number, unit: Unit, now: number): number[] {
  const flat = now - n * LENGTH[unit];
  if (unit === 'month') return [flat, monthsBefore(now, n)];
  if (unit === 'year') return [flat, monthsBefore(now, 12 * n)];
  return [flat];
}

/**
 * Reads a relative date as a page prints it: "3 weeks ago", "Streamed 6 months ago", "vor 2 Std.", "3 年前".
 * Whole units that have passed: "3 weeks ago" is more than three and less than four weeks. Patterns come from
 * `Intl.RelativeTimeFormat`; a text that is not wholly understood, and every future form, gives null.
 *
 * @param now Unix milliseconds at which the page was made.
 */
export function readAgo(text: string, language: string, now: number): When | null {
  if (text.length > 120 || !Number.isFinite(now)) return null;
  const found = lookUp(plain(text), language);
  if (!found || found.n > 1000) return null;
  const { unit, n } = found;
  const earliest = Math.min(...edge(n + 1, unit, now));
  const latest = Math.max(...edge(n, unit, now));
  return { earliest: Math.trunc(earliest), latest: Math.trunc(latest) };
}
