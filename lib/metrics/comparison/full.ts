import type { PlatformId, ProfileKey } from '../../model';
import { compareProfiles, sampled } from '../compare';
import { type Coverage, coverage } from '../observed';
import { type SizeFit, type SizePoint, type SizeScore, sizeScores } from '../size';
import { type Totals, totals } from '../totals';
import type { Comparison, MetricSettings, ProfileInput } from '../types';
import { type AgainstSet, againstSet } from './against-set';
import { type AgainstPrevious, againstPrevious } from './previous';
import { type Rank, ranks } from './ranks';
import { type ShareOfVoice, shareOfVoice } from './share-of-voice';

/** What the profiles of one platform say together. Nothing is ever added up over platforms. */
export interface PlatformComparison {
  platform: PlatformId;
  ranks: Rank[];
  /** Absent where no stretch was read of all of them. */
  voice?: ShareOfVoice;
  size: { fit: SizeFit | undefined; scores: SizeScore[] };
  /** The own profile against the others, and against everybody with itself; absent without one or with too few. */
  own?: { without?: AgainstSet; with?: AgainstSet };
}

export interface ProfileComparison {
  key: ProfileKey;
  coverage: Coverage;
  totals: Totals;
  previous: AgainstPrevious;
}

export interface FullComparison {
  groups: Comparison;
  platforms: PlatformComparison[];
  profiles: ProfileComparison[];
}

/**
 * Everything that is said of a set over one period: groups by what can be said, ranks with their uncertainty, own against
 * the others, share of voice, size, and each profile against its period before. Linear in posts.
 * @param earlier accounts of sets seen before, by platform, for the line of engagement by size
 */
export function fullComparison(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  earlier: Partial<Record<PlatformId, readonly SizePoint[]>> = {},
): FullComparison {
  const made = sampled(inputs, settings);
  const platforms = [...new Set(inputs.map((i) => i.platform))].map((platform): PlatformComparison => {
    const here = inputs.filter((i) => i.platform === platform);
    const samples = here.map((input) => made.get(input)!.sample);
    const own = samples.find((s) => s.own);
    const without = own && againstSet(own, samples, { withProfile: false });
    const within = own && againstSet(own, samples, { withProfile: true });
    const voice = shareOfVoice(here, settings, made);
    return {
      platform,
      ranks: ranks(samples),
      ...(voice && { voice }),
      size: sizeScores(here, settings, earlier[platform], made),
      ...((without || within) && { own: { ...(without && { without }), ...(within && { with: within }) } }),
    };
  });
  return {
    groups: compareProfiles(inputs, settings, made),
    platforms,
    profiles: inputs.map((input) => {
      const { columns, rows, sample } = made.get(input)!;
      return {
        key: input.key,
        coverage: coverage(input, settings, columns),
        totals: totals(input, settings, columns, rows),
        previous: againstPrevious(input, settings, columns, sample),
      };
    }),
  };
}
