/** Structural equality of plain data. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]))
  );
}

/** Subtracted from the time of a partial sighting, so that one comparison puts every full sighting above it. */
export const PARTIAL = 1e15;

/** Latest instant that is taken for one (the year 5138); below PARTIAL, so stamps stay in order. */
export const LAST_INSTANT = 1e14;

type Stamped = { stamps: Record<string, number | undefined> };

/**
 * Which of two rows knows a fact better: the one with the later stamp; of equal stamps the one whose value is written
 * larger, so that the order of arrival decides nothing.
 */
export function better<R extends object>(a: R & Stamped, b: R & Stamped, field: keyof R & string): R & Stamped {
  const left = a.stamps[field];
  const right = b.stamps[field];
  if (left === undefined || right === undefined) return left === undefined ? b : a;
  if (left !== right) return left > right ? a : b;
  if (same(a[field], b[field])) return a;
  return JSON.stringify(a[field]) >= JSON.stringify(b[field]) ? a : b;
}

/** The row with the newest sighting, for facts that belong to it as a whole. */
export function newer<R extends { seenAt: number; print: string; source: string; via: string; reader?: string }>(
  a: R,
  b: R,
): R {
  if (a.seenAt !== b.seenAt) return a.seenAt > b.seenAt ? a : b;
  const by = (row: R) => `${row.print} ${row.source} ${row.via} ${row.reader ?? ''}`;
  return by(a) >= by(b) ? a : b;
}
