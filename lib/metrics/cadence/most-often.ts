import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { TAIL } from '../statistics';
import type { Cadence } from '../types';

/** Posts of one profile over the time that was read of it. */
export type Pace = Pick<Cadence, 'posts' | 'observed' | 'perWeek'>;

/**
 * Do two profiles post at a clearly different pace? Given how many posts both have together, those of one are binomial with
 * its part of the time read (Przyborowski & Wilenski 1940); two-sided.
 * @param tail outside on each side, smaller where several are told together
 */
export function paceDiffers(a: Pace, b: Pace, tail = TAIL): boolean {
  const n = a.posts + b.posts;
  const time = a.observed + b.observed;
  if (n === 0 || a.observed <= 0 || b.observed <= 0) return false;
  const part = a.observed / time;
  const atMost = binomialCdf(a.posts, n, part);
  const atLeast = a.posts === 0 ? 1 : 1 - binomialCdf(a.posts - 1, n, part);
  return Math.min(atMost, atLeast) <= tail;
}

/**
 * The profiles that post most often: the one with the highest pace first, then those that are not clearly slower, each
 * comparison at 5 % / (k − 1). Profiles without a pace are left out.
 */
export function mostOften<T extends { pace: Pace }>(profiles: readonly T[]): T[] {
  const paced = profiles
    .filter(({ pace }) => pace.perWeek !== undefined)
    .sort((a, b) => (b.pace.perWeek ?? 0) - (a.pace.perWeek ?? 0));
  const [first, ...rest] = paced;
  if (!first) return [];
  const tail = TAIL / Math.max(1, rest.length);
  return [first, ...rest.filter(({ pace }) => !paceDiffers(first.pace, pace, tail))];
}
