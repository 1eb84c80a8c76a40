import type { Count, CountName, PlatformId } from '../model';
import { FIGURES } from '../platforms/figures';
import type { PostInput } from './types';

/** The interactions that are added up on a platform, all or none: a sum over fewer would be another metric. */
export function interactionSet(platform: PlatformId): CountName[] {
  return [...FIGURES[platform].interactions];
}

/** A total of counts, or why there is none. Never a partial sum. */
export type Total =
  | { ok: true; count: Count }
  | { ok: false; reason: 'hidden' | 'not-shown' | 'doubtful'; names: CountName[] };

/** Can this count be calculated with? Rows may come from an older database version or another device's backup. */
export function usable(count: Count | undefined): count is Count {
  return (
    count !== undefined &&
    Number.isFinite(count.high) &&
    count.low >= 0 &&
    count.low <= count.value &&
    count.value <= count.high
  );
}

/** Interval sum: exact stays exact, rounded parts keep their bounds. */
export function add(counts: readonly Count[]): Count {
  const sum = { value: 0, low: 0, high: 0 };
  for (const c of counts) {
    sum.value += c.value;
    sum.low += c.low;
    sum.high += c.high;
  }
  return sum;
}

/** Sum of the named counts of one post. Hidden outranks missing, because the account chose it. */
export function totalOf(post: PostInput, names: readonly CountName[]): Total {
  const hidden = names.filter((n) => post.hidden.includes(n));
  if (hidden.length > 0) return { ok: false, reason: 'hidden', names: hidden };
  const doubtful = names.filter((n) => post.doubtful.includes(n));
  if (doubtful.length > 0) return { ok: false, reason: 'doubtful', names: doubtful };
  const counts: Count[] = [];
  const missing: CountName[] = [];
  for (const name of names) {
    const count = post.counts[name];
    if (usable(count)) counts.push(count);
    else missing.push(name);
  }
  return missing.length > 0 ? { ok: false, reason: 'not-shown', names: missing } : { ok: true, count: add(counts) };
}
