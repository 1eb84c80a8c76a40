import type { CountName, PlatformId } from '../model';
import { atAge, type History, historyOf, relativeAtAge, relativeVelocity, type Sighting } from './age';
import { audienceOf } from './collaborations';
import { interactionSet, totalOf, usable } from './interactions';
import { defaultLens, type NoRate, postRate } from './rate';
import type { BadgeMetric, Lens, PostInput, ProfileInput, ShownFigure } from './types';

function without({ reason, names = [] }: { reason: string; names?: CountName[] }): ShownFigure {
  if (reason === 'hidden') return { kind: 'hidden', what: names };
  if (reason === 'no-followers' || reason === 'no-views' || reason === 'no-date' || reason === 'at-least') {
    return { kind: 'missing', why: reason, what: names };
  }
  return { kind: 'missing', why: 'not-shown', what: names };
}

const noRate = (why: NoRate): ShownFigure => without('names' in why ? why : { reason: why.reason });

function counted(post: PostInput, name: 'likes' | 'comments'): ShownFigure {
  if (post.hidden.includes(name)) return { kind: 'hidden', what: [name] };
  const count = post.counts[name];
  if (!usable(count) || post.doubtful.includes(name)) return { kind: 'missing', why: 'not-shown', what: [name] };
  return { kind: 'count', name, count };
}

const HOUR = 3_600_000;
/** Of so many of the newest posts the readings are followed; older ones are held against nothing. */
export const FOLLOWED_POSTS = 200;

/**
 * Interactions an hour between the last two readings that show them all (reference 1.4); with a single one since it was
 * posted, where it is dated well enough: (E(a2) − E(a1)) / (a2 − a1), the first being 0 at 0. A gain that rounding
 * alone could make or hide says nothing: then since it was posted as well.
 */
export function shownVelocity(
  platform: PlatformId,
  post: Pick<PostInput, 'id' | 'format' | 'counts' | 'hidden' | 'doubtful'>,
  history: History | undefined,
  all: readonly History[],
): ShownFigure {
  const total = totalOf(post, interactionSet(platform));
  if (!total.ok) return without(total);
  const last = history?.points.at(-1);
  if (!history || !last) return { kind: 'missing', why: 'no-date', what: [] };
  const before = history.points.at(-2);
  const to = history.at + last.age;
  if (before) {
    const hours = (last.age - before.age) / HOUR;
    const gained = last.count.value - before.count.value;
    const blur = (last.count.high - last.count.low + before.count.high - before.count.low) / 2;
    if (blur === 0 || Math.abs(gained) > blur) {
      const versus = relativeVelocity(history, all, before.age, last.age);
      return {
        kind: 'velocity',
        perHour: gained / hours,
        approximate: blur > 0,
        from: history.at + before.age,
        to,
        ...(versus && { versus: { ratio: versus.ratio, typical: versus.typical, n: versus.n } }),
      };
    }
  }
  if (!atAge(history, last.age).ok || last.age === 0) return { kind: 'missing', why: 'no-date', what: [] };
  const hours = last.age / HOUR;
  const versus = relativeAtAge(history, all, last.age);
  return {
    kind: 'velocity',
    perHour: last.count.value / hours,
    approximate: last.count.low !== last.count.high || history.slack > 0,
    to,
    ...(versus && { versus: { ratio: versus.ratio, typical: versus.typical / hours, n: versus.n } }),
  };
}

function rateOf(input: ProfileInput, lens: Lens): (post: PostInput) => ShownFigure {
  const { own, partners } = audienceOf(input);
  return (post) => {
    const made = postRate(input.platform, post, own, lens, partners);
    if (!made.ok) return noRate(made);
    const { value, low, high } = made.rate;
    return { kind: 'rate', lens, value, approximate: low !== high };
  };
}

/**
 * What the chosen metric says of each post, by id; reposts are another profile's. Empty for the multiple, which every
 * figure carries anyway. By followers means what the platform can show: YouTube's grids show no likes, so it is views
 * by followers there.
 * @param seen what was seen of posts over time, by id; of others there is the one reading that `input` holds
 */
export function shownFigures(
  input: ProfileInput,
  metric: BadgeMetric,
  seen: ReadonlyMap<string, readonly Sighting[]> = new Map(),
): Record<string, ShownFigure> {
  if (metric === 'multiple') return {};
  const say = sayer(input, metric, seen);
  const posts = input.posts.filter((post) => !post.flags.includes('repost'));
  return Object.fromEntries(posts.map((post) => [post.id, say(post)]));
}

function sayer(
  input: ProfileInput,
  metric: Exclude<BadgeMetric, 'multiple'>,
  seen: ReadonlyMap<string, readonly Sighting[]>,
): (post: PostInput) => ShownFigure {
  if (metric === 'likes' || metric === 'comments') return (post) => counted(post, metric);
  if (metric === 'rate') return rateOf(input, defaultLens(input.platform));
  if (metric === 'views-rate') return rateOf(input, 'views');
  const names = interactionSet(input.platform);
  const histories = new Map(
    input.posts.flatMap((post) => {
      const history = historyOf(post, seen.get(post.id) ?? [post], names);
      return history ? [[post.id, history] as const] : [];
    }),
  );
  const all = [...histories.values()].sort((a, b) => b.at - a.at).slice(0, FOLLOWED_POSTS);
  return (post) => shownVelocity(input.platform, post, histories.get(post.id), all);
}
