import { middleOf } from '../compare';
import type { PresetComparison } from '../comparison';
import { totals } from '../totals';
import type { ComparisonRow, Estimate, MetricSettings, ProfileInput, ProfileStats } from '../types';
import type { ListExplanation, RatioExplanation, TotalKind, ValueUnit } from './types';

const nameOf = (stats: ProfileStats) => stats.name?.trim() || `@${stats.handle.replace(/^@/, '')}`;
const rowsOf = ({ groups }: PresetComparison): ComparisonRow[] => groups.flatMap((group) => group.rows);
export const unitOf = (estimate: Pick<Estimate, 'unit'> | undefined): ValueUnit => estimate?.unit ?? 'fraction';

/** The competitors by value, of which the middle one is taken; undefined where there is none. */
export function explainMiddle(comparison: PresetComparison): ListExplanation | undefined {
  const { middle } = comparison;
  if (!middle) return undefined;
  const of = middleOf(comparison);
  const { rate } = of[0]!.stats;
  return {
    kind: 'list',
    what: 'middle',
    unit: unitOf(rate.ok ? rate.estimate : undefined),
    rows: of.map(({ stats, value }) => ({ name: nameOf(stats), value })).sort((a, b) => a.value - b.value),
    value: middle.value,
  };
}

function figureOf(what: TotalKind, stats: ProfileStats, input: ProfileInput | undefined, settings: MetricSettings) {
  if (what === 'n') return stats.rate.ok ? stats.rate.estimate.n : stats.posts.mature;
  if (what === 'cadence') return stats.cadence.perWeek;
  return input && totals(input, settings)[what].sum.value;
}

/** What a cell of the totals row adds up; undefined where one profile's figure is not known, as in the table. */
export function explainTotal(
  comparison: PresetComparison,
  inputs: readonly ProfileInput[],
  what: TotalKind,
  withMe: boolean,
): ListExplanation | undefined {
  const counted = rowsOf(comparison).filter(({ stats }) => withMe || stats.role !== 'own');
  const rows = counted.flatMap(({ stats }) => {
    const input = inputs.find((one) => one.key === stats.key);
    const value = figureOf(what, stats, input, comparison.settings);
    return value === undefined ? [] : [{ name: nameOf(stats), value }];
  });
  if (rows.length === 0 || rows.length < counted.length) return undefined;
  const value = rows.reduce((sum, row) => sum + row.value, 0);
  return { kind: 'list', what: 'total', unit: what === 'cadence' ? 'figure' : 'count', rows, value };
}

/** Theirs ÷ own under a definition without a range. */
export function explainMultiple(row: ComparisonRow, own: ComparisonRow): RatioExplanation | undefined {
  const [theirs, mine] = [row.stats.rate, own.stats.rate];
  if (row.multiple === undefined || !theirs.ok || !mine.ok) return undefined;
  return {
    kind: 'ratio',
    what: 'multiple',
    unit: unitOf(theirs.estimate),
    top: { value: theirs.estimate.value, n: theirs.estimate.n },
    below: { value: mine.estimate.value, n: mine.estimate.n },
    value: row.multiple,
  };
}
