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

/** Without the post itself: a post in its own baseline pulls the typical value towards itself. */
function others(base: Baseline, post: PostInput, sameFormat: boolean): number[] {
  return base.filter((p) => p.id !== post.id && (!sameFormat || p.format === post.format)).map((p) => p.value);
}

/**
 * Class by rank among the others, so that a profile whose posts scatter widely needs a larger multiple. Breakout:
 * z = (ln(1 + E) − median) / max(1.4826 MAD, 0.2) of at least 2.5, which 3 % of ordinary posts reach.
 */
export function strengthOf(value: number, among: readonly number[]): { strength: Strength; topShare: number } {
  const atLeast = among.filter((v) => v >= value).length;
  const topShare = (atLeast + 1) / (among.length + 1);
  const logs = among.map(Math.log1p);
  const z = (Math.log1p(value) - median(logs)) / Math.max(1.4826 * mad(logs), SPREAD_FLOOR);
  const strictShare = (among.filter((v) => v > value).length + 1) / (among.length + 1);
  let strength: Strength = 'typical';
  if (among.length >= BREAKOUT_AMONG && z >= BREAKOUT_Z) strength = 'breakout';
  else if (topShare <= 0.1) strength = 'top-tenth';
  else if (topShare <= 0.25) strength = 'top-quarter';
  else if (strictShare > 0.75) strength = 'below';
  return { strength, topShare };
}

function figure(
  input: ProfileInput,
  post: PostInput,
  bases: Record<Measure, Baseline>,
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
  const measure = shown.find((m) => others(bases[m], post, false).length >= NEEDED);
  if (!measure) {
    const n = Math.max(...shown.map((m) => others(bases[m], post, false).length));
    return { kind: 'too-few', n, needed: NEEDED };
  }
  const total = totals[measure];
  if (!total.ok) return { kind: 'unread' };
  const alike = others(bases[measure], post, true);
  const sameFormat = alike.length >= SAME_FORMAT;
  const among = sameFormat ? alike : others(bases[measure], post, false);
  const typical = median(among);
  const rate = postRate(input.platform, post, readings, settings.lens);
  return {
    kind: 'multiple',
    // A profile whose median post got nothing still has posts that got something.
    multiple: typical > 0 ? total.count.value / typical : 1 + total.count.value,
    approximate: total.count.low !== total.count.high,
    ...strengthOf(total.count.value, among),
    interactions: total.count,
    measure,
    typical,
    typicalN: among.length,
    sameFormat,
    ...(rate.ok && { rate: rate.rate.value }),
    lens: settings.lens,
    seenAt: post.seenAt,
  };
}

/** What each post's badge says, by post id. Reposts get none: their counts are another profile's. Posts without a date get none. */
export function postFigures(input: ProfileInput, settings: MetricSettings): Record<string, PostFigure> {
  const bases = {
    interactions: baseline(input, 'interactions', settings),
    views: baseline(input, 'views', settings),
  };
  const readings = usableReadings(input.followers);
  const figures: Record<string, PostFigure> = {};
  for (const post of input.posts) {
    if (post.flags.includes('repost')) continue;
    const said = figure(input, post, bases, readings, settings);
    if (said) figures[post.id] = said;
  }
  return figures;
}
