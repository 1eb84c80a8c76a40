import { type CountColumn, columnsOf, type PostColumns, rowsInPeriod } from '../columns';
import { followersAt, usableReadings } from '../followers';
import { totalOf } from '../interactions';
import { applyLens, definitionOn, type LensDefinition, weightsOf } from '../lenses';
import type { SizePoint } from '../size';
import type { MetricSettings, ProfileInput } from '../types';
import { FEWEST } from './measured';

/** What a definition adds up of each post, in the place of the platform's interactions. */
function weighted(columns: PostColumns, definition: LensDefinition, { platform }: ProfileInput): CountColumn {
  const weights = weightsOf(definitionOn(definition, platform).weights, platform);
  const names = weights.map(([name]) => name);
  const list = () => new Float64Array(columns.posts.length).fill(Number.NaN);
  const sum: CountColumn = { value: list(), low: list(), high: list() };
  columns.posts.forEach((post, i) => {
    if (!totalOf(post, names).ok) return;
    for (const key of ['value', 'low', 'high'] as const) {
      sum[key][i] = weights.reduce((total, [name, weight]) => total + weight * (post.counts[name]?.[key] ?? 0), 0);
    }
  });
  return sum;
}

/** Rows of a profile whose interactions are what a definition counts: for shares of a set. */
export function rowsUnder(
  definition: LensDefinition,
  input: ProfileInput,
  settings: MetricSettings,
): { columns: PostColumns; rows: Uint32Array } {
  const columns = columnsOf(input, settings);
  return {
    columns: { ...columns, interactions: weighted(columns, definition, input) },
    rows: rowsInPeriod(columns, input, settings.period),
  };
}

/** Has a definition a place in the chart of rate by followers? Not what is divided by views, nor what is told a day. */
export function hasSize(definition: LensDefinition, platform: ProfileInput['platform']): boolean {
  const { bottom, summary } = definitionOn(definition, platform);
  return bottom !== 'views' && summary !== 'daily';
}

/**
 * A profile as a point of the size line: what the definition's figure comes to with the followers of the period's end, so
 * that typical ÷ followers is that figure. Under the same condition as ours: five posts with a sum.
 */
export function sizePointUnder(
  definition: LensDefinition,
  input: ProfileInput,
  settings: MetricSettings,
): SizePoint | undefined {
  const result = applyLens(definition, input, settings);
  const followers = followersAt(usableReadings(input.followers), settings.period.to)?.count.value;
  if (!result.ok || result.n < FEWEST || followers === undefined) return undefined;
  const { scale, bottom } = result.definition;
  const typical = bottom === 'none' ? result.value / scale : (result.value / scale) * followers;
  return typical > 0 ? { followers, typical } : undefined;
}
