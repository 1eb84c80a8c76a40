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
  for (const { type, value } of wallClock(timeZone).formatToParts(at)) part[type] = Number(value);
  return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
}

const DAY = 86_400_000;

/** First instant of a local calendar day. Where midnight is skipped by the clock change, the day's first instant. */
function dayStart(localDay: number, timeZone: string): number {
  let at = localDay;
  for (let i = 0; i < 3; i += 1) at += localDay - local(at, timeZone);
  const late = local(at, timeZone) - localDay;
  // In a zone that skips midnight no instant shows 00:00: the search lands an hour off and is moved onto the day.
  return late < 0 ? at - late : at;
}

/** Start of the week (Monday 00:00 on the zone's clocks) that holds an instant. Unix ms. */
export function weekStart(at: number, timeZone: string): number {
  const day = Math.floor(local(at, timeZone) / DAY) * DAY;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return dayStart(day - sinceMonday * DAY, timeZone);
}

/** Start of the following week: 167, 168 or 169 hours later. */
export function nextWeek(start: number, timeZone: string): number {
  const day = Math.floor(local(start, timeZone) / DAY) * DAY;
  return dayStart(day + 7 * DAY, timeZone);
}
