import type { ProfileKey } from '../../model';
import { followersAt, usableReadings } from '../followers';
import { interactionSet, knownSum } from '../interactions';
import { isMature } from '../maturity';
import { ascending, mean } from '../statistics';
import type { MetricSettings, ProfileInput } from '../types';
import { NEEDED, postsInPeriod } from '../typical';
import { type Expected, expectedAt, fitSize, type SizeFit, type SizePoint } from './fit';

export interface SizeScore {
  key: ProfileKey;
  followers: number;
  /** Typical interactions a post: geometric mean of 1 + E over mature posts. */
  typical: number;
  expected: Expected;
  /** Typical ÷ expected: 1 as usual for that size. Half of all accounts lie between one half and two. */
  score: number;
  /** Outside the prediction interval: unusual for that size, in one way or the other. */
  unusual: 'above' | 'below' | null;
}

/** An account as a point of the size line; undefined with fewer than five mature posts or without known followers. */
export function sizePoint(input: ProfileInput, settings: MetricSettings): SizePoint | undefined {
  const names = interactionSet(input.platform);
  const logs = postsInPeriod(input, settings).flatMap((post) => {
    if (!isMature(input.platform, post, settings)) return [];
    const sum = knownSum(post, names);
    return sum ? [Math.log1p(sum.value)] : [];
  });
  const followers = followersAt(usableReadings(input.followers), settings.period.to)?.count.value;
  if (logs.length < NEEDED || followers === undefined) return undefined;
  return { followers, typical: Math.exp(mean(ascending(logs))) };
}

/**
 * Each profile of one platform against what is usual for its size. The line is that of the set and of earlier sets
 * (`earlier`), without the profile that is scored: nobody is expected to be as they are.
 * @param inputs profiles of one platform; those of another than the first are left out
 */
export function sizeScores(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  earlier: readonly SizePoint[] = [],
): { fit: SizeFit | undefined; scores: SizeScore[] } {
  const rows = inputs
    .filter((i) => i.platform === inputs[0]!.platform)
    .flatMap((input) => {
      const point = sizePoint(input, settings);
      return point ? [{ key: input.key, point }] : [];
    });
  const all = [...rows.map((r) => r.point), ...earlier];
  const scores = rows.flatMap(({ key, point }): SizeScore[] => {
    const fit = fitSize(all.filter((p) => p !== point));
    if (!fit) return [];
    const expected = expectedAt(fit, point.followers);
    const unusual = point.typical > expected.high ? 'above' : point.typical < expected.low ? 'below' : null;
    return [{ key, ...point, expected, score: point.typical / expected.value, unusual }];
  });
  return { fit: fitSize(all), scores };
}
