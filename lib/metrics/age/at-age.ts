import type { Count } from '../../model';
import type { History } from './history';

/** Why the count at an age is unknown: never read, first read later, last read earlier, or dated too vaguely. */
export type NoAge = 'unread' | 'too-early' | 'too-late' | 'vague-date';

export type AtAge =
  | {
      ok: true;
      /** Interactions at that age; between two readings on the straight line between them, bounds likewise. */
      count: Count;
      /** Ages of the readings around it, ms; equal where it was read at just this age. */
      between: { from: number; to: number };
    }
  | { ok: false; reason: NoAge };

/** A date may be off by at most this share of the age that is asked for: "yesterday" has no count at one hour. */
const DATE_SHARE = 0.1;

/**
 * Interactions of one post at an age (reference 1.4: "linear between readings, no extrapolation"). Counts that fell
 * between readings are interpolated downwards: they are not forced to rise.
 * @param age ms since publication
 */
export function atAge(history: History, age: number): AtAge {
  const { points, slack } = history;
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last || !(age >= 0)) return { ok: false, reason: 'unread' };
  if (slack > age * DATE_SHARE) return { ok: false, reason: 'vague-date' };
  if (age < first.age) return { ok: false, reason: 'too-early' };
  if (age > last.age) return { ok: false, reason: 'too-late' };
  let lo = 0;
  let hi = points.length - 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (points[mid]!.age < age) lo = mid + 1;
    else hi = mid;
  }
  const after = points[lo]!;
  if (after.age === age) return { ok: true, count: after.count, between: { from: age, to: age } };
  const before = points[lo - 1]!;
  const part = (age - before.age) / (after.age - before.age);
  const on = (a: number, b: number) => a + (b - a) * part;
  return {
    ok: true,
    count: {
      value: on(before.count.value, after.count.value),
      low: on(before.count.low, after.count.low),
      high: on(before.count.high, after.count.high),
    },
    between: { from: before.age, to: after.age },
  };
}

/** Posts at one and the same age, and how many could not be put there and why. */
export interface SameAge {
  age: number;
  posts: { id: string; at: number; count: Count }[];
  without: Record<NoAge, number>;
}

/** All posts at the same age, in order of publication: what young posts may be compared on. @param age ms */
export function sameAge(histories: readonly History[], age: number): SameAge {
  const result: SameAge = {
    age,
    posts: [],
    without: { unread: 0, 'too-early': 0, 'too-late': 0, 'vague-date': 0 },
  };
  for (const h of histories) {
    const there = atAge(h, age);
    if (there.ok) result.posts.push({ id: h.id, at: h.at, count: there.count });
    else result.without[there.reason] += 1;
  }
  result.posts.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return result;
}
