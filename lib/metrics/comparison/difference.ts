import { difference, exponential, hodgesLehmann, type Interval, TAIL } from '../statistics';
import type { Verdict } from '../types';
import { NEEDED } from '../typical';
import type { LogSample } from './sample';

/** One profile's typical post against another's. Ratios: 1.2 is 20 % more. */
export interface Difference {
  verdict: Verdict;
  /** a ÷ b by Welch's t on logarithms, 95 %: sampling error. Absent when either has fewer than five posts. */
  ratio?: Interval;
  /** a ÷ b under every completion of rounded counts. */
  rounded?: { low: number; high: number };
  n: [number, number];
}

/**
 * Is the typical post of `a` clearly above or below that of `b`? Welch 1947 on ln((1 + E) / F), errors by whole weeks
 * above a month. Clear only where the 95 % interval of the log difference leaves 0 out for every completion of rounded
 * counts. @param tail outside the interval on each side, smaller where several are told together
 */
export function compareTwo(a: LogSample, b: LogSample, tail = TAIL): Difference {
  const n: [number, number] = [a.n, b.n];
  if (a.n < NEEDED || b.n < NEEDED || !a.estimate || !b.estimate) return { verdict: 'too-few', n };
  const d = difference(a.estimate, b.estimate, tail);
  const low = a.rounded.low - b.rounded.high;
  const high = a.rounded.high - b.rounded.low;
  // The interval as far as rounding could move it towards "no difference".
  const least = d.low - Math.max(0, d.value - low);
  const most = d.high + Math.max(0, high - d.value);
  return {
    verdict: least > 0 ? 'above' : most < 0 ? 'below' : 'no-difference',
    ratio: exponential(d),
    rounded: { low: Math.exp(low), high: Math.exp(high) },
    n,
  };
}

/**
 * The same question without any distribution: Hodges–Lehmann shift of the logarithms as a ratio of medians, with the
 * interval of the Mann–Whitney test. It takes posts one by one. Undefined when either has fewer than five posts.
 */
export function shiftOf(a: LogSample, b: LogSample): Interval | undefined {
  if (a.n < NEEDED || b.n < NEEDED) return undefined;
  return exponential(hodgesLehmann(a.values, b.values));
}
