import { expect, it } from 'vitest';
import { type ContentEffect, toldOverProfiles } from '../../lib/metrics/content';
import type { ProfileKey } from '../../lib/model';

const effect = (key: string, chance: number) => ({ key, chance }) as ContentEffect;
const of = (...lists: ContentEffect[][]) =>
  toldOverProfiles(new Map(lists.map((list, i) => [`x:${i}` as ProfileKey, list])));

it('allows for the profiles that were looked at, and for those alone', () => {
  // 0.02 · 2 = 0.04 is told, 0.03 · 2 = 0.06 is not; of the third nothing could be looked at.
  const told = of([effect('video', 0.02), effect('text', 0.9)], [effect('image', 0.03)], []);
  expect(told.map(({ key, effect }) => [key, effect.key])).toEqual([['x:0', 'video']]);
  expect(of([effect('image', 0.05)]).length).toBe(1);
  expect(of([effect('image', 0.051)])).toEqual([]);
  expect(of()).toEqual([]);
});
