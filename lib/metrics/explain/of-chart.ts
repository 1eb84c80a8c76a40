import type { PostFormat, ProfileKey } from '../../model';
import { type ChartFacts, shareOf, sizeOf } from '../compare-charts';
import { againstPrevious, hasRange, previousPeriod } from '../comparison';
import { logSample } from '../comparison/sample';
import { interactionSet } from '../interactions';
import { definitionOn, type LensDefinition, lensPosts, usedOf } from '../lenses';
import { prepare, ratesOfFormat } from '../rates';
import { mean } from '../statistics';
import { totals } from '../totals';
import type { ContentMix, MetricSettings, ProfileInput } from '../types';
import { unscaled } from '../under';
import { valueFrom } from '../under/measured';
import type { RatioExplanation, SumExplanation } from './types';

/** A sum over the posts of the period that tell all its counts. */
export function explainSum(
  input: ProfileInput,
  settings: MetricSettings,
  what: 'interactions' | 'views',
): SumExplanation {
  const { sum, n, without } = totals(input, settings)[what];
  return { kind: 'sum', counts: what === 'views' ? ['views'] : interactionSet(input.platform), n, without, sum };
}

/** Own part of the set, of the time that was read of all; undefined where it has none. */
export function explainVoice(
  facts: ChartFacts,
  profile: ProfileKey,
  what: 'interactions' | 'posts' | 'followers',
): RatioExplanation | undefined {
  const { voice, followers, counted } = shareOf(facts);
  if (what === 'followers') {
    const share = followers.get(profile);
    const top = counted.get(profile);
    if (share === undefined || top === undefined) return undefined;
    const below = [...counted.values()].reduce((sum, n) => sum + n, 0);
    return { kind: 'ratio', what: 'voice', unit: 'count', top: { value: top }, below: { value: below }, value: share };
  }
  const mine = voice?.profiles.find((one) => one.key === profile);
  const share = mine?.[what];
  if (!voice || !mine || !share) return undefined;
  const of = (one: typeof mine) => (what === 'posts' ? one.sums.posts : one.sums.interactions.value);
  // Who leaves too many posts untold is in nobody's sum.
  const told = voice.profiles.filter((one) => one[what]);
  return {
    kind: 'ratio',
    what: 'voice',
    unit: 'count',
    top: { value: of(mine), n: mine.sums.posts },
    below: { value: told.reduce((sum, one) => sum + of(one), 0) },
    value: share.value,
  };
}

/** Typical interactions against what is expected for the followers. */
export function explainSize(facts: ChartFacts, profile: ProfileKey): RatioExplanation | undefined {
  const score = sizeOf(facts).scores.find((one) => one.key === profile);
  if (!score) return undefined;
  const { typical, expected, followers } = score;
  return {
    kind: 'ratio',
    what: 'size',
    unit: 'fraction',
    top: { value: typical / followers },
    below: { value: expected.value / followers },
    value: score.score,
  };
}

/**
 * What a type reached against the profile's typical post: two geometric means where there is a range, else two figures of
 * the definition.
 * @param shown the mix that shows it
 */
export function explainType(
  shown: ContentMix,
  input: ProfileInput,
  settings: MetricSettings,
  format: PostFormat,
  preset?: LensDefinition,
): RatioExplanation | undefined {
  const versus = shown.rows.find((row) => row.format === format)?.versus;
  if (!versus) return undefined;
  const said = (top: number, n: number, below: number, all: number): RatioExplanation => ({
    kind: 'ratio',
    what: 'type',
    unit: preset && preset.scale !== 100 ? (preset.scale === 1000 ? 'per-1000' : 'count') : 'fraction',
    top: { value: top, n },
    below: { value: below, n: all },
    value: versus.value,
    ...(!versus.noRange && { range: { low: versus.low, high: versus.high } }),
  });
  if (!preset) {
    const { columns, rates } = prepare(input, settings);
    const own = ratesOfFormat(rates, columns, columns.formats.indexOf(format));
    return said(Math.exp(mean(own.log)), own.log.length, Math.exp(mean(rates.log)), rates.log.length);
  }
  const here = definitionOn(preset, input.platform);
  const all = usedOf(lensPosts(here, input, settings));
  const posts = all.filter((one) => one.input.format === format);
  const geometric = hasRange(preset) ? { ...here, summary: 'geometric' as const } : here;
  const value = (some: typeof all) => unscaled(valueFrom(geometric, some).value, here);
  return said(value(posts), posts.length, value(all), all.length);
}

/** The typical post of this period by that of the one before; always on logarithms, as the column is. */
export function explainPrevious(input: ProfileInput, settings: MetricSettings): RatioExplanation | undefined {
  const { ratio } = againstPrevious(input, settings).typical;
  const of = (during: MetricSettings) => logSample(input, during);
  const [now, before] = [of(settings), of(previousPeriod(settings))];
  if (!ratio) return undefined;
  return {
    kind: 'ratio',
    what: 'previous',
    unit: 'fraction',
    top: { value: Math.exp(mean(now.values)), n: now.n },
    below: { value: Math.exp(mean(before.values)), n: before.n },
    value: ratio.value,
    range: { low: ratio.low, high: ratio.high },
  };
}
