import { type Count, isExact, isLowerBound } from '../model';
import type { CountState, CountStates, Seen } from './rows';

export const SIX_HOURS = 6 * 3_600_000;

/** From this many down to nothing is no change of mind but a page that failed to load its number (X, recordings of 2026-05). */
export const DOUBTFUL_FALL = 10;

/** Positive when `a` is the later reading; of two in one millisecond the narrower, then the larger, then the sure one. */
function compareSeen(a: Seen, b: Seen): number {
  return (
    a.at - b.at ||
    b.count.high - b.count.low - (a.count.high - a.count.low) ||
    a.count.value - b.count.value ||
    a.count.low - b.count.low ||
    Number(b.doubtful ?? false) - Number(a.doubtful ?? false)
  );
}

function later(a: Seen | undefined, b: Seen | undefined): Seen | undefined {
  if (!a || !b) return a ?? b;
  return compareSeen(a, b) >= 0 ? a : b;
}

const exactOf = (s: CountState) => s.exact ?? (s.newest && isExact(s.newest.count) ? s.newest : undefined);
const positiveOf = (s: CountState) => s.positive ?? (s.newest && s.newest.count.value > 0 ? s.newest : undefined);

/** Joins what two sets of sightings know of one count. Commutative, associative, idempotent. */
export function joinState(a: CountState, b: CountState): CountState {
  const joined: CountState = {};
  const newest = later(a.newest, b.newest);
  if (newest) joined.newest = newest;
  const exact = later(exactOf(a), exactOf(b));
  if (exact && newest && !isExact(newest.count)) joined.exact = exact;
  const positive = later(positiveOf(a), positiveOf(b));
  if (positive && newest && newest.count.value === 0) joined.positive = positive;
  if (a.hiddenAt !== undefined || b.hiddenAt !== undefined) {
    joined.hiddenAt = Math.max(a.hiddenAt ?? -Infinity, b.hiddenAt ?? -Infinity);
  }
  return joined;
}

export function joinStates<N extends string>(
  names: readonly N[],
  a: CountStates<N>,
  b: CountStates<N>,
): CountStates<N> {
  const joined: CountStates<N> = {};
  for (const name of names) {
    const left = a[name];
    const right = b[name];
    if (left && right) joined[name] = joinState(left, right);
    else if (left ?? right) joined[name] = left ?? right;
  }
  return joined;
}

/** What one sighting says of each count. */
export function statesOf<N extends string>(
  names: readonly N[],
  sighting: { counts: Partial<Record<N, Count>>; hidden: readonly N[]; doubtful?: readonly N[]; seenAt: number },
): CountStates<N> {
  const states: CountStates<N> = {};
  for (const name of names) {
    const count = sighting.counts[name];
    if (count) {
      const newest: Seen = { count: { value: count.value, low: count.low, high: count.high }, at: sighting.seenAt };
      if (sighting.doubtful?.includes(name)) newest.doubtful = true;
      states[name] = { newest };
    } else if (sighting.hidden.includes(name)) states[name] = { hiddenAt: sighting.seenAt };
  }
  return states;
}

/**
 * The reading that stands for a count now: the newest; but a rounded one that agrees with an exact reading of the last
 * six hours does not blur it ("12K" on the tile, 12,345 on the opened video a minute ago). A lower bound that agrees says
 * nothing that an exact reading of any age does not.
 */
function current(state: CountState): Seen | undefined {
  const { newest, exact } = state;
  if (!newest || !exact) return newest;
  const agrees = newest.count.low <= exact.count.value && exact.count.value <= newest.count.high;
  return agrees && (isLowerBound(newest.count) || newest.at - exact.at <= SIX_HOURS) ? exact : newest;
}

export interface CurrentCounts<N extends string> {
  counts: Partial<Record<N, Count>>;
  countsAt: Partial<Record<N, number>>;
  hidden: N[];
  doubtful: N[];
}

/**
 * Latest state of all counts. A count once shown stays known when a later page hides or omits it (`countsAt` says from
 * when it is); `hidden` names counts that were never seen and that a page said it hides. Falling to zero from
 * DOUBTFUL_FALL or more is kept and named in `doubtful`.
 */
export function currentCounts<N extends string>(names: readonly N[], states: CountStates<N>): CurrentCounts<N> {
  const now: CurrentCounts<N> = { counts: {}, countsAt: {}, hidden: [], doubtful: [] };
  for (const name of names) {
    const state = states[name];
    if (!state) continue;
    const seen = current(state);
    if (!seen) {
      if (state.hiddenAt !== undefined) now.hidden.push(name);
      continue;
    }
    now.counts[name] = seen.count;
    now.countsAt[name] = seen.at;
    const fell = seen.count.value === 0 && (state.positive?.count.low ?? 0) >= DOUBTFUL_FALL;
    if (seen.doubtful || fell) now.doubtful.push(name);
  }
  return now;
}
