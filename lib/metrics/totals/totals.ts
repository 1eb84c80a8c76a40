import type { Count } from '../../model';
import { type CountColumn, columnsOf, type PostColumns, rowsInPeriod, rowsWhere, sumAt, taken } from '../columns';
import { gini, type Interval, medianOfSorted, runningSums, topShare } from '../statistics';
import type { MetricSettings, ProfileInput } from '../types';

export interface Total {
  /** Sum over the posts that tell all their counts; bounds are of rounding. */
  sum: Count;
  /** Posts that are in the sum, and posts of the period that do not tell theirs: nothing is put in their place. */
  n: number;
  without: number;
}

export interface Concentration {
  /** Share of the sum that the best tenth of the posts holds, 0 to 1, and how many posts that is. */
  topTenth: Interval & { posts: number };
  /** 0 all alike … 1 − 1/n one has all. About 0.6 is usual. */
  gini: Interval;
  /** Mean ÷ median: how far a mean flatters. About 2 is usual. */
  meanByMedian: number;
}

export interface Totals {
  interactions: Total;
  views: Total;
  /** Of interactions; absent under ten posts, where a tenth is less than one, or when nobody interacted. */
  concentration?: Concentration;
}

const TENTH = 10;

/** Rows that tell the count. */
const told = (column: CountColumn, rows: Uint32Array) => rowsWhere(rows, (row) => !Number.isNaN(column.value[row]!));

function total({ value, low, high }: CountColumn, known: Uint32Array, of: number): Total {
  const all = sumAt(value, known);
  const bound = (bounds: Float64Array) => (bounds === value ? all : sumAt(bounds, known));
  return { sum: { value: all, low: bound(low), high: bound(high) }, n: known.length, without: of - known.length };
}

/**
 * What the period brought in all, and how much of it a few posts did. Facts of these posts, so the only error is rounding
 * at the source. Young posts are in: a sum up to now is what it is.
 * @param columns of the profile, and `rows` of the period, where the caller has made them already
 */
export function totals(
  input: ProfileInput,
  settings: MetricSettings,
  columns: PostColumns = columnsOf(input, settings),
  rows: Uint32Array = rowsInPeriod(columns, input, settings.period),
): Totals {
  const { interactions, views } = columns;
  const known = told(interactions, rows);
  const value = taken(interactions.value, known);
  const of = (bounds: Float64Array) => (bounds === interactions.value ? value : taken(bounds, known));
  const concentration = concentrated({ value, low: of(interactions.low), high: of(interactions.high) });
  return {
    interactions: total(interactions, known, rows.length),
    views: total(views, told(views, rows), rows.length),
    ...(concentration && { concentration }),
  };
}

/** Concentration of counts of which rounding may hide a part. Undefined under ten counts or where they add up to zero. */
export function concentrationOf(counts: readonly Count[]): Concentration | undefined {
  const of = (key: keyof Count) => Float64Array.from(counts, (c) => c[key]);
  return concentrated({ value: of('value'), low: of('low'), high: of('high') });
}

function concentrated(counts: CountColumn): Concentration | undefined {
  const { value } = counts;
  const n = value.length;
  const all = value.reduce((s, v) => s + v, 0);
  if (n < TENTH || all === 0) return undefined;
  const posts = Math.ceil(n / TENTH);
  const sums = runningSums(counts);
  const middle = medianOfSorted(sums.sorted);
  return {
    topTenth: { ...topShare(counts, posts, sums), posts },
    gini: gini(counts, sums),
    meanByMedian: middle > 0 ? all / n / middle : Number.POSITIVE_INFINITY,
  };
}
