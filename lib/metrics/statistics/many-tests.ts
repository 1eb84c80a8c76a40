/**
 * Benjamini & Hochberg 1995: which of several tests stand when at most a share `q` of those that are told may be false.
 * In the order given; a p that is no number is never told.
 */
export function benjaminiHochberg(p: readonly number[], q = 0.05): boolean[] {
  return adjusted(p).map((a) => a <= q);
}

/** Benjamini & Hochberg's adjusted p values (as R's `p.adjust(p, "BH")`), in the order given; NaN stays NaN. */
export function adjusted(p: readonly number[]): number[] {
  const order = p.flatMap((v, i) => (Number.isNaN(v) ? [] : [i])).sort((a, b) => p[b]! - p[a]!);
  const out = p.map(() => Number.NaN);
  let least = 1;
  order.forEach((at, i) => {
    least = Math.min(least, (p[at]! * order.length) / (order.length - i));
    out[at] = least;
  });
  return out;
}

/** Bonferroni: which tests stand when not even one of those told may be false at `alpha`. In the order given. */
export function bonferroni(p: readonly number[], alpha = 0.05): boolean[] {
  return p.map((v) => v <= alpha / p.length);
}
