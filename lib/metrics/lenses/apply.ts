import { audienceOf } from '../collaborations';
import { isMature, publishedAt } from '../maturity';
import { isRead, readSpan } from '../observed';
import type { MetricSettings, NoNumber, PostInput, ProfileInput } from '../types';
import { whyNot } from '../typical';
import { definitionOn, postArithmetic } from './arithmetic';
import { dailyValue, wholeDays } from './daily';
import { summed } from './summary';
import type { LensDefinition, LensResult } from './types';

const DAY = 86_400_000;
/** The earliest instant that a date can name. */
const OLDEST = -8.64e15;
const ROUGH_BELOW = 10;
/** Above this share of hidden counts the posts that show theirs are a chosen few. */
const HIDDEN_SHARE = 0.25;

/**
 * The posts that a lens looks at, of those read completely: the period's, or its own newest ones up to the period's end.
 */
export function postsUnder(definition: LensDefinition, input: ProfileInput, settings: MetricSettings): PostInput[] {
  const { last } = definition;
  const to = settings.period.to;
  const from = last ? (last.days === undefined ? OLDEST : to - last.days * DAY) : settings.period.from;
  const span = readSpan(input, { from, to });
  const dated = input.posts.flatMap((post) => {
    const at = publishedAt(post);
    if (at === undefined || at < from || at >= to || !isRead(post, span)) return [];
    if (post.flags.includes('repost') || post.flags.includes('upcoming')) return [];
    return definition.young || isMature(input.platform, post, settings) ? [{ at, post }] : [];
  });
  dated.sort((a, b) => a.at - b.at || (a.post.id < b.post.id ? -1 : 1));
  return (last?.posts ? dated.slice(-last.posts) : dated).map((d) => d.post);
}

/**
 * One profile under a definition: ours, a vendor's or the user's own. The value is multiplied by the definition's scale.
 * No figure where fewer posts than the definition needs have all its counts, where more than a quarter hide them, or
 * (`daily`) where no whole day was read.
 */
export function applyLens(definition: LensDefinition, input: ProfileInput, settings: MetricSettings): LensResult {
  const here = definitionOn(definition, input.platform);
  const no = (why: NoNumber): LensResult => ({ ok: false, why, definition: here });
  const { own: readings, partners } = audienceOf(input);
  const posts = postsUnder(here, input, settings);
  const all = posts.map((post) => postArithmetic(here, input.platform, post, readings, settings.period, partners));
  const used = all.filter((a) => a.ok);
  const hidden = all.filter((a) => !a.ok && a.reason === 'hidden').length;
  if (hidden > HIDDEN_SHARE * all.length) return no({ reason: 'hidden', n: hidden, of: all.length });
  const daily = here.summary === 'daily';
  if (!daily && used.length < Math.max(1, here.needed)) {
    const read = readSpan(input, settings.period).stretches.length > 0;
    return no(read ? whyNot(all, used.length, Math.max(1, here.needed)) : { reason: 'not-observed' });
  }
  const unknown = posts.filter((_, i) => !all[i]!.ok).flatMap((post) => publishedAt(post) ?? []);
  const days = daily ? wholeDays(input, settings) : [];
  if (daily && days.length === 0) return no({ reason: 'not-observed' });
  const value =
    here.summary === 'daily'
      ? dailyValue(here, days, used, unknown, readings, settings.period.to)
      : summed(used, here.summary);
  if (!value) return no({ reason: readings.length === 0 ? 'no-followers' : 'not-observed' });
  const first = daily ? days[0]!.from : used[0]!.at;
  const last = daily ? days[days.length - 1]!.to : used[used.length - 1]!.at;
  return {
    ok: true,
    ...value,
    n: used.length,
    from: first,
    to: last,
    rough: used.length < ROUGH_BELOW,
    young: used.filter((a) => !isMature(input.platform, a.input, settings)).length,
    assumedFollowers: used.filter((a) => a.assumed).length,
    without: all.length - used.length,
    definition: here,
    arithmetic: used.map(({ ok: _, input: __, ...arithmetic }) => arithmetic),
  };
}
