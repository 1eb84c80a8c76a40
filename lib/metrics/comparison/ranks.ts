import type { ProfileKey } from '../../model';
import { TAIL } from '../statistics';
import { NEEDED } from '../typical';
import { compareTwo } from './difference';
import type { LogSample } from './sample';

export interface Rank {
  key: ProfileKey;
  /** 1 is the highest typical rate; ties share the mean of theirs. */
  rank: number;
  /** With 95 % confidence the rank lies in here. */
  best: number;
  worst: number;
  /** Profiles that were ranked. */
  of: number;
  /** 0 to 100: share of the platform's set that lies below, ties and the profile itself counted half. */
  percentile: number;
  percentileLow: number;
  percentileHigh: number;
}

/**
 * Ranks inside one platform's set, with what is known of them: a profile may stand anywhere between the number of those
 * clearly above it and of those clearly below (Klein, Wright & Wieczorek 2020, J. R. Stat. Soc. A 183), each pair at
 * 5 % / (k − 1), so that all pairs of one profile hold together. Profiles with fewer than five posts are not ranked.
 * The percentile is the only figure that may be held against another platform's: likes are never added up over platforms.
 * @param set profiles of one platform; those of another than the first are left out
 */
export function ranks(set: readonly LogSample[]): Rank[] {
  const ranked = set.filter((s) => s.n >= NEEDED && s.estimate && s.platform === set[0]!.platform);
  const k = ranked.length;
  if (k === 0) return [];
  const tail = TAIL / Math.max(1, k - 1);
  const above = new Array<number>(k).fill(0);
  const below = new Array<number>(k).fill(0);
  const rank = new Array<number>(k).fill(1);
  for (let i = 0; i < k; i += 1) {
    for (let j = i + 1; j < k; j += 1) {
      const [a, b] = [ranked[i]!, ranked[j]!];
      const { verdict } = compareTwo(a, b, tail);
      const d = a.estimate!.mean - b.estimate!.mean;
      rank[i]! += d < 0 ? 1 : d === 0 ? 0.5 : 0;
      rank[j]! += d > 0 ? 1 : d === 0 ? 0.5 : 0;
      if (verdict === 'above') {
        below[i]! += 1;
        above[j]! += 1;
      } else if (verdict === 'below') {
        above[i]! += 1;
        below[j]! += 1;
      }
    }
  }
  const percentile = (r: number) => (100 * (k - r + 0.5)) / k;
  return ranked.map((s, i) => {
    const [best, worst] = [1 + above[i]!, k - below[i]!];
    return {
      key: s.key,
      rank: rank[i]!,
      best,
      worst,
      of: k,
      percentile: percentile(rank[i]!),
      percentileLow: percentile(worst),
      percentileHigh: percentile(best),
    };
  });
}

/** Ranks of all profiles, each inside its own platform's set. @param set of any platforms */
export function ranksByPlatform(set: readonly LogSample[]): Rank[] {
  const platforms = new Map<string, LogSample[]>();
  for (const s of set) {
    const group = platforms.get(s.platform);
    if (group) group.push(s);
    else platforms.set(s.platform, [s]);
  }
  return [...platforms.values()].flatMap(ranks);
}
