import { exponential, type Interval, welch } from '../statistics';
import { sameAge } from './at-age';
import type { History } from './history';

/** Fewer posts at that age on either side and nothing is compared. */
const NEEDED = 5;

export type AtAgeComparison =
  | {
      ok: true;
      /** Typical post of the first ÷ typical post of the second at that age, with its 95 % interval. */
      ratio: Interval;
      n: [number, number];
      verdict: 'above' | 'below' | 'no-difference';
    }
  | { ok: false; reason: 'too-few'; n: [number, number]; needed: number };

/**
 * Young posts of two profiles of one platform, each at the same age: Welch's t on ln(1 + E), "no difference" where the
 * interval holds 1. Only posts read around that age take part. @param age ms
 */
export function compareAtAge(a: readonly History[], b: readonly History[], age: number): AtAgeComparison {
  const logs = (histories: readonly History[]) => sameAge(histories, age).posts.map((p) => Math.log1p(p.count.value));
  const [x, y] = [logs(a), logs(b)];
  const n: [number, number] = [x.length, y.length];
  if (x.length < NEEDED || y.length < NEEDED) return { ok: false, reason: 'too-few', n, needed: NEEDED };
  const ratio = exponential(welch(x, y));
  return { ok: true, ratio, n, verdict: ratio.low > 1 ? 'above' : ratio.high < 1 ? 'below' : 'no-difference' };
}
