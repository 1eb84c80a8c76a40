import { atAge, type NoAge } from './at-age';
import type { History } from './history';
import { type Censored, censoredQuantile, turnbull } from './turnbull';

export type TimeToShare =
  | {
      ok: true;
      /** Ages in ms between which the share was reached, `(low, high]`. */
      low: number;
      high: number;
      /** On the straight line between the two readings; absent where the first reading was already past the share. */
      value?: number;
      /** The first reading came too late: it was reached at some time before `high`. */
      left: boolean;
    }
  | { ok: false; reason: NoAge | 'nothing' };

/**
 * Age at which a post had a share of what it has at the horizon, as the interval between two readings (reference 1.4).
 * The first crossing counts. `nothing`: no interactions at the horizon; other reasons: no count at the horizon.
 * @param horizon ms
 */
export function timeToShare(history: History, share: number, horizon: number): TimeToShare {
  const end = atAge(history, horizon);
  if (!end.ok) return end;
  if (!(end.count.value > 0)) return { ok: false, reason: 'nothing' };
  const target = end.count.value * share;
  let before: { age: number; value: number } | undefined;
  for (const p of [...history.points.filter((x) => x.age < horizon), { age: horizon, count: end.count }]) {
    const here = p.count.value;
    if (here >= target) {
      if (!before) return { ok: true, low: 0, high: p.age, left: true };
      const part = (target - before.value) / (here - before.value);
      return {
        ok: true,
        low: before.age,
        high: p.age,
        value: before.age + part * (p.age - before.age),
        left: false,
      };
    }
    before = { age: p.age, value: here };
  }
  return { ok: false, reason: 'unread' };
}

/** Age at which a post had half of what it has at the horizon. "Time to half of the total engagement" (S. Graffius). */
export function halfLife(history: History, horizon: number): TimeToShare {
  return timeToShare(history, 0.5, horizon);
}

export interface TypicalTime {
  /** Interval in which the median lies, ms. */
  median: Censored;
  /** Median of the lower and of the upper ends: bounds that need no estimate at all. */
  bounds: Censored;
  n: number;
  /** Posts of which only an upper bound is known. */
  left: number;
}

/** Below so many posts no typical time is told. */
export const TIMES_NEEDED = 5;

/**
 * The typical post's time to a share of its total: median of interval-censored times (Turnbull 1976).
 * Undefined under five posts with a known time.
 */
export function typicalTime(
  histories: readonly History[],
  share: number,
  horizon: number,
  needed = TIMES_NEEDED,
): TypicalTime | undefined {
  const times = histories.map((h) => timeToShare(h, share, horizon)).filter((t) => t.ok);
  if (times.length < needed) return undefined;
  const median = censoredQuantile(turnbull(times), 0.5)!;
  const middle = (values: number[]) => censoredQuantile(turnbull(values.map((v) => ({ low: v, high: v }))), 0.5)!.low;
  return {
    median,
    bounds: { low: middle(times.map((t) => t.low)), high: middle(times.map((t) => t.high)) },
    n: times.length,
    left: times.filter((t) => t.left).length,
  };
}
