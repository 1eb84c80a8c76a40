import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { audienceOf } from '../collaborations';
import {
  type Arithmetic,
  applyLens,
  definitionOn,
  type LensDefinition,
  type LensResult,
  type LensValue,
  lensById,
  postArithmetic,
} from '../lenses';
import { deviation, mean, medianRank, TAIL } from '../statistics';
import type { Lens, MetricSettings, ProfileInput, Summary } from '../types';
import { fortnightUnder } from '../under';
import { postsUsed } from './posts-used';
import type { PostExplanation, PostsUsed, RateExplanation, Steps, WorkedPost } from './types';

const WEEK = 7 * 86_400_000;
/** The Monday from which the blocks of `datedMean` are counted. */
const MONDAY = Date.UTC(1970, 0, 5);

const OURS = { followers: 'er-followers', views: 'er-views', reach: 'views-followers' } as const;

/** The headline rate as a definition: what `typicalRate` works out, so that one text explains both. */
export function headlineLens(lens: Lens, summary: Summary): LensDefinition {
  return { ...lensById(OURS[lens]), summary };
}

/** The rate of one post as it enters the summary, scaled as the result. */
function entering(one: Arithmetic, definition: LensDefinition): number {
  if (definition.summary !== 'geometric') return one.result.value;
  return (one.scale * (1 + one.top.value)) / (one.below ? one.below.value : 1);
}

/** The post whose rate is nearest to the result: what is shown must look like what it explains. */
function example(value: LensValue, input: ProfileInput): WorkedPost | undefined {
  const rates = value.arithmetic.map((one) => ({ one, rate: entering(one, value.definition) }));
  const daily = value.definition.summary === 'daily';
  const target = daily ? mean(rates.map((r) => r.rate)) : value.value;
  const far = (rate: number) => (rate > 0 && target > 0 ? Math.abs(Math.log(rate / target)) : Number.MAX_VALUE);
  let best: (typeof rates)[number] | undefined;
  for (const each of rates) if (!best || far(each.rate) < far(best.rate)) best = each;
  const post = best && input.posts.find((p) => p.id === best.one.post.id);
  return best && post && { ...best.one, rate: best.rate, format: post.format, seenAt: post.seenAt };
}

function geometricSteps(value: LensValue): Steps {
  const { arithmetic, interval, definition } = value;
  const logs = arithmetic.map((one) => Math.log(entering(one, definition) / definition.scale));
  const n = logs.length;
  const steps: Steps = { kind: 'geometric', meanLog: mean(logs), spread: n > 1 ? deviation(logs) : 0 };
  if (!interval) return steps;
  const half = Math.log(interval.high / value.value);
  const alone = tQuantile(1 - TAIL, n - 1) * (steps.spread / Math.sqrt(n));
  const weeks = new Set(arithmetic.map((one) => Math.floor((one.at - MONDAY) / WEEK))).size;
  // The wider of the two is the one shown: wider than the posts one by one can only be the weeks.
  const byWeeks = half > alone * (1 + 1e-9);
  const t = tQuantile(1 - TAIL, byWeeks ? weeks - 1 : n - 1);
  return { ...steps, t, se: half / t, ...(byWeeks && { weeks }) };
}

function medianSteps(value: LensValue): Steps {
  const n = value.arithmetic.length;
  const half = n / 2;
  const middle = n % 2 === 1 ? [Math.ceil(half)] : [half, half + 1];
  if (!value.interval) return { kind: 'median', middle };
  const sorted = value.arithmetic.map((one) => one.result.value).sort((a, b) => a - b);
  const k = medianRank(n);
  const same = sorted[k - 1] === value.interval.low && sorted[n - k] === value.interval.high;
  // By whole weeks the bounds are order statistics too, further out.
  const low = same ? k : sorted.lastIndexOf(value.interval.low) + 1;
  const high = same ? n + 1 - k : sorted.indexOf(value.interval.high) + 1;
  return { kind: 'median', middle, bounds: [low, high] };
}

function stepsOf(value: LensValue): Steps {
  const { arithmetic } = value;
  switch (value.definition.summary) {
    case 'geometric':
      return geometricSteps(value);
    case 'median':
      return medianSteps(value);
    case 'mean':
      return { kind: 'mean', sum: arithmetic.reduce((sum, one) => sum + one.result.value, 0) };
    case 'pooled':
      return {
        kind: 'pooled',
        above: arithmetic.reduce((sum, one) => sum + one.top.value, 0),
        below: arithmetic.reduce((sum, one) => sum + (one.below?.value ?? 1), 0),
      };
    case 'daily':
      return { kind: 'daily', days: value.days ?? 0 };
  }
}

/**
 * Where a rate comes from: which posts, one of them worked through, and the steps from their rates to the figure. The
 * figure and its range are `applyLens`'s own; for our headline they are those of `typicalRate` to the last digit shown.
 */
export function explainRate(
  input: ProfileInput,
  settings: MetricSettings,
  definition: LensDefinition = headlineLens(settings.lens, settings.summary),
): RateExplanation {
  const posts = postsUsed(definitionOn(definition, input.platform), input, settings);
  return takenApart(applyLens(definition, input, settings), posts, input);
}

/**
 * The same for one fortnight of the chart. Another definition goes without "the newest", and divides as over the whole
 * period; ours is worked out of the fortnight as it stands.
 */
export function explainFortnight(
  input: ProfileInput,
  settings: MetricSettings,
  span: { from: number; to: number },
  definition?: LensDefinition,
): RateExplanation {
  const during = { ...settings, period: span };
  if (!definition) return explainRate(input, during);
  const { last: _, ...here } = definitionOn(definition, input.platform);
  return takenApart(fortnightUnder(here, input, settings, span), postsUsed(here, input, during), input);
}

/** One post's rate, as a point of "every post" draws it; undefined where it has none. */
export function explainPost(
  input: ProfileInput,
  settings: MetricSettings,
  id: string,
  definition: LensDefinition = headlineLens(settings.lens, settings.summary),
): PostExplanation | undefined {
  const here = definitionOn(definition, input.platform);
  const { own, partners } = audienceOf(input);
  const post = input.posts.find((p) => p.id === id);
  const one = post && postArithmetic(here, input.platform, post, own, settings.period, partners);
  if (!post || !one?.ok) return undefined;
  const { ok: _, input: __, ...arithmetic } = one;
  return { kind: 'post', worked: { ...arithmetic, rate: one.result.value, format: post.format, seenAt: post.seenAt } };
}

function takenApart(result: LensResult, posts: PostsUsed, input: ProfileInput): RateExplanation {
  if (!result.ok) return { kind: 'rate', posts, result };
  const worked = example(result, input);
  return { kind: 'rate', posts, result, steps: stepsOf(result), ...(worked && { example: worked }) };
}
