import type { PostFormat } from '../model';
import { usableReadings } from './followers';
import { interactionSet, leastOf, totalOf } from './interactions';
import { isMature, publishedAt } from './maturity';
import { postRate } from './rate';
import { mad, median } from './statistics';
import type { FollowerReading, MetricSettings, PostFigure, PostInput, ProfileInput, Strength } from './types';
import { NEEDED } from './typical';

/** So many mature posts of one format are needed before a post is held against its format alone. */
const SAME_FORMAT = 10;
/** A breakout is an outlier among at least so many others. */
const BREAKOUT_AMONG = 10;
const BREAKOUT_Z = 2.5;
/** A profile whose posts hardly differ must not turn a small step into an outlier. */
const SPREAD_FLOOR = 0.2;

type Measure = 'interactions' | 'views';
type Baseline = { id: string; value: number; format: PostFormat }[];

function measured(input: ProfileInput, post: PostInput, measure: Measure): ReturnType<typeof totalOf> {
  return totalOf(post, measure === 'views' ? ['views'] : interactionSet(input.platform));
}

/** At most so many posts, the newest, make a typical value: taste and audience of years ago are not today's. */
const NEWEST = 200;

/** The mature posts that others are held against: those of the period, or of any time when the period has too few. */
function baseline(input: ProfileInput, measure: Measure, settings: MetricSettings): Baseline {
  const all = input.posts.flatMap((post) => {
    const at = publishedAt(post);
    if (at === undefined || post.flags.includes('repost') || !isMature(input.platform, post, settings)) return [];
    const total = measured(input, post, measure);
    return total.ok ? [{ at, id: post.id, value: total.count.value, format: post.format }] : [];
  });
  const recent = all.filter((p) => p.at >= settings.period.from && p.at < settings.period.to);
  return (recent.length > NEEDED ? recent : all).sort((a, b) => b.at - a.at).slice(0, NEWEST);
}

/** Values that a post is held against, and what is asked of them. */
interface Among {
  values: readonly number[];
  typical: number;
  /** Median and floored spread of ln(1 + E). */
  centre: number;
  spread: number;
}

function amongOf(values: readonly number[]): Among {
  const logs = values.map(Math.log1p);
  const spread = Math.max(1.4826 * mad(logs), SPREAD_FLOOR);
  return { values, typical: median(values), centre: median(logs), spread };
}

/**
 * What each post is held against: the baseline without the post itself, which would pull the typical value towards
 * itself. Most posts of a long history are not in it, so what those share is worked out once a format.
 */
function othersOf(base: Baseline): (post: PostInput, sameFormat: boolean) => Among {
  const inside = new Set(base.map((p) => p.id));
  const shared = new Map<PostFormat | 'any', Among>();
  const values = (post: PostInput, sameFormat: boolean) =>
    base.filter((p) => p.id !== post.id && (!sameFormat || p.format === post.format)).map((p) => p.value);
  return (post, sameFormat) => {
    if (inside.has(post.id)) return amongOf(values(post, sameFormat));
    const key = sameFormat ? post.format : 'any';
    const known = shared.get(key) ?? amongOf(values(post, sameFormat));
    shared.set(key, known);
    return known;
  };
}

/**
 * Class by rank among the others, so that a profile whose posts scatter widely needs a larger multiple. Breakout:
 * z = (ln(1 + E) − median) / max(1.4826 MAD, 0.2) of at least 2.5, which 3 % of ordinary posts reach.
 */
export function strengthOf(value: number, among: readonly number[]): { strength: Strength; topShare: number } {
  return strengthAmong(value, amongOf(among));
}

function strengthAmong(value: number, among: Among): { strength: Strength; topShare: number } {
  let atLeast = 0;
  let above = 0;
  for (const v of among.values) {
    if (v >= value) atLeast += 1;
    if (v > value) above += 1;
  }
  const n = among.values.length;
  const topShare = (atLeast + 1) / (n + 1);
  const strictShare = (above + 1) / (n + 1);
  const z = (Math.log1p(value) - among.centre) / among.spread;
  let strength: Strength = 'typical';
  if (n >= BREAKOUT_AMONG && z >= BREAKOUT_Z) strength = 'breakout';
  else if (topShare <= 0.1) strength = 'top-tenth';
  else if (topShare <= 0.25) strength = 'top-quarter';
  else if (strictShare > 0.75) strength = 'below';
  return { strength, topShare };
}

function figure(
  input: ProfileInput,
  post: PostInput,
  others: Record<Measure, ReturnType<typeof othersOf>>,
  readings: readonly FollowerReading[],
  settings: MetricSettings,
): PostFigure | undefined {
  const totals = { interactions: measured(input, post, 'interactions'), views: measured(input, post, 'views') };
  if (!totals.interactions.ok && totals.interactions.reason === 'hidden') {
    return { kind: 'hidden', what: totals.interactions.names };
  }
  if (!totals.interactions.ok && totals.interactions.reason === 'at-least') {
    const least = leastOf(post, interactionSet(input.platform));
    return least ? { kind: 'at-least', interactions: least } : { kind: 'unread' };
  }
  const shown = (['interactions', 'views'] as const).filter((m) => totals[m].ok);
  const first = shown[0];
  if (!first) {
    return !totals.views.ok && totals.views.reason === 'hidden'
      ? { kind: 'hidden', what: totals.views.names }
      : { kind: 'unread' };
  }
  // Without a date there is no age, and without an age no post to hold it against.
  if (!post.published || publishedAt(post) === undefined) return undefined;
  if (!isMature(input.platform, post, settings)) {
    const total = totals[first];
    const ageHours = Math.max(0, (post.seenAt - post.published.latest) / 3_600_000);
    return { kind: 'young', ageHours, ...(total.ok && { interactions: total.count }) };
  }
  const measure = shown.find((m) => others[m](post, false).values.length >= NEEDED);
  if (!measure) {
    const n = Math.max(...shown.map((m) => others[m](post, false).values.length));
    return { kind: 'too-few', n, needed: NEEDED };
  }
  const total = totals[measure];
  if (!total.ok) return { kind: 'unread' };
  const alike = others[measure](post, true);
  const sameFormat = alike.values.length >= SAME_FORMAT;
  const among = sameFormat ? alike : others[measure](post, false);
  const { typical } = among;
  const rate = postRate(input.platform, post, readings, settings.lens);
  return {
    kind: 'multiple',
    // A profile whose median post got nothing still has posts that got something.
    multiple: typical > 0 ? total.count.value / typical : 1 + total.count.value,
    approximate: total.count.low !== total.count.high,
    ...strengthAmong(total.count.value, among),
    interactions: total.count,
    measure,
    typical,
    typicalN: among.values.length,
    sameFormat,
    ...(rate.ok && { rate: rate.rate.value }),
    lens: settings.lens,
    seenAt: post.seenAt,
  };
}

/**
 * What a post's badge says, one post after another: for lists that are too long to be worked out at once. Undefined for
 * reposts (their counts are another profile's) and for posts without a date.
 * @param input the profile with all the posts that may be asked for
 */
export function figureOf(input: ProfileInput, settings: MetricSettings): (post: PostInput) => PostFigure | undefined {
  const others = {
    interactions: othersOf(baseline(input, 'interactions', settings)),
    views: othersOf(baseline(input, 'views', settings)),
  };
  const readings = usableReadings(input.followers);
  return (post) => (post.flags.includes('repost') ? undefined : figure(input, post, others, readings, settings));
}

/** What each post's badge says, by post id. */
export function postFigures(input: ProfileInput, settings: MetricSettings): Record<string, PostFigure> {
  const say = figureOf(input, settings);
  const figures: Record<string, PostFigure> = {};
  for (const post of input.posts) {
    const said = say(post);
    if (said) figures[post.id] = said;
  }
  return figures;
}
