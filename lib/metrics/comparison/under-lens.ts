import { compareProfiles } from '../compare';
import { applyLens, type LensDefinition, type LensResult, type LensValue } from '../lenses';
import { type DatedMean, datedMean, median } from '../statistics';
import type { Comparison, ComparisonRow, Estimate, Measured, MetricSettings, ProfileInput, Verdict } from '../types';
import { compareTwo } from './difference';
import type { LogSample } from './sample';

const ORDER: readonly (Verdict | 'ungrouped')[] = ['above', 'no-difference', 'below', 'too-few', 'ungrouped'];

/** A comparison that may stand under another definition of the rate. */
export interface PresetComparison extends Comparison {
  preset?: LensDefinition;
}

/**
 * Has a definition an agreed range? Ours and the user's own typical posts have one. What others publish comes without,
 * and none is invented for it; nor for sums and means, which single posts rule.
 */
export function hasRange(definition: LensDefinition): boolean {
  return !definition.young && (definition.summary === 'geometric' || definition.summary === 'median');
}

/** Percent become fractions, as every rate here; other scales stay. */
const unscaled = (value: number, { scale }: LensDefinition) => (scale === 100 ? value / 100 : value);

function estimateOf(result: LensValue, settings: MetricSettings): Estimate {
  const { definition, interval, rounded, arithmetic } = result;
  const ranged = hasRange(definition) && interval !== undefined;
  const of = (value: number) => unscaled(value, definition);
  const value = of(result.value);
  const bounds = { low: of(rounded.low), high: of(rounded.high) };
  return {
    value,
    low: ranged ? of(interval.low) : value,
    high: ranged ? of(interval.high) : value,
    ...(!ranged && { noRange: true as const }),
    ...(definition.scale === 1000 && { unit: 'per-1000' as const }),
    ...(definition.scale === 1 && { unit: 'count' as const }),
    n: result.n,
    from: result.from,
    to: result.to,
    rough: result.rough,
    summary: definition.summary === 'median' ? 'median' : 'geometric',
    lens: settings.lens,
    interactions: arithmetic[0]?.terms.map((term) => term.name) ?? [],
    assumedFollowers: result.assumedFollowers,
    rounding: value > 0 ? Math.max(0, bounds.high - value, value - bounds.low) / value : 0,
    rounded: bounds,
  };
}

function measured(result: LensResult, settings: MetricSettings): Measured {
  return result.ok ? { ok: true, estimate: estimateOf(result, settings) } : { ok: false, why: result.why };
}

/** The posts on the scale on which profiles are compared: ln((1 + top) / below). */
function sampleOf(input: ProfileInput, result: LensResult): LogSample {
  const used = result.ok ? result.arithmetic : [];
  const logs = (top: 'value' | 'low' | 'high', below: 'value' | 'low' | 'high') =>
    Float64Array.from(used, (one) => Math.log1p(one.top[top]) - Math.log(one.below?.[below] ?? 1));
  const values = logs('value', 'value');
  const mean = (list: Float64Array) => list.reduce((sum, v) => sum + v, 0) / list.length;
  const sum = (key: 'value' | 'low' | 'high') => used.reduce((total, one) => total + one.top[key], 0);
  const estimate: DatedMean | undefined =
    used.length > 1 ? datedMean({ at: Float64Array.from(used, (one) => one.at), value: values }) : undefined;
  return {
    key: input.key,
    platform: input.platform,
    handle: input.handle,
    own: input.role === 'own',
    n: used.length,
    values,
    ...(estimate && { estimate }),
    rounded: { low: mean(logs('low', 'high')), high: mean(logs('high', 'low')) },
    sum: { value: sum('value'), low: sum('low'), high: sum('high') },
  };
}

function byValue(a: ComparisonRow, b: ComparisonRow): number {
  const of = ({ stats }: ComparisonRow) => (stats.rate.ok ? stats.rate.estimate.value : -1);
  return of(b) - of(a) || (a.stats.handle < b.stats.handle ? -1 : 1);
}

/**
 * The set under another definition of the rate: values, groups, multiples and the middle competitor are made anew; what
 * does not hang on the rate (cadence, mix, growth) stays. Where the definition has no agreed range, profiles stand in one
 * group, multiples are told without a range, and nothing is called clear.
 */
export function compareUnder(
  definition: LensDefinition,
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
): PresetComparison {
  const base = compareProfiles(inputs, settings);
  const stats = new Map(base.groups.flatMap((g) => g.rows).map((row) => [row.stats.key, row.stats]));
  const made = inputs.map((input) => {
    const result = applyLens(definition, input, settings);
    return { input, result, sample: sampleOf(input, result) };
  });
  const ranged = hasRange(definition);
  const groups = new Map<Verdict | 'ungrouped', ComparisonRow[]>(ORDER.map((v) => [v, []]));
  let own: ComparisonRow | undefined;
  for (const { input, result, sample } of made) {
    const before = stats.get(input.key);
    if (!before) continue;
    const singles = result.ok ? result.arithmetic.map((one) => unscaled(one.result.value, result.definition)) : [];
    const row: ComparisonRow = { stats: { ...before, rate: measured(result, settings), singles } };
    const mine = made.find((m) => m.input.role === 'own' && m.input.platform === input.platform);
    let group: Verdict | 'ungrouped' = 'ungrouped';
    if (input.role === 'own') {
      own ??= row;
      if (ranged) group = 'no-difference';
    } else if (mine?.result.ok && result.ok) {
      const said = compareTwo(sample, mine.sample);
      if (ranged) group = said.verdict;
      if (ranged) row.verdict = said.verdict;
      if (ranged && said.ratio) row.versusOwn = said.ratio;
      if (!ranged && mine.result.value > 0) row.multiple = result.value / mine.result.value;
    }
    groups.get(result.ok ? group : 'too-few')!.push(row);
  }
  const others = [...groups.values()].flat().filter((row) => row.stats.role !== 'own');
  const values = others.flatMap((row) => (row.stats.rate.ok ? [row.stats.rate.estimate.value] : []));
  const alike = new Set(others.map((row) => row.stats.platform)).size === 1;
  return {
    groups: ORDER.map((verdict) => ({ verdict, rows: groups.get(verdict)!.sort(byValue) })).filter(
      (group) => group.rows.length > 0,
    ),
    settings,
    preset: definition,
    ...(own && { own }),
    ...(alike && values.length > 0 && { middle: { value: median(values), n: values.length } }),
  };
}
