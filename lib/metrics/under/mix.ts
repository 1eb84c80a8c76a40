import { levelOf, together, versusTypical } from '../content/mix';
import { type Arithmetic, definitionOn, type LensDefinition, lensPosts, usedOf } from '../lenses';
import type { ContentMix, MetricSettings, ProfileInput, TypeRow } from '../types';
import { FEWEST, hasRange, measuredUnder, valueFrom } from './measured';

const logs = (posts: readonly Arithmetic[]) =>
  Float64Array.from(posts, (one) => Math.log1p(one.top.value) - Math.log(one.below?.value ?? 1));

/**
 * What each type reached under another definition; shares are what was posted and stay. With a range as ours, Welch on
 * logarithms; without one the type's figure by that of all posts. Under a mean over days types are told post by post,
 * because no day belongs to a type.
 */
export function mixUnder(
  definition: LensDefinition,
  mix: ContentMix,
  input: ProfileInput,
  settings: MetricSettings,
): ContentMix {
  const here = definitionOn(definition, input.platform);
  const used = usedOf(lensPosts(here, input, settings));
  const all = used.length > 0 ? valueFrom(here, used).value : 0;
  const ranged = hasRange(definition);
  const of = (format: TypeRow['format']) => used.filter((one) => one.input.format === format);
  const rows = mix.rows.map((row): TypeRow => {
    const posts = of(row.format);
    const { versus: _, ...rest } = row;
    if (posts.length < FEWEST) {
      return { ...rest, rate: { ok: false, why: { reason: 'too-few', n: posts.length, needed: FEWEST } } };
    }
    const result = valueFrom(here, posts);
    const ratio = result.value / all;
    const others = mix.rows.flatMap((r) => (r.format === row.format ? [] : [levelOf(logs(of(r.format)))]));
    const versus = ranged
      ? versusTypical(levelOf(logs(posts)), together(others))
      : all > 0
        ? { value: ratio, low: ratio, high: ratio, noRange: true as const }
        : undefined;
    return { ...rest, rate: measuredUnder(result, settings), ...(versus && { versus }) };
  });
  return { ...mix, rows };
}
