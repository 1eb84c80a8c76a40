import type { Count } from '../../model';
import { columnsOf, type PostColumns } from '../columns';
import { ratesOf } from '../rates';
import type { MetricSettings, ProfileInput } from '../types';
import { compareTwo, type Difference } from './difference';
import { type LogSample, logSample } from './sample';

/** Settings of the period of the same length that ends where this one begins. */
export function previousPeriod(settings: MetricSettings): MetricSettings {
  const { from, to } = settings.period;
  return { ...settings, period: { from: from - (to - from), to: from } };
}

export interface AgainstPrevious {
  /** The typical post of this period ÷ that of the one before. */
  typical: Difference;
  /** Sums over mature posts with all counts; `change` only where the sums of both cannot be the same by rounding. */
  total: { now: Count; before: Count; change?: { low: number; high: number } };
}

const sampleOf = (input: ProfileInput, settings: MetricSettings, columns: PostColumns) =>
  logSample(input, settings, { columns, rates: ratesOf(input, settings, columns) });

/**
 * A profile against itself in the period before, of the same length. Mature posts in both, so that this period's last
 * ones do not look bad for being young: where they are left out, the sums say of how many posts they are (`typical.n`).
 * @param columns of the profile, and `sample` of this period, where the caller has made them already
 */
export function againstPrevious(
  input: ProfileInput,
  settings: MetricSettings,
  columns: PostColumns = columnsOf(input, settings),
  sample: LogSample = sampleOf(input, settings, columns),
): AgainstPrevious {
  const before = sampleOf(input, previousPeriod(settings), columns);
  const [now, then] = [sample.sum, before.sum];
  const apart = now.low > then.high || now.high < then.low;
  return {
    typical: compareTwo(sample, before),
    total: {
      now,
      before: then,
      ...(apart &&
        then.low > 0 && {
          change: { low: (now.low - then.high) / then.high, high: (now.high - then.low) / then.low },
        }),
    },
  };
}
