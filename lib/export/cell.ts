/** What stands in one cell before it is written. Numbers stay numbers; `undefined` is an empty cell. */
export type Cell = string | number | undefined;

/** Digits and signs only, so that a spreadsheet would make a number or a date of it: "007", "1-2", "1e5". */
const LIKE_A_NUMBER = /^(?=.*\d)[\d\s.,:/%()e+-]+$/i;

/** Control characters but tab and line breaks: spreadsheets cut or refuse a cell at them. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/**
 * Text written by strangers (captions, names, handles) as a cell. Lone surrogates and control characters become U+FFFD;
 * text that a spreadsheet would take for a number gets an apostrophe in front, as csv.ts gives to formulas.
 */
export function foreignText(text: string | undefined): Cell {
  if (text === undefined) return undefined;
  const clean = text.toWellFormed().replace(CONTROLS, '\ufffd');
  return LIKE_A_NUMBER.test(clean) && !/^[-+\t\r]/.test(clean) ? `'${clean}` : clean;
}

/** `2026-11-18T12:00:00.000Z`; empty for what is no instant. */
export function utc(ms: number | undefined): Cell {
  return ms === undefined || !Number.isFinite(ms) || Math.abs(ms) > 8.64e15 ? undefined : new Date(ms).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The same instant on the clock of a zone, `2026-11-18T14:00:00+02:00`. */
export function local(ms: number | undefined, timeZone: string): Cell {
  if (utc(ms) === undefined) return undefined;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(ms)) parts[type] = value;
  const offset = (parts.timeZoneName ?? 'GMT').replace('GMT', '') || '+00:00';
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  return `${date}T${parts.hour}:${parts.minute}:${parts.second}${offset}`;
}
