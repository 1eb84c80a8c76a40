import type { Lens } from '../../lib/metrics/types';
import type { PlatformId } from '../../lib/model';
import { FIGURES } from '../../lib/platforms/figures';

export interface LensLimit {
  key: string;
  off: boolean;
}

const BY_VIEWS: Record<'all' | 'videos' | 'none', LensLimit | undefined> = {
  all: undefined,
  videos: { key: 'lens.limit.videosOnly', off: false },
  none: { key: 'lens.limit.noViews', off: true },
};

/** Why a formula cannot be used on a platform, or only for some posts: key of a message. */
export function lensLimit(platform: PlatformId, lens: Lens): LensLimit | undefined {
  return lens === 'followers' ? undefined : BY_VIEWS[FIGURES[platform].views];
}

/** The same of a set that lies on several platforms: each is compared within itself, so one that can is enough. */
export function lensLimitOf(platforms: readonly PlatformId[], lens: Lens): LensLimit | undefined {
  const limits = platforms.map((platform) => lensLimit(platform, lens));
  const [first] = limits;
  if (limits.every((limit) => limit?.key === first?.key)) return first;
  return { key: 'lens.limit.somePlatforms', off: limits.every((limit) => limit?.off) };
}

/** The chosen formula where a platform of the set allows it, else by followers: never an empty table by surprise. */
export function usableLens(set: PlatformId | readonly PlatformId[] | null, lens: Lens): Lens {
  const platforms = typeof set === 'string' ? [set] : (set ?? []);
  return lensLimitOf(platforms, lens)?.off ? 'followers' : lens;
}
