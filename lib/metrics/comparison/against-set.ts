import { difference, exponential, type Interval, type MeanEstimate } from '../statistics';
import type { Verdict } from '../types';
import { NEEDED } from '../typical';
import type { LogSample } from './sample';

export interface AgainstSet {
  /** Profiles in the set that could be used; with fewer than two there is no set. */
  profiles: number;
  /** Typical rate of the set, a fraction: geometric mean of the profiles' own, each profile once. */
  typical: Interval;
  /** Profile ÷ set. */
  ratio: Interval;
  verdict: Verdict;
}

/** Mean of several estimates, each once. The set is these profiles, not a draw from others: only posts are sampled. */
function meanOf(samples: readonly LogSample[]): MeanEstimate {
  const k = samples.length;
  let sum = 0;
  let variance = 0;
  let shares = 0;
  for (const { estimate } of samples) {
    const { mean, se, df } = estimate!;
    sum += mean;
    variance += se ** 2;
    shares += se ** 4 / df;
  }
  return { mean: sum / k, se: Math.sqrt(variance) / k, df: shares > 0 ? variance ** 2 / shares : 1 };
}

/**
 * One profile against the set: without it ("competitors' average") or with it ("everybody's average"). Only profiles of
 * its platform: a like there is not a like here. With it in, the log difference is (1 − 1/k) times that without it, and
 * so is its interval. Undefined with fewer than five posts here, or fewer than two other profiles with five posts.
 */
export function againstSet(
  profile: LogSample,
  set: readonly LogSample[],
  options: { withProfile: boolean },
): AgainstSet | undefined {
  const usable = set.filter((s) => s.platform === profile.platform && s.n >= NEEDED && s.estimate);
  const others = usable.filter((s) => s.key !== profile.key).sort((a, b) => (a.key < b.key ? -1 : 1));
  if (profile.n < NEEDED || !profile.estimate || others.length < 2) return undefined;
  const d = difference(profile.estimate, meanOf(others));
  const all = options.withProfile ? [...others, profile] : others;
  const part = options.withProfile ? 1 - 1 / all.length : 1;
  const whole = meanOf(all);
  return {
    profiles: all.length,
    typical: exponential(difference(whole, { mean: 0, se: 0, df: 1 })),
    ratio: exponential({ value: part * d.value, low: part * d.low, high: part * d.high }),
    verdict: d.low > 0 ? 'above' : d.high < 0 ? 'below' : 'no-difference',
  };
}
