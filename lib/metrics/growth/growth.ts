import { isLowerBound } from '../../model';
import { usable } from '../interactions';
import type { FollowerReading, Growth, MetricSettings } from '../types';

/** Readings closer than this that say the same are one reading: a minute without a new follower is no growth of 0 %. */
const APART = 86_400_000;

/**
 * Change of followers over the period; lower bounds are left out, since what another server has heard of grows with its
 * own reach. As bounds: [(F2 low − F1 high) / F1 high, (F2 high − F1 low) / F1 low].
 * "1.2M" twice may hide 99,999 new followers, so rounded counts never give a single figure.
 */
export function growth(readings: readonly FollowerReading[], settings: MetricSettings): Growth {
  const seen = readings
    .filter((r) => usable(r.followers) && r.at >= settings.period.from && r.at < settings.period.to)
    .sort((a, b) => a.at - b.at);
  const inside = seen.filter((r) => !isLowerBound(r.followers));
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (!first || !last) return seen.length > 0 ? { atLeast: true } : {};
  if (first === last) return { first, last };
  const f1 = first.followers;
  const f2 = last.followers;
  if (f1.low <= 0) return { first, last };
  if (last.at - first.at < APART && f1.low === f2.low && f1.high === f2.high) return { first, last };
  return { first, last, change: { low: (f2.low - f1.high) / f1.high, high: (f2.high - f1.low) / f1.low } };
}
