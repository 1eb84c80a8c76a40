import { compareProfiles, middleCompetitor } from '../compare';
import { applyLens, type LensDefinition, type LensResult } from '../lenses';
import { type DatedMean, datedMean } from '../statistics';
import type { Comparison, ComparisonRow, MetricSettings, ProfileInput, Verdict } from '../types';
import { hasRange, measuredUnder, mixUnder, unscaled } from '../under';
import { compareTwo } from './difference';
import type { LogSample } from './sample';

const ORDER: readonly (Verdict | 'ungrouped')[] = ['above', 'no-difference', 'below', 'too-few', 'ungrouped'];

/** A comparison that may stand under another definition of the rate. */
export interface PresetComparison extends Comparison {
  preset?: LensDefinition;
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
 * does not hang on the rate (cadence, shares of types, growth) stays. Where the definition has no agreed range, profiles stand in one
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
    const mix = mixUnder(definition, before.mix, input, settings);
    const row: ComparisonRow = { stats: { ...before, rate: measuredUnder(result, settings), singles, mix } };
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
  const said: PresetComparison = {
    groups: ORDER.map((verdict) => ({ verdict, rows: groups.get(verdict)!.sort(byValue) })).filter(
      (group) => group.rows.length > 0,
    ),
    settings,
    preset: definition,
    ...(own && { own }),
  };
  const middle = middleCompetitor(said);
  return middle ? { ...said, middle } : said;
}
