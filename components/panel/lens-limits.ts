import type { Lens } from '../../lib/metrics/types';
import type { PlatformId } from '../../lib/model';

/** Why a formula cannot be used on a platform, or only for some posts. Keys of messages. */
const LIMITS: Partial<Record<PlatformId, Partial<Record<Lens, { key: string; off: boolean }>>>> = {
  bluesky: {
    views: { key: 'lens.limit.noViews', off: true },
    reach: { key: 'lens.limit.noViews', off: true },
  },
  instagram: {
    views: { key: 'lens.limit.videosOnly', off: false },
    reach: { key: 'lens.limit.videosOnly', off: false },
  },
};

export function lensLimit(platform: PlatformId, lens: Lens): { key: string; off: boolean } | undefined {
  return LIMITS[platform]?.[lens];
}

/** The chosen formula where the platform allows it, else by followers: never an empty table by surprise. */
export function usableLens(platform: PlatformId | null, lens: Lens): Lens {
  return platform && lensLimit(platform, lens)?.off ? 'followers' : lens;
}
