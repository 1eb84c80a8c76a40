import { numberFormat } from './number';

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, options);
    cache.set(key, format);
  }
  return format;
}

/**
 * Days read the same for every reader of English, "24 Aug": day before month, month in letters. Finnish and Polish
 * write short dates in digits; Polish with two of them, 24.08.
 */
function dayOptions(language: string, year: boolean): [string, Intl.DateTimeFormatOptions] {
  const base = language.split('-')[0];
  const withYear: Intl.DateTimeFormatOptions = year ? { year: 'numeric' } : {};
  if (base === 'en') return ['en-GB', { day: 'numeric', month: 'short', ...withYear }];
  if (base === 'pl') return [language, { day: '2-digit', month: '2-digit', ...withYear }];
  if (base === 'fi') return [language, { day: 'numeric', month: 'numeric', ...withYear }];
  return [language, { day: 'numeric', month: 'short', ...withYear }];
}

/** ICU sets thin spaces around the dash in some versions and none in others: one look in all browsers. */
const evenSpaces = (text: string) => text.replace(/[\u2009\u202f]/g, ' ');

/** "24 Aug" */
export function formatDay(at: number, language: string, timeZone: string): string {
  const [tag, options] = dayOptions(language, false);
  return evenSpaces(dateFormat(tag, { ...options, timeZone }).format(at));
}

/** "24 Aug – 14 Nov"; with `year` "24 Aug – 21 Nov 2025". Both ends belong to the range. */
export function formatDays(from: number, to: number, language: string, timeZone: string, year = false): string {
  const [tag, options] = dayOptions(language, year);
  return evenSpaces(dateFormat(tag, { ...options, timeZone }).formatRange(Math.min(from, to), Math.max(from, to)));
}

/** "09:38" */
export function formatTime(at: number, language: string, timeZone: string): string {
  const tag = language.split('-')[0] === 'en' ? 'en-GB' : language;
  return dateFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
}

/** Whether two instants fall on the same day in that zone. */
export function sameDay(a: number, b: number, timeZone: string): boolean {
  const format = dateFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  return format.format(a) === format.format(b);
}

/** "3.5 days", in the grammar of the language: "3,5 päivää", "3,5 dnia". */
export function formatDayCount(days: number, language: string): string {
  return numberFormat(language, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
    maximumFractionDigits: days < 9.95 ? 1 : 0,
  }).format(days);
}

/** "18h", as short as the language has it. */
export function formatHours(hours: number, language: string): string {
  return numberFormat(language, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'narrow',
    maximumFractionDigits: 0,
  }).format(hours);
}
