import type { Count } from '../../model';
import { isLowerBound } from '../../model';
import { usable } from '../interactions';
import { DAY } from '../maturity';

/** One reading of a count that grows: followers, or the number of posts. Unix ms. */
export interface CountReading {
  at: number;
  count: Count;
}

/** Bounds that rounding at the source leaves; `value` only where nothing was rounded. */
export interface Bounds {
  low: number;
  high: number;
  value?: number;
}

export interface Change {
  from: CountReading;
  to: CountReading;
  days: number;
  /** Gained, in followers (or posts). */
  absolute: Bounds;
  /** Gained ÷ what there was: 0.1 is 10 %. Absent where there may have been nothing. */
  relative?: Bounds;
  /** Gained a day. */
  perDay?: Bounds;
  /** Compounded: (F2 / F1)^(1 / weeks) − 1 (Fanpage Karma). */
  perWeek?: Bounds;
  /** Do the two shown counts exclude each other? If not, they may be the same number: no growth is told. */
  clear: boolean;
}

/** Readings to calculate with, ascending: whole, finite, and no "at least". */
export function growthReadings(readings: readonly CountReading[]): CountReading[] {
  return readings
    .filter((r) => Math.abs(r.at) <= 8.64e15 && usable(r.count) && !isLowerBound(r.count))
    .sort(
      (a, b) =>
        a.at - b.at || a.count.low - b.count.low || a.count.high - b.count.high || a.count.value - b.count.value,
    );
}

const scaled = (b: Bounds, by: (v: number) => number): Bounds => ({
  low: by(b.low),
  high: by(b.high),
  ...(b.value !== undefined && { value: by(b.value) }),
});

/**
 * Change between two readings as bounds: [F2 low − F1 high, F2 high − F1 low], and the same divided (reference 2.5).
 * `perDay` and `perWeek` need a day between the readings: a minute says nothing about a week.
 */
export function between(from: CountReading, to: CountReading): Change {
  const a = from.count;
  const b = to.count;
  const days = (to.at - from.at) / DAY;
  const exact = a.low === a.high && b.low === b.high;
  const absolute: Bounds = { low: b.low - a.high, high: b.high - a.low, ...(exact && { value: b.value - a.value }) };
  const change: Change = { from, to, days, absolute, clear: b.low > a.high || b.high < a.low };
  const ratio: Bounds = { low: b.low / a.high, high: b.high / a.low, ...(exact && { value: b.value / a.value }) };
  if (a.low > 0) change.relative = scaled(ratio, (v) => v - 1);
  if (days >= 1) {
    change.perDay = scaled(absolute, (v) => v / days);
    if (a.low > 0) change.perWeek = scaled(ratio, (v) => v ** (7 / days) - 1);
  }
  return change;
}
