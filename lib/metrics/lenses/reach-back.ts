import type { LensDefinition } from './types';

const DAY = 86_400_000;

/**
 * From when on posts are needed for a definition, Unix ms: the period's beginning, or earlier where it takes the newest
 * posts however long ago.
 */
export function readFrom(definition: LensDefinition | undefined, period: { from: number; to: number }): number {
  const last = definition?.last;
  if (!last) return period.from;
  return Math.min(period.from, last.days === undefined ? 0 : period.to - last.days * DAY);
}
