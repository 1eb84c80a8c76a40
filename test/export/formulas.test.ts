import { expect, it } from 'vitest';
import { summaryFormula } from '../../lib/export/formulas';

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
