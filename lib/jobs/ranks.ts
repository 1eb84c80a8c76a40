import type { Scope } from '../hooks/view';
import { logSample, type Rank, ranksByPlatform } from '../metrics/comparison';
import { atOnce, each, type Pieces } from '../metrics/steps';
import type { MetricSettings, ProfileInput } from '../metrics/types';
import { through } from './pace';
import type { Work } from './work';

function* rankSteps(inputs: readonly ProfileInput[], settings: MetricSettings): Pieces<Rank[]> {
  return ranksByPlatform(yield* each(inputs, (input) => logSample(input, settings)));
}

/** Between which places each profile stands in its platform's set, by typical rate. Pure. */
export function ranksOf(inputs: readonly ProfileInput[], settings: MetricSettings): Rank[] {
  return atOnce(rankSteps(inputs, settings));
}

export const ranksWork: Work<{ view: Scope }, Rank[]> = async (facts, { view }, now, pace) => {
  const { inputs, settings } = await facts.read(view, now, pace, 'figures');
  return through(rankSteps(inputs, settings), pace);
};
