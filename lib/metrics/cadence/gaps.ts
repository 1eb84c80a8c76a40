import { type Censored, censoredQuantile, turnbull } from '../age/turnbull';
import { ascending, quantile } from '../statistics';
import type { Run } from './runs';

export interface Gaps {
  /** Gaps with both ends read. All in days. */
  n: number;
  median: number;
  p90: number;
  longest: number;
  /**
   * The same with the gaps that the end of reading cut: they are at least as long as they were seen to be (Kaplan &
   * Meier). `high` is Infinity where the quantile lies among gaps still open.
   */
  medianWithOpen: Censored;
  p90WithOpen: Censored;
}

/** Gaps between posts of stretches read without a hole, days. Undefined without a whole gap. */
export function gapFigures(runs: readonly Run[]): Gaps | undefined {
  const whole = ascending(runs.flatMap((r) => r.gaps));
  if (whole.length === 0) return undefined;
  const cut = runs.flatMap((r) => (r.open !== undefined && r.open > 0 ? [r.open] : []));
  const estimate = turnbull([
    ...whole.map((gap) => ({ low: gap, high: gap })),
    ...cut.map((gap) => ({ low: gap, high: Number.POSITIVE_INFINITY })),
  ]);
  return {
    n: whole.length,
    median: quantile(whole, 0.5),
    p90: quantile(whole, 0.9),
    longest: whole[whole.length - 1]!,
    medianWithOpen: censoredQuantile(estimate, 0.5)!,
    p90WithOpen: censoredQuantile(estimate, 0.9)!,
  };
}
