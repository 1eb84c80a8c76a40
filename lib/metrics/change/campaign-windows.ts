import type { ValuedPost } from './weekly';

const DAY = 86_400_000;
/** Fewer posts on a side make no mean. */
const ON_SIDE = 3;

/** Running sums of ln(1 + E) and of posts by day; day 0 begins with the campaign. */
interface DaySums {
  first: number;
  sum: number[];
  n: number[];
}

/** Step of a profile's level at a day, or undefined where either window has too few posts. */
export type StepAt = (day: number) => number | undefined;

export interface Steps {
  step: StepAt;
  /** Days on which windows of the given length lie inside what was seen. */
  first: number;
  last: number;
}

function daySums(posts: readonly ValuedPost[], start: number): DaySums | undefined {
  const days = new Map<number, { sum: number; n: number }>();
  const ordered = posts
    .filter((p) => Number.isFinite(p.at) && p.value >= 0)
    .sort((a, b) => a.at - b.at || a.value - b.value);
  for (const { at, value } of ordered) {
    const day = Math.floor((at - start) / DAY);
    const known = days.get(day) ?? { sum: 0, n: 0 };
    known.sum += Math.log1p(value);
    known.n += 1;
    days.set(day, known);
  }
  if (ordered.length === 0) return undefined;
  const first = Math.floor((ordered[0]!.at - start) / DAY);
  const last = Math.floor((ordered[ordered.length - 1]!.at - start) / DAY);
  if (last - first > 20_000) return undefined;
  const sums: DaySums = { first, sum: [0], n: [0] };
  for (let d = first; d <= last; d += 1) {
    const known = days.get(d);
    sums.sum.push(sums.sum[sums.sum.length - 1]! + (known?.sum ?? 0));
    sums.n.push(sums.n[sums.n.length - 1]! + (known?.n ?? 0));
  }
  return sums;
}

/**
 * Mean of ln(1 + E) in the `length` days from a day on, less that of the `length` days before it. Undefined outside of
 * what was seen or with fewer than three posts on a side.
 */
export function steps(posts: readonly ValuedPost[], start: number, length: number): Steps | undefined {
  const sums = daySums(posts, start);
  if (!sums) return undefined;
  const days = sums.n.length - 1;
  const first = sums.first + length;
  const last = sums.first + days - length;
  const window = (from: number) => {
    const a = from - sums.first;
    const n = sums.n[a + length]! - sums.n[a]!;
    return n >= ON_SIDE ? (sums.sum[a + length]! - sums.sum[a]!) / n : undefined;
  };
  const step: StepAt = (day) => {
    if (day < first || day > last) return undefined;
    const before = window(day - length);
    const after = window(day);
    return before === undefined || after === undefined ? undefined : after - before;
  };
  return { step, first, last };
}
