import type { When } from '../../model';
import { plain } from './plain';

const HOUR = 3_600_000;
/** Names of the months in a language, as they stand alone and beside a day, to their numbers from 0. */
const months = new Map<string, [name: string, month: number][]>();
const orders = new Map<string, 'dmy' | 'mdy' | 'ymd' | undefined>();

const bare = (name: string) => plain(name).toLowerCase().replaceAll('.', '').trim();

function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function monthsOf(language: string): [name: string, month: number][] {
  const before = months.get(language);
  if (before) return before;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(known(language), { month, day, timeZone: 'UTC', calendar: 'gregory' });
      for (let i = 0; i < 12; i++) {
        const part = format.formatToParts(Date.UTC(2026, i, 15)).find((p) => p.type === 'month')?.value ?? '';
        if (/\p{L}/u.test(part)) names.set(bare(part), i);
      }
    }
  }
  // The longest first: in some languages one name begins another.
  const sorted = [...names].sort((a, b) => b[0].length - a[0].length);
  months.set(language, sorted);
  return sorted;
}

/** How a language writes a date in figures alone. */
function orderOf(language: string): 'dmy' | 'mdy' | 'ymd' | undefined {
  if (!orders.has(language)) {
    const parts = new Intl.DateTimeFormat(known(language), { dateStyle: 'short', timeZone: 'UTC' })
      .formatToParts(0)
      .filter((p) => ['day', 'month', 'year'].includes(p.type));
    const order = parts.map((p) => p.type[0]).join('');
    orders.set(language, order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : undefined);
  }
  return orders.get(language);
}

function inFigures(numbers: string[], order: 'dmy' | 'mdy' | 'ymd' | undefined): [number, number, number] | undefined {
  const [a = '', b = '', c = ''] = numbers;
  if (a.length === 4 && c.length <= 2) return [Number(a), Number(b) - 1, Number(c)];
  if (c.length !== 4 || order === undefined || order === 'ymd') return undefined;
  return order === 'dmy' ? [Number(c), Number(b) - 1, Number(a)] : [Number(c), Number(a) - 1, Number(b)];
}

function inWords(text: string, numbers: string[], language: string): [number, number, number] | undefined {
  const year = numbers.find((n) => n.length === 4);
  const day = numbers.find((n) => n.length <= 2);
  if (year === undefined || day === undefined) return undefined;
  const letters = bare(text);
  const stands = (name: string) =>
    new RegExp(`(?<!\\p{L})${name.replace(/[^\p{L}\p{M}\p{N} ]/gu, '.')}(?!\\p{L})`, 'u');
  const found = monthsOf(language).find(([name]) => stands(name).test(letters));
  return found && [Number(year), found[1], Number(day)];
}

/**
 * The calendar day that a text names in words or figures ("Started streaming on 4 Jun 2026", "4. Juni 2026",
 * "2026/06/04"), as an interval: the page's zone is not stated, so the day may have begun fourteen hours earlier or
 * ended twelve later than in UTC. Texts with more numbers than a date, days that do not exist and days still to come
 * are none.
 */
export function readDay(text: string, language: string, now: number): When | null {
  const words = plain(text);
  const numbers = words.match(/\d+/g) ?? [];
  const date =
    numbers.length === 3
      ? inFigures(numbers, orderOf(language))
      : numbers.length === 2
        ? inWords(words, numbers, language)
        : undefined;
  if (!date) return null;
  const start = Date.UTC(...date);
  const shown = new Date(start);
  if (date[0] < 1990 || shown.getUTCMonth() !== date[1] || shown.getUTCDate() !== date[2]) return null;
  const earliest = start - 14 * HOUR;
  return earliest > now ? null : { earliest, latest: Math.max(earliest, Math.min(start + 36 * HOUR, now)) };
}
