import { COUNT_NAMES } from '../../model';
import { BOTTOMS, LENS_SUMMARIES, type LensDefinition } from './types';

export type LensFault = 'no-weights' | 'weight' | 'bottom' | 'summary' | 'scale' | 'needed' | 'last' | 'daily-by-views';

const whole = (n: unknown, least: number) => typeof n === 'number' && Number.isInteger(n) && n >= least;

/**
 * What is wrong with a definition that a user made or a file brought in; empty when it can be used. Weights are from 0 to
 * 1,000: with a negative one a lower count would raise the rate, and no bound would hold.
 */
export function lensFaults(definition: LensDefinition): LensFault[] {
  const faults = new Set<LensFault>();
  for (const parts of [definition, ...Object.values(definition.on ?? {})]) {
    const { weights, bottom, summary } = { ...definition, ...parts };
    if (weights !== 'platform') {
      const entries = Object.entries(weights ?? {});
      const known = (name: string) => (COUNT_NAMES as readonly string[]).includes(name);
      if (!entries.some(([, w]) => (w ?? 0) > 0)) faults.add('no-weights');
      if (entries.some(([name, w]) => !known(name) || !(typeof w === 'number' && w >= 0 && w <= 1000)))
        faults.add('weight');
    }
    if (!BOTTOMS.includes(bottom)) faults.add('bottom');
    if (!LENS_SUMMARIES.includes(summary)) faults.add('summary');
    if (summary === 'daily' && (bottom === 'views' || bottom === 'followers-mean')) faults.add('daily-by-views');
  }
  if (![1, 100, 1000].includes(definition.scale)) faults.add('scale');
  if (!whole(definition.needed, 1)) faults.add('needed');
  const { last } = definition;
  if (last && !(last.posts === undefined || whole(last.posts, 1))) faults.add('last');
  if (last && !(last.days === undefined || (last.days > 0 && Number.isFinite(last.days)))) faults.add('last');
  return [...faults];
}
