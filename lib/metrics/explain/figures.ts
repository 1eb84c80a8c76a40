import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { PostFormat } from '../../model';
import type { LensDefinition } from '../lenses';
import { TAIL } from '../statistics';
import type { ComparisonRow, MetricSettings, ProfileInput, ProfileStats } from '../types';
import { explainRate, headlineLens } from './rate';
import type { CadenceExplanation, GrowthExplanation, LogSide, ShareExplanation, VersusExplanation } from './types';

function side(
  input: ProfileInput,
  settings: MetricSettings,
  definition: LensDefinition,
): (LogSide & { df: number }) | undefined {
  // The verdict does not hang on which summary is shown: it is always told on logarithms.
  const { steps, result } = explainRate(input, settings, { ...definition, summary: 'geometric' });
  if (steps?.kind !== 'geometric' || steps.se === undefined || !result.ok) return undefined;
  return { n: result.n, mean: steps.meanLog, se: steps.se, df: (steps.weeks ?? result.n) - 1 };
}

/**
 * Profile ÷ own: difference of the mean logarithms, its standard error, and the factor of Student's t with degrees of
 * freedom by Satterthwaite (Welch 1947). Undefined where either has too few posts.
 * @param shown the multiple as the comparison gives it, which the parts add up to
 * @param definition under which it was compared
 */
export function explainVersus(
  theirs: ProfileInput,
  own: ProfileInput,
  settings: MetricSettings,
  shown: NonNullable<ComparisonRow['versusOwn']>,
  definition: LensDefinition = headlineLens(settings.lens, settings.summary),
): VersusExplanation | undefined {
  const [a, b] = [side(theirs, settings, definition), side(own, settings, definition)];
  if (!a || !b) return undefined;
  const v = a.se ** 2 + b.se ** 2;
  const df = v > 0 ? v ** 2 / (a.se ** 4 / a.df + b.se ** 4 / b.df) : 1;
  return {
    kind: 'versus',
    theirs: { n: a.n, mean: a.mean, se: a.se },
    own: { n: b.n, mean: b.mean, se: b.se },
    ...shown,
    t: tQuantile(1 - TAIL, df),
    se: Math.sqrt(v),
    df,
  };
}

/** Posts a week: posts in the stretches that were read, divided by the length of those stretches. */
export function explainCadence({ cadence }: Pick<ProfileStats, 'cadence'>): CadenceExplanation {
  const { posts, observed, perWeek, stretches } = cadence;
  return { kind: 'cadence', posts, observed, stretches, ...(perWeek !== undefined && { perWeek }) };
}

/** Change of followers: the first and the last reading of the period with the bounds of their rounding. */
export function explainGrowth(
  { growth }: Pick<ProfileStats, 'growth'>,
  input: Pick<ProfileInput, 'followers'>,
  { period }: Pick<MetricSettings, 'period'>,
): GrowthExplanation {
  const { first, last, change } = growth;
  const readings = input.followers.filter((r) => r.at >= period.from && r.at < period.to).length;
  return { kind: 'growth', readings, ...(first && { first }), ...(last && { last }), ...(change && { change }) };
}

/** Share of one type among the posts that were read; undefined where there is none of it. */
export function explainShare({ mix }: Pick<ProfileStats, 'mix'>, format: PostFormat): ShareExplanation | undefined {
  const row = mix.rows.find((r) => r.format === format);
  return row && { kind: 'share', format, n: row.n, of: mix.n, share: row.share };
}
