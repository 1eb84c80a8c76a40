import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { adjusted } from '../statistics';

/** How often something was written here and there: posts with it. */
export interface Use {
  here: number;
  there: number;
}

export interface Odds<U extends Use> {
  use: U;
  /** Log-odds here against there in standard errors. */
  z: number;
  /** Odds here ÷ there, drawn to 1 by the prior. */
  odds: number;
}

const TELL_Z = 2.5;
const TELL = 0.05;
/** The prior weighs as much as this share of all that was written. */
const PRIOR = 0.1;

/**
 * What is used more here than there: log-odds with an informative Dirichlet prior from both together (Monroe, Colaresi &
 * Quinn 2008), from z = 2.5 on and corrected for all that was looked at (Benjamini & Hochberg). Strongest first.
 * @param sizes all that was counted on each side
 */
export function usedMore<U extends Use>(uses: readonly U[], sizes: Use): Odds<U>[] {
  if (!(sizes.here > 0 && sizes.there > 0)) return [];
  const rows = uses.map((use): Odds<U> => {
    const prior = PRIOR * (use.here + use.there);
    const all = PRIOR * (sizes.here + sizes.there);
    const odds = (n: number, size: number) => (n + prior) / (size + all - n - prior);
    const difference = Math.log(odds(use.here, sizes.here) / odds(use.there, sizes.there));
    const z = difference / Math.sqrt(1 / (use.here + prior) + 1 / (use.there + prior));
    return { use, z, odds: Math.exp(difference) };
  });
  const corrected = adjusted(rows.map((r) => normalCdf(-r.z, 0, 1)));
  return rows.filter((r, i) => r.z >= TELL_Z && corrected[i]! <= TELL).sort((a, b) => b.z - a.z);
}
