import type { ProfileKey } from '../../model';
import { ascending, quantile } from '../statistics';

/** Two figures of a profile that are put on one scale: an engagement (any rate) and a growth (a week, as a fraction). */
export interface Performance {
  key: ProfileKey;
  engagement: number;
  growth: number;
}

export interface PerformanceIndex {
  key: ProfileKey;
  /** 0 to 100 inside this set. */
  engagementScore: number;
  growthScore: number;
  /** √(growth score × engagement score). */
  index: number;
  /** Profiles that the scores are relative to. */
  of: number;
}

/** The top tenth of the set has 100; what is at or below zero has 0. */
const TOP = 0.9;

function scores(values: readonly number[]): number[] {
  const top = quantile(ascending(values), TOP);
  return values.map((value) => (value <= 0 || !(top > 0) ? 0 : Math.min(100, (100 * value) / top)));
}

/**
 * Fanpage Karma's page performance index, √(g · e) of two scores from 0 to 100 capped for the top tenth (reference
 * 1.1). Theirs is relative to all pages that they know; this one to the user's own set, and says so with `of`. A profile
 * without one of the figures has no index. @param set profiles of one platform
 */
export function performanceIndices(set: readonly Performance[]): PerformanceIndex[] {
  const known = set.filter((p) => Number.isFinite(p.engagement) && Number.isFinite(p.growth));
  const engagement = scores(known.map((p) => p.engagement));
  const growth = scores(known.map((p) => p.growth));
  return known.map(({ key }, i) => ({
    key,
    engagementScore: engagement[i]!,
    growthScore: growth[i]!,
    index: Math.sqrt(engagement[i]! * growth[i]!),
    of: known.length,
  }));
}
