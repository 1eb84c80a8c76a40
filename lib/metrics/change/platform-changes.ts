import type { PlatformId } from '../../model';
import { interactionSet, totalOf } from '../interactions';
import { isMature, publishedAt } from '../maturity';
import type { MetricSettings, ProfileInput } from '../types';
import { postsInPeriod } from '../typical';
import { type CommonChange, commonChanges, PROFILES_NEEDED } from './common-changes';
import { type WeekLevel, weeklyLevels } from './weekly';

/** What most profiles of a platform did in the same week. */
export interface PlatformChange extends CommonChange {
  platform: PlatformId;
}

/** Weekly levels of a profile's mature posts within the period, by all of the platform's public interactions. */
export function levelsOf(input: ProfileInput, settings: MetricSettings): WeekLevel[] {
  const names = interactionSet(input.platform);
  const valued = postsInPeriod(input, settings)
    .filter((post) => isMature(input.platform, post, settings))
    .flatMap((post) => {
      const total = totalOf(post, names);
      const at = publishedAt(post);
      return total.ok && at !== undefined ? [{ at, value: total.count.value }] : [];
    });
  return weeklyLevels(valued, settings.timeZone);
}

/**
 * Changes common to each platform of a set, platforms in order of their names, oldest first within one.
 * @param levels of a profile, as `levelsOf` makes them; asked only where a platform has profiles enough
 */
export function platformChanges(
  inputs: readonly ProfileInput[],
  levels: (input: ProfileInput) => readonly WeekLevel[],
): PlatformChange[] {
  const platforms = [...new Set(inputs.map((input) => input.platform))].sort();
  return platforms.flatMap((platform) => {
    const here = inputs.filter((input) => input.platform === platform);
    if (here.length < PROFILES_NEEDED) return [];
    return commonChanges(here.map(levels)).map((change) => ({ platform, ...change }));
  });
}
