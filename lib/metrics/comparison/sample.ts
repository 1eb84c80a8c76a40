import type { Count, PlatformId, ProfileKey } from '../../model';
import { add } from '../interactions';
import { logRate } from '../rate';
import { type Dated, type DatedMean, datedMean } from '../statistics';
import type { MetricSettings, ProfileInput } from '../types';
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

export function logSample(input: ProfileInput, settings: MetricSettings): LogSample {
  const rates = usableRates(matureRates(input, postsInPeriod(input, settings), settings));
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
