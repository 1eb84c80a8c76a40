import type { MetricSettings, ProfileInput } from '../types';
import { memory, plainBurstiness } from './burstiness';
import { cadence } from './cadence';
import { type ClockConcentration, clockConcentration, sharpTimes } from './clock';
import { type Gaps, gapFigures } from './gaps';
import { type PaceChange, paceChanges } from './pace';
import { observedRuns } from './runs';
import { activeWeeks, type Streaks, streaks } from './weeks';

/** How a profile posts in time, beyond `Cadence`: for a page of its own, not for every summary. */
export interface Rhythm {
  gaps?: Gaps;
  activeWeeks: { active: number; of: number };
  streaks: Streaks;
  /** Goh & Barabási's burstiness, not corrected for few posts: what other tools print. */
  plainBurstiness?: number;
  memory?: number;
  clock?: ClockConcentration;
  pace: PaceChange[];
}

/** The rhythm over the stretches of the period that were read without a hole. A part that cannot be told is absent. */
export function rhythm(input: ProfileInput, settings: MetricSettings): Rhythm {
  const { runs } = observedRuns(input, settings);
  const { weeks } = cadence(input, settings);
  const inside = new Set(runs.flatMap((r) => r.times));
  const times = sharpTimes(input.posts.filter((p) => !p.flags.includes('repost') && !p.flags.includes('upcoming')));
  const result: Rhythm = { activeWeeks: activeWeeks(weeks), streaks: streaks(weeks), pace: paceChanges(weeks) };
  const gaps = gapFigures(runs);
  if (gaps) result.gaps = gaps;
  const plain = plainBurstiness(runs.flatMap((r) => r.gaps));
  if (plain !== undefined) result.plainBurstiness = plain;
  const m = memory(runs.map((r) => r.gaps));
  if (m !== undefined) result.memory = m;
  const clock = clockConcentration(
    times.filter((t) => inside.has(Math.round(t))),
    settings.timeZone,
  );
  if (clock) result.clock = clock;
  return result;
}
