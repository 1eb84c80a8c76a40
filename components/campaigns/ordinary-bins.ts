/** How many ordinary stretches made so much: multiples from `low` to `high`. */
export interface Bin {
  low: number;
  high: number;
  n: number;
}

const BINS = 24;
/** Shown on each side at least: a factor of two. */
const LEAST = Math.LN2;
/** The outermost hundredth goes into the last bin of its side, or a single odd stretch would press all others together. */
const OUTER = 0.01;

/** Ordinary multiples in equal ratios around 1, wide enough for the one that is looked at. @param ordinary ascending */
export function binsOf(ordinary: readonly number[], effect: number): Bin[] {
  const logs = ordinary.map(Math.log).filter(Number.isFinite);
  const far = (share: number) => Math.abs(logs[Math.round(share * (logs.length - 1))] ?? 0);
  const edge = Math.max(LEAST, far(OUTER), far(1 - OUTER), Math.abs(Math.log(effect))) * 1.1;
  const step = (2 * edge) / BINS;
  const bins = Array.from({ length: BINS }, (_, i) => ({
    low: Math.exp(-edge + i * step),
    high: Math.exp(-edge + (i + 1) * step),
    n: 0,
  }));
  for (const value of logs) bins[Math.min(BINS - 1, Math.max(0, Math.floor((value + edge) / step)))]!.n += 1;
  return bins;
}
