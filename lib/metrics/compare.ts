import { compareTwo } from './comparison/difference';
import { type LogSample, logSample } from './comparison/sample';
import { profileStats } from './profile-stats';
import { type Prepared, prepare } from './rates';
import { type Interval, median } from './statistics';
import type { Comparison, ComparisonRow, MetricSettings, ProfileInput, ProfileStats, Verdict } from './types';

export interface Versus {
  verdict: Verdict;
  /** Profile ÷ own, with its 95 % interval; absent when either has too few posts. */
  versusOwn?: Interval;
}

function versus(theirs: LogSample, own: LogSample): Versus {
  const { verdict, ratio } = compareTwo(theirs, own);
  return { verdict, ...(ratio && { versusOwn: ratio }) };
}

/**
 * Is this profile's typical post clearly above or below the own one's? Welch's t on ln((1 + E) / F), see `compareTwo`: no
 * clear difference when the 95 % interval of the log difference contains 0, or would if rounded counts were otherwise.
 * The verdict does not hang on which summary is shown. Undefined across platforms: a like there is not a like here.
 */
export function versusOwn(input: ProfileInput, own: ProfileInput, settings: MetricSettings): Versus | undefined {
  if (input.key === own.key || input.platform !== own.platform) return undefined;
  return versus(logSample(input, settings), logSample(own, settings));
}

const ORDER: readonly (Verdict | 'ungrouped')[] = ['above', 'no-difference', 'below', 'too-few', 'ungrouped'];

/** By value, highest first; rows without one by name, so that the order does not jump between visits. */
function byValue(a: ComparisonRow, b: ComparisonRow): number {
  const x = a.stats.rate.ok ? a.stats.rate.estimate.value : -1;
  const y = b.stats.rate.ok ? b.stats.rate.estimate.value : -1;
  return y - x || (a.stats.handle < b.stats.handle ? -1 : 1);
}

/** A profile with what is worked out once of it. */
export type Sampled = Prepared & { sample: LogSample };

export function sampled(inputs: readonly ProfileInput[], settings: MetricSettings): Map<ProfileInput, Sampled> {
  return new Map(
    inputs.map((input) => {
      const prepared = prepare(input, settings);
      return [input, { ...prepared, sample: logSample(input, settings, prepared) }];
    }),
  );
}

/**
 * The set, grouped by what can be said: above, no clear difference (the own profile stands here), below, too few.
 * Own is the profile with the role `own`; with one on several platforms each profile is held against the own one of
 * its platform. Profiles on a platform without an own profile, or any when there is none, are `ungrouped`.
 * @param made of each input, where the caller has made them already
 */
export function compareProfiles(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  made: ReadonlyMap<ProfileInput, Sampled> = sampled(inputs, settings),
): Comparison {
  const owns = inputs.filter((i) => i.role === 'own');
  const groups = new Map<Verdict | 'ungrouped', ComparisonRow[]>(ORDER.map((v) => [v, []]));
  let own: ComparisonRow | undefined;
  for (const input of inputs) {
    const { sample, ...prepared } = made.get(input)!;
    const row: ComparisonRow = { stats: profileStats(input, settings, prepared) };
    let group: Verdict | 'ungrouped' = 'ungrouped';
    if (input.role === 'own') {
      own ??= row;
      group = row.stats.rate.ok ? 'no-difference' : 'too-few';
    } else {
      const base = owns.find((o) => o.platform === input.platform);
      if (base && base.key !== input.key) {
        const said = versus(sample, made.get(base)!.sample);
        row.verdict = said.verdict;
        if (said.versusOwn) row.versusOwn = said.versusOwn;
        group = row.stats.rate.ok ? said.verdict : 'too-few';
      }
    }
    groups.get(group)!.push(row);
  }
  const result: Comparison = {
    groups: ORDER.map((verdict) => ({ verdict, rows: groups.get(verdict)!.sort(byValue) })).filter(
      (g) => g.rows.length > 0,
    ),
    settings,
  };
  if (own) result.own = own;
  const middle = middleCompetitor(result);
  if (middle) result.middle = middle;
  return result;
}

/** The competitors' rates that the middle one is taken of: on the own one's platform, or the only one that the set has. */
export function middleOf(comparison: Comparison): { stats: ProfileStats; value: number }[] {
  const platform = comparison.own?.stats.platform;
  const rows = comparison.groups
    .flatMap((g) => g.rows)
    .filter(({ stats }) => stats.role !== 'own' && stats.role !== 'inspiration');
  const here = rows.filter((r) => platform === undefined || r.stats.platform === platform);
  if (new Set(here.map((r) => r.stats.platform)).size > 1) return [];
  return here.flatMap(({ stats }) => (stats.rate.ok ? [{ stats, value: stats.rate.estimate.value }] : []));
}

/** Their median; undefined where none has a rate. */
export function middleCompetitor(comparison: Comparison): Comparison['middle'] {
  const values = middleOf(comparison).map(({ value }) => value);
  return values.length > 0 ? { value: median(values), n: values.length } : undefined;
}
