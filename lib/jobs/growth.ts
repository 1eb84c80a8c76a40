import type { Scope } from '../hooks/view';
import { postFigures } from '../metrics';
import { cadence, type PaceChange, type Rhythm, rhythm } from '../metrics/cadence';
import {
  type AgainstEngagement,
  type CountReading,
  type GrowthFigures,
  growthAgainstEngagement,
  growthFigures,
  growthReadings,
  unbroken,
} from '../metrics/growth';
import { publishedAt } from '../metrics/maturity';
import { atOnce, each, type Pieces } from '../metrics/steps';
import type { MetricSettings, ProfileInput, Role } from '../metrics/types';
import type { Count, ProfileKey } from '../model';
import { through } from './pace';
import type { Work } from './work';

export interface GrowthRow {
  key: ProfileKey;
  name: string;
  role?: Role;
  /** The latest reading of all, also one of which only the least is known. */
  followers?: Count;
  /** Readings of the period in rows without a hole. */
  rows: CountReading[][];
  figures: GrowthFigures;
  against: AgainstEngagement;
  pace: PaceChange[];
  /** How it posts in time; `burstiness` is that of its cadence, corrected for few posts. */
  rhythm: Rhythm & { burstiness?: number };
}

export interface GrowthData {
  rows: GrowthRow[];
  /** Period shown: never before the first reading of anybody. */
  from: number;
  to: number;
}

/** Posts far above the usual: they may explain a jump. */
function breakoutsOf(input: ProfileInput, settings: MetricSettings): { id: string; at: number }[] {
  const figures = postFigures(input, settings);
  return input.posts.flatMap((post) => {
    const figure = figures[post.id];
    const at = publishedAt(post);
    return figure?.kind === 'multiple' && figure.strength === 'breakout' && at !== undefined
      ? [{ id: post.id, at }]
      : [];
  });
}

function rowOf(input: ProfileInput, settings: MetricSettings): GrowthRow {
  const readings = input.followers.map((r) => ({ at: r.at, count: r.followers }));
  const { from, to } = settings.period;
  const plain = growthFigures(readings, settings.period);
  // The figure of every post is asked only where there is a jump to explain.
  const figures =
    plain.jumps.length > 0 ? growthFigures(readings, settings.period, breakoutsOf(input, settings)) : plain;
  const followers = input.followers.at(-1)?.followers;
  const inTime = rhythm(input, settings);
  const { burstiness } = cadence(input, settings);
  return {
    key: input.key,
    name: input.name || input.handle,
    ...(input.role && { role: input.role }),
    ...(followers && { followers }),
    rows: unbroken(growthReadings(readings).filter((r) => r.at >= from && r.at < to)),
    figures,
    against: growthAgainstEngagement(input, settings),
    pace: inTime.pace,
    rhythm: { ...inTime, ...(burstiness !== undefined && { burstiness }) },
  };
}

function* growthSteps(inputs: readonly ProfileInput[], settings: MetricSettings): Pieces<GrowthData> {
  const rows = yield* each(inputs, (input) => rowOf(input, settings));
  const first = rows.flatMap((row) => row.rows[0]?.[0]?.at ?? []);
  const earliest = first.reduce((a, b) => Math.min(a, b), settings.period.to);
  return {
    rows,
    from: Math.max(settings.period.from, settings.period.from === 0 ? earliest : 0),
    to: settings.period.to,
  };
}

/** All that the growth page says, of the profiles of one view. Pure. */
export function growthOf(inputs: readonly ProfileInput[], settings: MetricSettings): GrowthData {
  return atOnce(growthSteps(inputs, settings));
}

export const growthWork: Work<{ view: Scope }, GrowthData> = async (facts, { view }, now, pace) => {
  const { inputs, settings } = await facts.read(view, now, pace, 'figures');
  return through(growthSteps(inputs, settings), pace);
};
