import type { Estimate, Lens, Summary } from '../metrics/types';

/** Names of the formulas as files state them; stable, so that a later definition gets a new number. */
export const RATE_FORMULA: Record<Lens, string> = {
  followers: 'interactions / followers at posting (v1)',
  views: 'interactions / views (v1)',
  reach: 'views / followers at posting (v1)',
};

const WEEKLY_FORMULA: Record<Summary, string> = {
  geometric: 'geometric mean of (1 + numerator) / denominator, t interval of the log over whole weeks (v1)',
  median: 'median, order-statistic interval over whole weeks (v1)',
};

const SUMMARY_FORMULA: Record<Summary, string> = {
  geometric: 'geometric mean of (1 + numerator) / denominator, log-t interval (v1)',
  median: 'median, order-statistic interval (v1)',
};

/** How one value is made of an estimate's posts: an interval that whole weeks widened is another formula. */
export function summaryFormula({ summary, blocks }: Pick<Estimate, 'summary' | 'blocks'>): string {
  return blocks === undefined ? SUMMARY_FORMULA[summary] : WEEKLY_FORMULA[summary];
}

export function interactionsFormula(measure: 'interactions' | 'views'): string {
  return measure === 'views' ? 'views (v1)' : 'sum of public interactions (v1)';
}
