import type { Count, PlatformId, ProfileKey } from '../../model';
import { add } from '../interactions';
import { logRate, type PostRate } from '../rate';
import { type Dated, type DatedMean, datedMean } from '../statistics';
import type { MetricSettings, PostInput, ProfileInput } from '../types';
import { matureRates, postsInPeriod, roundedLogMean, usableRates } from '../typical';

/** One profile's mature posts of the period on the scale on which profiles are compared: ln((1 + E) / F). */
export interface LogSample {
  key: ProfileKey;
  platform: PlatformId;
  handle: string;
  own: boolean;
  n: number;
  values: Dated[];
  /** Mean of the values with its error; above a month by whole weeks. Absent under two posts. */
  estimate?: DatedMean;
  /** The mean under every completion of rounded counts. */
  rounded: { low: number; high: number };
  /** Interactions of all these posts. */
  sum: Count;
}

/** @param all rates of the mature posts of the period, where the caller has made them already */
export function logSample(
  input: ProfileInput,
  settings: MetricSettings,
  all: readonly PostRate[] = matureRates(input, postsInPeriod(input, settings), settings),
): LogSample {
  const rates = usableRates(all);
  const values = rates.map((r) => ({ at: r.at, value: logRate(r) }));
  return {
    key: input.key,
    platform: input.platform,
    handle: input.handle,
    own: input.role === 'own',
    n: values.length,
    values,
    ...(values.length > 1 && { estimate: datedMean(values) }),
    rounded: roundedLogMean(
      rates,
      values.map((v) => v.value),
    ),
    sum: add(rates.map((r) => r.top)),
  };
}

/** What several figures of one profile have in common, worked out once. */
export interface Prepared {
  posts: PostInput[];
  rates: PostRate[];
  sample: LogSample;
}

export function prepare(input: ProfileInput, settings: MetricSettings): Prepared {
  const posts = postsInPeriod(input, settings);
  const rates = matureRates(input, posts, settings);
  return { posts, rates, sample: logSample(input, settings, rates) };
}
