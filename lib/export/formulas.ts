import type { Bottom, LensDefinition, LensSummary } from '../metrics/lenses';
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

const BELOW: Record<Bottom, string> = {
  'followers-at-post': ' / followers at posting',
  'followers-end': ' / followers at the end of the period',
  'followers-mean': ' / mean of followers at both ends of the period',
  views: ' / views',
  none: '',
};

const SUMMED: Record<LensSummary, string> = {
  geometric: 'geometric mean of',
  median: 'median of',
  mean: 'mean of',
  pooled: 'sum by sum of',
  daily: 'mean over days, silent ones 0, of',
};

/** A definition in one cell: `hypeauditor: mean of (likes + comments) / followers at the end of the period, newest 12 posts (v1)`. */
export function lensFormula({ id, weights, bottom, summary, last }: LensDefinition): string {
  const counted =
    weights === 'platform'
      ? 'public interactions'
      : `(${Object.entries(weights)
          .filter(([, weight]) => weight > 0)
          .map(([name, weight]) => (weight === 1 ? name : `${weight} ${name}`))
          .join(' + ')})`;
  const newest = [
    ...(last?.posts !== undefined ? [`newest ${last.posts} posts`] : []),
    ...(last?.days !== undefined ? [`last ${last.days} days`] : []),
  ];
  return [`${id}: ${SUMMED[summary]} ${counted}${BELOW[bottom]}`, ...newest].join(', ').concat(' (v1)');
}

export function interactionsFormula(measure: 'interactions' | 'views'): string {
  return measure === 'views' ? 'views (v1)' : 'sum of public interactions (v1)';
}
