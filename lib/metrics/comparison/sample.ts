import type { Count, PlatformId, ProfileKey } from '../../model';
import { sumAt } from '../columns';
import { type Prepared, prepare } from '../rates';
import { type DatedMean, datedMean } from '../statistics';
import type { MetricSettings, ProfileInput } from '../types';
import { roundedLogMean } from '../typical';

/** One profile's mature posts of the period on the scale on which profiles are compared: ln((1 + E) / F). */
export interface LogSample {
  key: ProfileKey;
  platform: PlatformId;
  handle: string;
  own: boolean;
  n: number;
  /** By time and then id. */
  values: Float64Array;
  /** Mean of the values with its error; above a month by whole weeks. Absent under two posts. */
  estimate?: DatedMean;
  /** The mean under every completion of rounded counts. */
  rounded: { low: number; high: number };
  /** Interactions of all these posts. */
  sum: Count;
}

/** @param prepared of the period, where the caller has made it already */
export function logSample(
  input: ProfileInput,
  settings: MetricSettings,
  { columns, rates }: Pick<Prepared, 'columns' | 'rates'> = prepare(input, settings),
): LogSample {
  const tops = settings.lens === 'reach' ? columns.views : columns.interactions;
  const sum = (list: Float64Array) => sumAt(list, rates.rows);
  const value = sum(tops.value);
  const of = (bounds: Float64Array) => (bounds === tops.value ? value : sum(bounds));
  return {
    key: input.key,
    platform: input.platform,
    handle: input.handle,
    own: input.role === 'own',
    n: rates.log.length,
    values: rates.log,
    ...(rates.log.length > 1 && { estimate: datedMean({ at: rates.at, value: rates.log }) }),
    rounded: roundedLogMean(rates),
    sum: { value, low: of(tops.low), high: of(tops.high) },
  };
}
