import type { Lens } from '../../lib/metrics/types';
import type { PlatformId } from '../../lib/model';
import { FIGURES } from '../../lib/platforms/figures';

const BY_VIEWS = {
  all: undefined,
  videos: { key: 'lens.limit.videosOnly', off: false },
  none: { key: 'lens.limit.noViews', off: true },
};

/** Why a formula cannot be used on a platform, or only for some posts: key of a message. */
export function lensLimit(platform: PlatformId, lens: Lens): { key: string; off: boolean } | undefined {
  return lens === 'followers' ? undefined : BY_VIEWS[FIGURES[platform].views];
}

/** The chosen formula where the platform allows it, else by followers: never an empty table by surprise. */
export function usableLens(platform: PlatformId | null, lens: Lens): Lens {
  return platform && lensLimit(platform, lens)?.off ? 'followers' : lens;
}
