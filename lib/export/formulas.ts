import type { Lens, Summary } from '../metrics/types';

/** Names of the formulas as files state them; stable, so that a later definition gets a new number. */
export const RATE_FORMULA: Record<Lens, string> = {
  followers: 'interactions / followers at posting (v1)',
  views: 'interactions / views (v1)',
  reach: 'views / followers at posting (v1)',
};

export const SUMMARY_FORMULA: Record<Summary, string> = {
  geometric: 'geometric mean of (1 + numerator) / denominator, log-t interval (v1)',
  median: 'median, order-statistic interval (v1)',
};

export function interactionsFormula(measure: 'interactions' | 'views'): string {
  return measure === 'views' ? 'views (v1)' : 'sum of public interactions (v1)';
}
