import type { CountName } from '../model';
import { isLowerBound } from '../model';
import { interactionSet, usable } from './interactions';
import { isMature, publishedAt } from './maturity';
import { datedMean, exponential, intervalOf } from './statistics';
import type { MetricSettings, ProfileInput, PublicCount } from './types';
import { HIDDEN_SHARE, NEEDED, postsInPeriod } from './typical';

/**
 * Where a rate cannot be told because counts are hidden, the first other count that nearly all mature posts of the period
 * show: geometric mean of 1 + count, less the 1, with the t interval of its logarithm as for rates. Undefined where none
 * is shown by five posts, or where it is hidden as well.
 */
export function publicInstead(input: ProfileInput, settings: MetricSettings): PublicCount | undefined {
  const posts = postsInPeriod(input, settings).filter((post) => isMature(input.platform, post, settings));
  const names: CountName[] = [...interactionSet(input.platform).filter((name) => name !== 'likes'), 'views', 'likes'];
  for (const name of names) {
    if (posts.filter((post) => post.hidden.includes(name)).length > HIDDEN_SHARE * posts.length) continue;
    const shown = posts
      .flatMap((post) => {
        const count = post.counts[name];
        const at = publishedAt(post);
        const known = usable(count) && !isLowerBound(count) && !post.hidden.includes(name);
        return known && at !== undefined && !post.doubtful.includes(name)
          ? [{ at, value: Math.log1p(count.value) }]
          : [];
      })
      .sort((a, b) => a.at - b.at);
    if (shown.length < NEEDED) continue;
    const mean = datedMean({ at: shown.map((s) => s.at), value: shown.map((s) => s.value) });
    const { value, low, high } = exponential(intervalOf(mean));
    return { name, value: value - 1, low: Math.max(0, low - 1), high: high - 1, n: shown.length };
  }
  return undefined;
}
