import { atLeast, type Count, type CountName, isLowerBound, type PlatformId } from '../model';
import { FIGURES } from '../platforms/figures';
import type { PostInput } from './types';

/** The interactions that are added up on a platform, all or none: a sum over fewer would be another metric. */
export function interactionSet(platform: PlatformId): CountName[] {
  return [...FIGURES[platform].interactions];
}

/** Why counts do not add up. `at-least`: of some only the least is known, and what hides above it nobody can tell. */
export type NoTotal = { ok: false; reason: 'hidden' | 'not-shown' | 'doubtful' | 'at-least'; names: CountName[] };

/** A total of counts, or why there is none. Never a partial sum. */
export type Total = { ok: true; count: Count } | NoTotal;

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

/** What is known of the sum of counts of which only the least is known; undefined where one was not shown at all. */
export function leastOf(post: PostInput, names: readonly CountName[]): Count | undefined {
  const counts = names.map((n) => post.counts[n]);
  return counts.every(usable) ? atLeast(add(counts).low) : undefined;
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

/** What one post, or one sighting of it, says of its counts. */
export type Said = Readonly<Pick<PostInput, 'counts'>> & {
  hidden: readonly CountName[];
  doubtful: readonly CountName[];
};

/** The sum of the named counts, as `totalOf` gives it; undefined where it would give a reason. */
export function knownSum(post: Said, names: readonly CountName[]): Count | undefined {
  const sum = { value: 0, low: 0, high: 0 };
  for (const name of names) {
    const count = post.counts[name];
    if (!usable(count) || isLowerBound(count)) return undefined;
    if (post.hidden.length > 0 && post.hidden.includes(name)) return undefined;
    if (post.doubtful.length > 0 && post.doubtful.includes(name)) return undefined;
    sum.value += count.value;
    sum.low += count.low;
    sum.high += count.high;
  }
  return sum;
}

/** Sum of the named counts of one post. Hidden outranks missing, because the account chose it. */
export function totalOf(post: Said, names: readonly CountName[]): Total {
  const sum = knownSum(post, names);
  if (sum) return { ok: true, count: sum };
  const hidden = names.filter((n) => post.hidden.includes(n));
  if (hidden.length > 0) return { ok: false, reason: 'hidden', names: hidden };
  const doubtful = names.filter((n) => post.doubtful.includes(n));
  if (doubtful.length > 0) return { ok: false, reason: 'doubtful', names: doubtful };
  const least = names.filter((n) => usable(post.counts[n]) && isLowerBound(post.counts[n]));
  if (least.length > 0) return { ok: false, reason: 'at-least', names: least };
  const counts: Count[] = [];
  const missing: CountName[] = [];
  for (const name of names) {
    const count = post.counts[name];
    if (usable(count)) counts.push(count);
    else missing.push(name);
  }
  return missing.length > 0 ? { ok: false, reason: 'not-shown', names: missing } : { ok: true, count: add(counts) };
}
