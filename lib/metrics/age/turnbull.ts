/**
 * An observation of which only an interval is known: `(low, high]`. Exact where both are equal, still open (censored on
 * the right) where `high` is Infinity.
 */
export interface Censored {
  low: number;
  high: number;
}

export interface Mass extends Censored {
  /** Estimated probability that a value lies in this interval. */
  mass: number;
}

const STEPS = 5_000;
const CLOSE = 1e-10;

/** Ends in order: at one value an exact observation opens first, then intervals close, then they open. */
function innermost(observations: readonly Censored[]): { cells: Censored[]; ranges: [number, number][] } {
  const ends = observations.flatMap((o, i) => [
    { at: o.low, kind: o.low === o.high ? 0 : 2, i },
    { at: o.high, kind: 1, i },
  ]);
  ends.sort((a, b) => (a.at === b.at ? a.kind - b.kind : a.at - b.at));
  const cells: Censored[] = [];
  const ranges: [number, number][] = observations.map(() => [0, -1]);
  let open: number | undefined;
  for (const end of ends) {
    const range = ranges[end.i]!;
    if (end.kind === 1) {
      if (open !== undefined) cells.push({ low: open, high: end.at });
      open = undefined;
      range[1] = cells.length - 1;
    } else {
      open = end.at;
      range[0] = cells.length;
    }
  }
  return { cells, ranges };
}

/**
 * Distribution of interval-censored values, without any assumption on its shape: the self-consistent estimate of
 * Turnbull 1976 (J. R. Stat. Soc. B 38, 290), which is Kaplan & Meier's where values are exact or censored on the right.
 * Intervals that hold nothing (low above high, or not a number) are left out; none left: an empty list.
 */
export function turnbull(observations: readonly Censored[]): Mass[] {
  const usable = observations.filter((o) => o.low <= o.high && Number.isFinite(o.low));
  const { cells, ranges } = innermost(usable);
  let mass = new Float64Array(cells.length).fill(1 / cells.length);
  for (let step = 0; step < STEPS; step += 1) {
    const below = new Float64Array(cells.length + 1);
    for (let j = 0; j < cells.length; j += 1) below[j + 1] = below[j]! + mass[j]!;
    const weight = new Float64Array(cells.length + 1);
    for (const [from, to] of ranges) {
      const share = 1 / Math.max(below[to + 1]! - below[from]!, Number.MIN_VALUE);
      weight[from]! += share;
      weight[to + 1]! -= share;
    }
    const next = new Float64Array(cells.length);
    let running = 0;
    let moved = 0;
    for (let j = 0; j < cells.length; j += 1) {
      running += weight[j]!;
      next[j] = (mass[j]! * running) / usable.length;
      moved = Math.max(moved, Math.abs(next[j]! - mass[j]!));
    }
    mass = next;
    if (moved < CLOSE) break;
  }
  return cells.map((cell, j) => ({ ...cell, mass: mass[j]! }));
}

/**
 * Where the q-th quantile lies: the interval in which the estimated distribution reaches q. `high` is Infinity where
 * more than 1 − q of the values are still open: "longer than `low`". Undefined without observations.
 */
export function censoredQuantile(estimate: readonly Mass[], q: number): Censored | undefined {
  let below = 0;
  for (const { low, high, mass } of estimate) {
    below += mass;
    if (below >= q - 1e-7) return { low, high };
  }
  const last = estimate[estimate.length - 1];
  return last && { low: last.low, high: last.high };
}
