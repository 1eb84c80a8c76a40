import { CoveragePanel } from '../../../../components/compare/panels';
import type { Comparison } from '../../../../lib/metrics/types';
import { ComparisonCharts, factsOf } from '../compare-charts';
import { ALONE, COMPARISON } from '../fixture';
import type { Stories } from '../stories';

/** Three of each, told apart by name and size: enough for the line of sizes. */
const MANY: Comparison = {
  ...COMPARISON,
  groups: COMPARISON.groups.map((group) => ({
    ...group,
    rows: group.rows.flatMap((row) =>
      row === COMPARISON.own
        ? [row]
        : [1, 2, 3, 4].map((k) => ({
            ...row,
            stats: {
              ...row.stats,
              key: `${row.stats.key}${k}` as typeof row.stats.key,
              handle: `${row.stats.handle}${k}`,
              name: `${row.stats.name} ${k}`,
              followers: row.stats.followers && {
                value: row.stats.followers.value * k * k,
                low: row.stats.followers.low * k * k,
                high: row.stats.followers.high * k * k,
              },
            },
          })),
    ),
  })),
};

const charts = (comparison: Comparison) => () => (
  <>
    <CoveragePanel comparison={comparison} />
    <ComparisonCharts comparison={comparison} facts={factsOf(comparison)} />
  </>
);

export const stories: Stories = {
  charts: charts(COMPARISON),
  'charts-alone': charts(ALONE),
  'charts-many': charts(MANY),
};
