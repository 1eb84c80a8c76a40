import { pooledVariance } from './groups';
import { mean, variance } from './moments';

export interface Shrunken {
  /** Share of a group's own deviation that is kept: 0 all the same, 1 untouched. */
  weight: number;
  value: number;
}

/**
 * Groups inside a profile (types, hours, hashtags) drawn towards the grand mean, the more the fewer posts they have:
 * τ² = max(0, var(mₖ) − mean(s²/nₖ)), wₖ = τ² / (τ² + s²/nₖ), shown g + wₖ (mₖ − g). Same unit as the values, usually
 * ln(1 + E). Empirical Bayes by moments (Efron & Morris 1975). One group keeps nothing of its own; an empty one is NaN.
 */
export function shrink(groups: readonly (readonly number[])[]): Shrunken[] {
  const within = pooledVariance(groups);
  const grand = mean(groups.flat());
  const filled = groups.filter((g) => g.length > 0);
  const noise = mean(filled.map((g) => within / g.length));
  const between = filled.length < 2 ? 0 : Math.max(0, variance(filled.map(mean)) - noise);
  return groups.map((g) => {
    if (g.length === 0 || !(within >= 0)) return { weight: Number.NaN, value: Number.NaN };
    const total = between + within / g.length;
    const weight = total > 0 ? between / total : 1;
    return { weight, value: grand + weight * (mean(g) - grand) };
  });
}

/**
 * Proportions with the same number of trials, drawn to their mean by the James–Stein factor
 * c = 1 − (k − 3) · mean(1 − mean)/trials / Σ (pᵢ − mean)², at least 0 (Efron & Morris 1975, baseball: 0.2117).
 * Needs four proportions; with fewer nothing is shrunk (c = 1).
 */
export function jamesStein(
  successes: readonly number[],
  trials: number,
): { mean: number; c: number; values: number[] } {
  const p = successes.map((x) => x / trials);
  const middle = mean(p);
  const spread = p.reduce((sum, v) => sum + (v - middle) ** 2, 0);
  const noise = (middle * (1 - middle)) / trials;
  const c = p.length < 4 || !(spread > 0) ? 1 : Math.max(0, 1 - ((p.length - 3) * noise) / spread);
  return { mean: middle, c, values: p.map((v) => middle + c * (v - middle)) };
}
