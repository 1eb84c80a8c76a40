import type { WideFigures } from '../../lib/metrics/comparison';
import type { ProfileStats } from '../../lib/metrics/types';
import type { Count, ProfileKey } from '../../lib/model';

export type Extras = ReadonlyMap<ProfileKey, WideFigures>;

export interface TableTotals {
  profiles: number;
  n: number;
  /** Absent where one profile's pace is not known: a sum of the others would look like all. */
  perWeek?: number;
  interactions?: Count;
  views?: Count;
}

function sum(counts: readonly (Count | undefined)[]): Count | undefined {
  const total = { value: 0, low: 0, high: 0 };
  for (const count of counts) {
    if (!count) return undefined;
    total.value += count.value;
    total.low += count.low;
    total.high += count.high;
  }
  return total;
}

/** Sums over the rows of one platform; undefined over several, because a like there is not a like here. */
export function totalsOf(rows: readonly ProfileStats[], extras: Extras, withMe: boolean): TableTotals | undefined {
  const counted = rows.filter((stats) => withMe || stats.role !== 'own');
  if (counted.length === 0 || new Set(rows.map((stats) => stats.platform)).size > 1) return undefined;
  const paces = counted.map((stats) => stats.cadence.perWeek);
  const interactions = sum(counted.map((stats) => extras.get(stats.key)?.totals.interactions.sum));
  const views = sum(counted.map((stats) => extras.get(stats.key)?.totals.views.sum));
  return {
    profiles: counted.length,
    n: counted.reduce((total, stats) => total + (stats.rate.ok ? stats.rate.estimate.n : stats.posts.mature), 0),
    ...(paces.every((pace) => pace !== undefined) && { perWeek: paces.reduce((a, b) => a + b, 0) }),
    ...(interactions && { interactions }),
    ...(views && { views }),
  };
}
