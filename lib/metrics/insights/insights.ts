import type { ProfileKey } from '../../model';
import { cadence, gapFigures, observedRuns, paceChanges } from '../cadence';
import { commonCause, levelChanges, levelsOf, type PlatformChange, platformChanges, type WeekLevel } from '../change';
import { type GrowthAgainstEngagement, growthAgainstEngagement } from '../growth';
import { atOnce, each, type Pieces } from '../steps';
import type { MetricSettings, ProfileInput } from '../types';

/** Something that the figures say clearly, with what it rests on. Times are Unix ms. */
export type Insight =
  /** Posts more or less often since. `result`: what the typical post did meanwhile; absent where that cannot be told. */
  | {
      kind: 'pace';
      profile: ProfileKey;
      at: number;
      before: number;
      after: number;
      weeksBefore: number;
      weeksAfter: number;
      result?: 'unchanged' | 'changed';
    }
  /** The typical post's interactions stepped to another level, and most others' did not. */
  | {
      kind: 'level';
      profile: ProfileKey;
      at: number;
      ratio: number;
      weeksBefore: number;
      weeksAfter: number;
    }
  /** Most profiles of a platform stepped in the same week. */
  | ({ kind: 'platform' } & PlatformChange)
  /** Followers and engagement went different ways. */
  | {
      kind: 'growth';
      profile: ProfileKey;
      reading: 'newer-less-engaged' | 'shrinking-core';
      growth: GrowthAgainstEngagement;
    }
  /** No post for longer than nearly all its earlier pauses, and watched. Days. */
  | { kind: 'silent'; profile: ProfileKey; days: number; p90: number; gaps: number };

/** More than this nobody reads. */
export const MOST_INSIGHTS = 5;
const GAPS_NEEDED = 10;
const SILENT = 1.5;
const LEAST_DAYS = 7;

interface Found {
  insights: Insight[];
  /** What most did, that this profile's latest step is part of. */
  cause?: PlatformChange;
}

function ofProfile(input: ProfileInput, weeks: WeekLevel[], common: PlatformChange[], settings: MetricSettings): Found {
  const found: Insight[] = [];
  const profile = input.key;
  const steps = levelChanges(weeks);
  const step = steps.at(-1);
  const pace = paceChanges(cadence(input, settings).weeks).at(-1);
  if (pace) {
    const enough = weeks.length >= 8 && weeks[0]!.start < pace.at && weeks.at(-1)!.start > pace.at;
    const result = steps.some((s) => s.at >= pace.at) ? 'changed' : 'unchanged';
    found.push({ kind: 'pace', profile, ...pace, ...(enough && { result }) });
  }
  const cause = step && commonCause(step, common);
  // What most did is told once, for the platform.
  if (step && !cause) found.push({ kind: 'level', profile, ...step });
  const growth = growthAgainstEngagement(input, settings);
  if (growth.ok && (growth.reading === 'newer-less-engaged' || growth.reading === 'shrinking-core'))
    found.push({ kind: 'growth', profile, reading: growth.reading, growth });
  const { runs } = observedRuns(input, settings);
  const gaps = gapFigures(runs);
  const open = runs.at(-1)?.open;
  if (gaps && open !== undefined && gaps.n >= GAPS_NEEDED && open >= Math.max(LEAST_DAYS, SILENT * gaps.longest))
    found.push({ kind: 'silent', profile, days: open, p90: gaps.p90, gaps: gaps.n });
  return { insights: found, ...(cause && { cause }) };
}

/** How far from ordinary: the logarithm of the factor, the same for doubling and halving. */
function strength(insight: Insight): number {
  switch (insight.kind) {
    case 'pace':
      return Math.abs(Math.log((insight.after + 0.5) / (insight.before + 0.5)));
    case 'level':
    case 'platform':
      return Math.abs(Math.log(insight.ratio));
    case 'growth':
      return Math.abs(Math.log(insight.growth.rate.value));
    case 'silent':
      return Math.log(insight.days / insight.p90);
  }
}

/**
 * What stands out in a set, at most five, none that the metrics call unclear: each comes from a test that says "no" on
 * noise (level steps against wandering series, ranges that exclude 1×). What is common to a platform comes first, then
 * the own profile's, then the stronger. Empty is a good answer.
 */
export function* insightPieces(inputs: readonly ProfileInput[], settings: MetricSettings): Pieces<Insight[]> {
  const levels = yield* each(inputs, (input) => levelsOf(input, settings));
  const weeks = new Map(inputs.map((input, i) => [input.key, levels[i]!]));
  yield undefined;
  const common = platformChanges(inputs, (input) => weeks.get(input.key)!);
  const own = new Set(inputs.filter((input) => input.role === 'own').map((input) => input.key));
  const found = yield* each(inputs, (input) =>
    ofProfile(
      input,
      weeks.get(input.key)!,
      common.filter((change) => change.platform === input.platform),
      settings,
    ),
  );
  const causes = new Set(found.map(({ cause }) => cause));
  const shared = common
    // A platform's latest, and an earlier one where it is why a profile's own step is not told.
    .filter((one, i) => common[i + 1]?.platform !== one.platform || causes.has(one))
    .sort((a, b) => b.at - a.at)
    .map((one): Insight => ({ kind: 'platform', ...one }));
  const single = found
    .flatMap(({ insights }) => insights)
    .map((insight) => ({ insight, mine: 'profile' in insight && own.has(insight.profile) ? 1 : 0 }))
    .sort((a, b) => b.mine - a.mine || strength(b.insight) - strength(a.insight))
    .map(({ insight }) => insight);
  return [...shared, ...single].slice(0, MOST_INSIGHTS);
}

/** The same in one go. */
export function insights(inputs: readonly ProfileInput[], settings: MetricSettings): Insight[] {
  return atOnce(insightPieces(inputs, settings));
}
