/** A value with its bounds. Which bounds (sampling at 95 %, rounding at the source) is said where it is returned. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** Interval on the log scale back to ratios. */
export function exponential(x: Interval): Interval {
  return { value: Math.exp(x.value), low: Math.exp(x.low), high: Math.exp(x.high) };
}

/** What stands outside the central 95 % on each side. */
export const TAIL = 0.025;
