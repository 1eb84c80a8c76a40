import type { ProfileKey } from '../../model';
import type { ContentEffect } from './effects';

const TELL = 0.05;

/** What stands out among all effects of several profiles, and whose it is. */
export interface ToldEffect {
  key: ProfileKey;
  effect: ContentEffect;
}

/**
 * Which effects stand out after allowing for all that were looked at. Each profile's chances already allow for its own
 * groups (`standouts`), so what is left to allow for is how many profiles were looked at (Bonferroni).
 * @param effects of each profile; profiles with none were not looked at
 */
export function toldOverProfiles(effects: ReadonlyMap<ProfileKey, readonly ContentEffect[]>): ToldEffect[] {
  const looked = [...effects.values()].filter((list) => list.length > 0).length;
  return [...effects].flatMap(([key, list]) =>
    list.filter((effect) => effect.chance * looked <= TELL).map((effect) => ({ key, effect })),
  );
}
