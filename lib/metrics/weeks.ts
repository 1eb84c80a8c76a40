const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What the clocks of the zone show at an instant, written as if it were UTC. Whole seconds. */
function local(at: number, timeZone: string): number {
  const part: Record<string, number> = {};
  // The calendar ends at ±8.64e15 ms and throws beyond.
  const inside = Math.min(8.64e15, Math.max(-8.64e15, at));
  for (const { type, value } of wallClock(timeZone).formatToParts(inside)) part[type] = Number(value);
  const shown = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return Number.isNaN(shown) ? inside : shown;
}

const offsets = new Map<string, Map<number, number>>();

/** Offset of the zone at the start of a UTC day, ms. Kept: asking the calendar costs more than all the rest. */
function offsetOfDay(day: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  let offset = known.get(day);
  if (offset === undefined) {
    offset = local(day * DAY, timeZone) - day * DAY;
    known.set(day, offset);
  }
  return offset;
}

/** What the clocks of the zone show at an instant, written as if it were UTC, ms. */
function shownAt(at: number, timeZone: string): number {
  const day = Math.floor(at / DAY);
  const offset = offsetOfDay(day, timeZone);
  // A day on which the clocks change has two offsets.
  if (offset === offsetOfDay(day + 1, timeZone)) return at + offset;
  return local(at, timeZone) + (at - Math.floor(at / 1000) * 1000);
}

/** A moment on the clocks of a zone. */
export interface LocalClock {
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  /** 0 ≤ hour < 24, with its fraction. The hour that an autumn night repeats stands for both. */
  hour: number;
  /** `2026-11-22` */
  day: string;
  month: string;
}

/** What weekday, hour, day and month (`2026-11`) an instant has on the clocks of a zone, summer time included. Unix ms. */
export function localClock(at: number, timeZone: string): LocalClock {
  const shown = shownAt(at, timeZone);
  const localDay = Math.floor(shown / DAY);
  const iso = new Date(Math.min(8.64e15, Math.max(-8.64e15, shown))).toISOString();
  return {
    weekday: (((localDay + 3) % 7) + 7) % 7,
    hour: (shown - localDay * DAY) / 3_600_000,
    day: iso.slice(0, 10),
    month: iso.slice(0, 7),
  };
}

/** First instant of a local calendar day. Where midnight is skipped by the clock change, the day's first instant. */
function dayStart(localDay: number, timeZone: string): number {
  let at = localDay;
  for (let i = 0; i < 3; i += 1) at += localDay - shownAt(at, timeZone);
  const late = shownAt(at, timeZone) - localDay;
  // In a zone that skips midnight no instant shows 00:00: the search lands an hour off and is moved onto the day.
  return late < 0 ? at - late : at;
}

/** Start of the week (Monday 00:00 on the zone's clocks) that holds an instant. Unix ms. */
export function weekStart(at: number, timeZone: string): number {
  const day = Math.floor(shownAt(at, timeZone) / DAY) * DAY;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return dayStart(day - sinceMonday * DAY, timeZone);
}

/** Start of the following week: 167, 168 or 169 hours later. */
export function nextWeek(start: number, timeZone: string): number {
  const day = Math.floor(shownAt(start, timeZone) / DAY) * DAY;
  return dayStart(day + 7 * DAY, timeZone);
}

/** First instant of the local calendar day that holds an instant. Unix ms. */
export function startOfDay(at: number, timeZone: string): number {
  return dayStart(Math.floor(shownAt(at, timeZone) / DAY) * DAY, timeZone);
}

/** First instant of a day of the calendar, `2026-11-22`, on the zone's clocks. NaN for what is no day. */
export function startOfNamedDay(day: string, timeZone: string): number {
  const localDay = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(localDay) ? localDay : dayStart(localDay, timeZone);
}

/** First instant of the following local day: 23, 24 or 25 hours later. */
export function nextDay(start: number, timeZone: string): number {
  return dayStart(Math.floor(shownAt(start, timeZone) / DAY) * DAY + DAY, timeZone);
}
