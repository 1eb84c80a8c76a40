import type { EveryPost, PlottedPost } from '../every-post';
import { figureOf } from '../figures';
import { type Fortnight, fortnightSpans, observedOf } from '../fortnights';
import {
  applyLens,
  dailyValue,
  definitionOn,
  type LensDefinition,
  type LensPosts,
  type LensResult,
  lensPosts,
  mostlyHidden,
  usedOf,
  wholeDays,
} from '../lenses';
import { publishedAt } from '../maturity';
import { readSpan } from '../observed/read-span';
import { ascending, quantile } from '../statistics';
import type { MetricSettings, NoNumber, PostFigure, PostInput, ProfileInput } from '../types';
import { whyNot } from '../typical';
import { FEWEST, measuredUnder, unscaled, valueFrom } from './measured';

/** Fewer whole days than this are no fortnight's mean. */
const FEWEST_DAYS = 7;

/**
 * Each post's value under a definition, for exactly the posts that its figure is made of, and how they spread. Breakouts
 * are those of the badges, which hang on no definition of the rate.
 */
export function everyPostUnder(
  definition: LensDefinition,
  input: ProfileInput,
  settings: MetricSettings,
  figure: (post: PostInput) => PostFigure | undefined = figureOf(input, settings),
): EveryPost {
  const here = definitionOn(definition, input.platform);
  const posts = usedOf(lensPosts(here, input, settings)).map((one): PlottedPost => {
    const said = figure(one.input);
    const breakout = said?.kind === 'multiple' && said.strength === 'breakout';
    return {
      id: one.post.id,
      at: one.at,
      rate: unscaled(one.result.value, here),
      ...(breakout && { breakout: { multiple: said.multiple, approximate: said.approximate } }),
    };
  });
  const sorted = ascending(Float64Array.from(posts, (post) => post.rate));
  const q = (p: number) => quantile(sorted, p);
  return {
    posts,
    ...(posts.length >= FEWEST && {
      box: { least: q(0), lower: q(0.25), median: q(0.5), upper: q(0.75), most: q(1) },
    }),
    typical: measuredUnder(applyLens(definition, input, settings), settings),
  };
}

/** A mean over the whole days of one fortnight; followers "now" are those of the end of the whole period. */
function dailyOf(
  here: LensDefinition,
  input: ProfileInput,
  settings: MetricSettings,
  posts: LensPosts,
  end: number,
): LensResult {
  const used = usedOf(posts);
  const unknown = posts.all.flatMap(({ at, said }) => (said.ok ? [] : [at]));
  const days = wholeDays(input, settings);
  const value = days.length > 0 ? dailyValue(here, days, used, unknown, posts.readings, end) : undefined;
  if (!value || value.days < FEWEST_DAYS) {
    return { ok: false, why: { reason: 'not-observed' }, definition: here };
  }
  const { n, ...rest } = used.length > 0 ? valueFrom(here, used) : { n: 0 };
  const { from, to } = settings.period;
  return {
    ok: true,
    young: 0,
    assumedFollowers: 0,
    without: unknown.length,
    arithmetic: [],
    ...rest,
    ...value,
    n,
    from,
    to,
    rough: false,
    definition: here,
  };
}

/** One fortnight out of the posts of the whole period. */
function resultIn(
  here: LensDefinition,
  input: ProfileInput,
  settings: MetricSettings,
  posts: LensPosts,
  { from, to }: { from: number; to: number },
): LensResult {
  const cut: LensPosts = { ...posts, all: posts.all.filter(({ at }) => at >= from && at < to) };
  const no = (why: NoNumber): LensResult => ({ ok: false, why, definition: here });
  const hidden = mostlyHidden(cut);
  if (hidden) return no(hidden);
  if (here.summary === 'daily') {
    return dailyOf(here, input, { ...settings, period: { from, to } }, cut, settings.period.to);
  }
  const used = usedOf(cut);
  if (used.length >= FEWEST) return valueFrom(here, used);
  const all = cut.all.map((one) => one.said);
  const observed = observedOf({ from, to }, readSpan(input, settings.period));
  return no(observed > 0 ? whyNot(all, used.length, FEWEST) : { reason: 'not-observed' });
}

/**
 * A definition over one fortnight of the period.
 * @param here as `definitionOn` gives it, without "the newest"
 */
export function fortnightUnder(
  here: LensDefinition,
  input: ProfileInput,
  settings: MetricSettings,
  span: { from: number; to: number },
): LensResult {
  return resultIn(here, input, settings, lensPosts(here, input, settings), span);
}

/**
 * A definition fortnight by fortnight: each from its own posts, so "the newest twelve" does not hold here, and divided by
 * what the definition divides by over the whole period. From five posts on, or seven whole days.
 */
export function fortnightsUnder(
  definition: LensDefinition,
  input: ProfileInput,
  settings: MetricSettings,
): Fortnight[] {
  const { last: _, ...here } = definitionOn(definition, input.platform);
  const span = readSpan(input, settings.period);
  const posts = lensPosts(here, input, settings);
  const dates = input.posts.flatMap((post) => (post.flags.includes('pinned') ? [] : (publishedAt(post) ?? [])));
  const oldest = dates.reduce<number | undefined>(
    (least, at) => (least === undefined || at < least ? at : least),
    undefined,
  );
  return fortnightSpans(settings, oldest).map(({ from, to }) => {
    const inside = posts.all.filter(({ at, said }) => said.ok && at >= from && at < to);
    return {
      from,
      to,
      n: inside.length,
      rate: measuredUnder(resultIn(here, input, settings, posts, { from, to }), settings),
      observed: observedOf({ from, to }, span),
    };
  });
}
