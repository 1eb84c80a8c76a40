import { audienceOf } from '../collaborations';
import { definitionOn, type LensDefinition, postArithmetic } from '../lenses';
import { isMature } from '../maturity';
import type { Estimate, MetricSettings, PostInput, ProfileInput } from '../types';
import { unscaled } from './measured';

/** One post's rate under another definition: a fraction, or in the definition's own unit. */
export interface PostValue {
  value: number;
  unit?: Estimate['unit'];
}

/**
 * Each post under a definition, as it enters the profile's figure. Undefined for posts that it does not take: reposts, those
 * whose counts do not add up, young ones where it waits; and for all where it tells a day, which is no post's.
 */
export function postValuesUnder(
  definition: LensDefinition,
  input: ProfileInput,
  settings: MetricSettings,
): (post: PostInput) => PostValue | undefined {
  const here = definitionOn(definition, input.platform);
  const { own, partners } = audienceOf(input);
  return (post) => {
    if (here.summary === 'daily' || post.flags.includes('repost') || post.flags.includes('upcoming')) return undefined;
    if (!here.young && !isMature(input.platform, post, settings)) return undefined;
    const one = postArithmetic(here, input.platform, post, own, settings.period, partners);
    if (!one.ok) return undefined;
    const value = unscaled(one.result.value, here);
    if (here.scale === 100) return { value };
    return { value, unit: here.scale === 1000 ? 'per-1000' : 'count' };
  };
}
