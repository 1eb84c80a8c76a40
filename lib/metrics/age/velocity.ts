import { median } from '../statistics';
import { atAge } from './at-age';
import { earlierThan, type History } from './history';

const HOUR = 3_600_000;
/** Fewer earlier posts make no typical velocity. */
export const EARLIER_NEEDED = 5;

/**
 * Interactions gained an hour between two ages: (E(a2) − E(a1)) / (a2 − a1) (reference 1.4). Negative where counts fell.
 * Undefined where the post was not read around both ages, or the ages are not in order. @param from, to ms
 */
export function velocity(history: History, from: number, to: number): number | undefined {
  if (!(to > from)) return undefined;
  const a = atAge(history, from);
  const b = atAge(history, to);
  if (!a.ok || !b.ok) return undefined;
  return ((b.count.value - a.count.value) / (to - from)) * HOUR;
}

export interface Relative {
  /** This post ÷ the typical earlier one at the same age. */
  ratio: number;
  own: number;
  typical: number;
  /** Earlier posts behind `typical`. */
  n: number;
}

function relative(own: number | undefined, others: readonly (number | undefined)[]): Relative | undefined {
  const known = others.filter((v) => v !== undefined);
  const typical = median(known);
  if (own === undefined || known.length < EARLIER_NEEDED || !(typical > 0)) return undefined;
  return { ratio: own / typical, own, typical, n: known.length };
}

/**
 * Velocity as a ratio to the median velocity of the profile's earlier posts between the same ages (reference 1.4).
 * Undefined under five earlier posts read there, or where the typical one gained nothing.
 */
export function relativeVelocity(
  history: History,
  all: readonly History[],
  from: number,
  to: number,
): Relative | undefined {
  return relative(
    velocity(history, from, to),
    earlierThan(history, all).map((h) => velocity(h, from, to)),
  );
}

/** Interactions at an age as a ratio to the median of the profile's earlier posts at that age. Undefined as above. */
export function relativeAtAge(history: History, all: readonly History[], age: number): Relative | undefined {
  const at = (h: History) => {
    const there = atAge(h, age);
    return there.ok ? there.count.value : undefined;
  };
  return relative(at(history), earlierThan(history, all).map(at));
}
