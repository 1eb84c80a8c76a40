import { type Audience, audienceOf } from './collaborations';
import { interactionSet, leastOf, totalOf } from './interactions';
import { isMature, publishedAt } from './maturity';
import { type AgainstEarlier, EarlierPosts } from './outliers/earlier';
import { BASELINE_NEEDED } from './outliers/score';
import { postRate } from './rate';
import type { MetricSettings, PostFigure, PostInput, ProfileInput, Strength } from './types';
import { NEEDED } from './typical';

type Measure = 'interactions' | 'views';

function measured(input: ProfileInput, post: PostInput, measure: Measure): ReturnType<typeof totalOf> {
  return totalOf(post, measure === 'views' ? ['views'] : interactionSet(input.platform));
}

/** The mature posts that others are held against, of any time; reposts and what is only announced are nobody's measure. */
function baseline(input: ProfileInput, measure: Measure, settings: MetricSettings): EarlierPosts {
  return new EarlierPosts(
    input.posts.flatMap((post) => {
      const at = publishedAt(post);
      if (at === undefined || post.flags.includes('repost') || post.flags.includes('upcoming')) return [];
      if (!isMature(input.platform, post, settings)) return [];
      const total = measured(input, post, measure);
      return total.ok ? [{ at, id: post.id, count: total.count, format: post.format }] : [];
    }),
  );
}

/**
 * Class by rank among the earlier posts, so that a profile whose posts scatter widely needs a larger multiple. Breakout:
 * z = (ln(1 + E) − median) / max(1.4826 MAD, 0.2) of at least 2.5 with the whole interval of a rounded count, among ten
 * or more: 3 % of ordinary posts reach it.
 */
export function strengthOf({ score, topShare, strictShare }: AgainstEarlier): Strength {
  if (score.label === 'breakout') return 'breakout';
  if (topShare <= 0.1) return 'top-tenth';
  if (topShare <= 0.25) return 'top-quarter';
  return strictShare > 0.75 ? 'below' : 'typical';
}

function figure(
  input: ProfileInput,
  post: PostInput,
  bases: Record<Measure, EarlierPosts>,
  audience: Audience,
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
  const before = post.published.earliest;
  const measure = shown.find((m) => bases[m].count(post.format, before) >= NEEDED);
  if (!measure) {
    const n = Math.max(...shown.map((m) => bases[m].count(post.format, before)));
    return { kind: 'too-few', n, needed: NEEDED };
  }
  const total = totals[measure];
  const at = publishedAt(post);
  if (!total.ok || at === undefined) return { kind: 'unread' };
  const held = bases[measure].hold({ id: post.id, at, format: post.format, count: total.count }, before);
  const { score } = held;
  const rate = postRate(input.platform, post, audience.own, settings.lens, audience.partners);
  return {
    kind: 'multiple',
    // A profile whose median post got nothing still has posts that got something.
    multiple: score.multiple ?? 1 + total.count.value,
    approximate: total.count.low !== total.count.high,
    strength: strengthOf(held),
    topShare: held.topShare,
    ...(score.n >= BASELINE_NEEDED && { score: { z: score.z, label: score.label, ofProfile: score.topShare } }),
    interactions: total.count,
    measure,
    typical: score.typical,
    typicalN: score.n,
    sameFormat: score.sameFormat,
    ...(rate.ok && { rate: rate.rate.value }),
    lens: settings.lens,
    seenAt: post.seenAt,
  };
}

/**
 * What a post's badge says, one post after another: for lists that are too long to be worked out at once. Held against
 * the 30 mature posts of its format before it, see `EarlierPosts`; of fewer than five there is no figure. Undefined for
 * reposts (their counts are another profile's) and for posts without a date.
 * @param input the profile with all the posts that may be asked for, and with earlier ones: those of the beginning are
 * held against them
 */
export function figureOf(input: ProfileInput, settings: MetricSettings): (post: PostInput) => PostFigure | undefined {
  const bases = {
    interactions: baseline(input, 'interactions', settings),
    views: baseline(input, 'views', settings),
  };
  const audience = audienceOf(input);
  return (post) => (post.flags.includes('repost') ? undefined : figure(input, post, bases, audience, settings));
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
