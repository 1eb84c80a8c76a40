import { type Count, isLowerBound } from '../model';
import { usable } from './interactions';
import type { FollowerReading } from './types';

export interface FollowersThen {
  count: Count;
  /** No readings on both sides of the instant: the earliest or latest known stands in. */
  assumed: boolean;
}

/** Readings that can be divided by, ascending. A profile with 0 followers has no rate, nor has one with "at least 40". */
export function usableReadings(readings: readonly FollowerReading[]): FollowerReading[] {
  return readings
    .filter((r) => Number.isFinite(r.at) && usable(r.followers) && r.followers.low > 0 && !isLowerBound(r.followers))
    .sort((a, b) => a.at - b.at);
}

/**
 * Followers at an instant: linear between the two readings around it, the nearest reading outside of them.
 * Today's followers under old posts would invent a rising rate.
 * @param readings as `usableReadings` gives them
 */
export function followersAt(readings: readonly FollowerReading[], at: number): FollowersThen | undefined {
  const first = readings[0];
  const last = readings[readings.length - 1];
  if (!first || !last) return undefined;
  if (at < first.at) return { count: first.followers, assumed: true };
  if (at >= last.at) return { count: last.followers, assumed: at > last.at };
  let lo = 0;
  let hi = readings.length - 1;
  while (hi - lo > 1) {
    const mid = (lo + hi) >> 1;
    if (readings[mid]!.at <= at) lo = mid;
    else hi = mid;
  }
  const a = readings[lo]!;
  const b = readings[hi]!;
  const part = b.at === a.at ? 1 : (at - a.at) / (b.at - a.at);
  const between = (x: number, y: number) => x + (y - x) * part;
  return {
    count: {
      value: between(a.followers.value, b.followers.value),
      low: between(a.followers.low, b.followers.low),
      high: between(a.followers.high, b.followers.high),
    },
    assumed: false,
  };
}
