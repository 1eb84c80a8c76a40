import type { PostInput } from '../types';
import { localClock } from '../weeks';

/** A date known to worse than this has no time of day. */
const SHARP = 3_600_000;

/** Instants of the posts that are dated to the hour or better, Unix ms, ascending. "3 days ago" has no time of day. */
export function sharpTimes(posts: readonly PostInput[]): number[] {
  const times = posts.flatMap(({ published }) => {
    if (!published || !(published.latest - published.earliest <= SHARP)) return [];
    const at = (published.earliest + published.latest) / 2;
    return Math.abs(at) <= 8.64e15 ? [at] : [];
  });
  return times.sort((a, b) => a - b);
}

export interface ClockConcentration {
  n: number;
  /** Length of the mean vector of the times on a 24-hour dial: 0 spread over the day, 1 always at the same time. */
  concentration: number;
  /** Where on the dial the mean vector points, hours. Says nothing while `chance` is large. */
  hour: number;
  /** How often times strewn over the day at random concentrate as much (Rayleigh, by Zar's approximation). */
  chance: number;
  /** Entropy over the 168 hours of the week ÷ that of n posts strewn over as many hours as they could fill, 0 to 1. */
  entropy: number;
}

/** Fewer posts concentrate by chance alone. */
const NEEDED = 5;
const HOURS = 168;

/**
 * Is there a usual time of day? Circular resultant length of the posting hours in the zone, summer time included, and
 * the entropy over the week's hours (reference 1.3). Undefined under five posts with a time of day.
 * @param times Unix ms
 */
export function clockConcentration(times: readonly number[], timeZone: string): ClockConcentration | undefined {
  const n = times.length;
  if (n < NEEDED) return undefined;
  let x = 0;
  let y = 0;
  const hours = new Map<number, number>();
  for (const t of times) {
    const { weekday, hour } = localClock(t, timeZone);
    const angle = (hour / 24) * 2 * Math.PI;
    x += Math.cos(angle);
    y += Math.sin(angle);
    const cell = weekday * 24 + Math.floor(hour);
    hours.set(cell, (hours.get(cell) ?? 0) + 1);
  }
  const sum = Math.hypot(x, y);
  let entropy = 0;
  for (const k of hours.values()) entropy -= (k / n) * Math.log(k / n);
  return {
    n,
    concentration: Math.min(1, sum / n),
    hour: ((Math.atan2(y, x) / (2 * Math.PI)) * 24 + 24) % 24,
    chance: Math.min(1, Math.exp(Math.sqrt(1 + 4 * n + 4 * (n ** 2 - Math.min(n, sum) ** 2)) - (1 + 2 * n))),
    entropy: entropy / Math.log(Math.min(n, HOURS)),
  };
}
