import { expect, it } from 'vitest';
import { lensFormula, summaryFormula } from '../../lib/export/formulas';
import { lensById } from '../../lib/metrics/lenses';

it('an interval that whole weeks widened is named as another formula', () => {
  expect(summaryFormula({ summary: 'geometric' })).toBe(
    'geometric mean of (1 + numerator) / denominator, log-t interval (v1)',
  );
  expect(summaryFormula({ summary: 'geometric', blocks: 13 })).toBe(
    'geometric mean of (1 + numerator) / denominator, t interval of the log over whole weeks (v1)',
  );
  expect(summaryFormula({ summary: 'median', blocks: 13 })).toBe(
    'median, order-statistic interval over whole weeks (v1)',
  );
});

it('a definition is told in one cell', () => {
  expect(lensFormula(lensById('hypeauditor'))).toBe(
    'hypeauditor: mean of (likes + comments) / followers at the end of the period, newest 12 posts (v1)',
  );
  expect(lensFormula(lensById('er-weighted'))).toBe(
    'er-weighted: geometric mean of (likes + 2 comments + 3 shares) / followers at posting (v1)',
  );
  expect(lensFormula(lensById('interactions'))).toBe('interactions: geometric mean of public interactions (v1)');
});
