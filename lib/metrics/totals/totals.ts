import type { Count } from '../../model';
import { type CountColumn, columnsOf, type PostColumns, rowsInPeriod } from '../columns';
import { type Bounded, gini, type Interval, medianOfSorted, runningSums, topShare } from '../statistics';
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

/** The counts that are known, of the rows named. */
function known(column: CountColumn, rows: Uint32Array): CountColumn {
  const told = rows.filter((i) => !Number.isNaN(column.value[i]!));
  const of = (list: Float64Array) => Float64Array.from(told, (i) => list[i]!);
  return { value: of(column.value), low: of(column.low), high: of(column.high) };
}

const sum = (values: Float64Array) => values.reduce((s, v) => s + v, 0);

function total({ value, low, high }: CountColumn, of: number): Total {
  return { sum: { value: sum(value), low: sum(low), high: sum(high) }, n: value.length, without: of - value.length };
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
  const interactions = known(columns.interactions, rows);
  const concentration = concentrated(interactions);
  return {
    interactions: total(interactions, rows.length),
    views: total(known(columns.views, rows), rows.length),
    ...(concentration && { concentration }),
  };
}

/** Concentration of counts of which rounding may hide a part. Undefined under ten counts or where they add up to zero. */
export function concentrationOf(counts: readonly Count[]): Concentration | undefined {
  const of = (key: keyof Count) => Float64Array.from(counts, (c) => c[key]);
  return concentrated({ value: of('value'), low: of('low'), high: of('high') });
}

function concentrated({ value, low, high }: CountColumn): Concentration | undefined {
  const n = value.length;
  const exact = value.every((_, i) => low[i] === high[i]);
  const bounded: Bounded = exact ? { value, low: value, high: value } : { value, low, high };
  const all = sum(value);
  if (n < TENTH || all === 0) return undefined;
  const posts = Math.ceil(n / TENTH);
  const sums = runningSums(bounded);
  const middle = medianOfSorted(sums.sorted);
  return {
    topTenth: { ...topShare(bounded, posts, sums), posts },
    gini: gini(bounded, sums),
    meanByMedian: middle > 0 ? all / n / middle : Number.POSITIVE_INFINITY,
  };
}
