import type { ProfileKey } from '../model';
import { compareTwo, logSample } from './comparison';
import { prepare, type Rates, ratesWhere } from './rates';
import { TAIL } from './statistics';
import type { Measured, MetricSettings, ProfileInput, Verdict } from './types';
import { typicalRate } from './typical';

/** One half of the time that a profile's mature posts span. Instants of its first and last post, Unix ms. */
export interface TrendHalf {
  from: number;
  to: number;
  n: number;
  /** Typical rate of these posts alone. */
  rate: Measured;
}

/** What became of a profile's typical rate from the earlier half of its posts' time to the later one. */
export interface RateTrend {
  /** The later half against the earlier one: `above` rose, `below` fell; `too-few` posts in a half. */
  verdict: Verdict;
  earlier?: TrendHalf;
  later?: TrendHalf;
}

/** A profile's rates before and from the middle between its first and last mature post. */
function halvesOf(input: ProfileInput, settings: MetricSettings) {
  const { columns, rates } = prepare(input, settings);
  const middle = ((rates.at[0] ?? 0) + (rates.at[rates.at.length - 1] ?? 0)) / 2;
  const earlier = ratesWhere(rates, (row) => columns.at[row]! < middle);
  const later = ratesWhere(rates, (row) => columns.at[row]! >= middle);
  const sample = (half: Rates) => logSample(input, settings, { columns, rates: half });
  return { input, earlier, later, pair: [sample(later), sample(earlier)] as const };
}

function halfOf(input: ProfileInput, rates: Rates, settings: MetricSettings): TrendHalf {
  const n = rates.at.length;
  return {
    from: rates.at[0] ?? Number.NaN,
    to: rates.at[n - 1] ?? Number.NaN,
    n,
    rate: typicalRate(input, rates, settings),
  };
}

/**
 * Did typical rates rise or fall within the period? Each profile's later half against its earlier one, by the test that
 * compares two profiles (`compareTwo`: Welch on ln((1 + E) / F), by whole weeks above a month, rounded counts either way),
 * each at 5 % / k: with k profiles looked at together, one that rose by chance alone is told in 5 of 100 sets at most.
 */
export function trendsOf(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
): ReadonlyMap<ProfileKey, RateTrend> {
  const made = inputs.map((input) => halvesOf(input, settings));
  const looked = made.filter(({ pair }) => compareTwo(...pair).verdict !== 'too-few').length;
  return new Map(
    made.map(({ input, pair, ...rates }): [ProfileKey, RateTrend] => {
      const { verdict } = compareTwo(...pair, TAIL / Math.max(1, looked));
      const [earlier, later] = [halfOf(input, rates.earlier, settings), halfOf(input, rates.later, settings)];
      const [before, after] = [earlier.rate, later.rate];
      // Without a rate of both halves (most counts hidden) there is nothing to tell of either.
      if (!before.ok || !after.ok || verdict === 'too-few') return [input.key, { verdict: 'too-few' }];
      const change = after.estimate.value - before.estimate.value;
      // Medians may say the opposite of what the test of means says: then neither is clear.
      const agree = verdict === 'above' ? change > 0 : verdict === 'below' ? change < 0 : true;
      return [input.key, { verdict: agree ? verdict : 'no-difference', earlier, later }];
    }),
  );
}
