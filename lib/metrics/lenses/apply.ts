import { audienceOf } from '../collaborations';
import { isMature, publishedAt } from '../maturity';
import { isRead, readSpan } from '../observed';
import type { FollowerReading, MetricSettings, NoNumber, PostInput, ProfileInput } from '../types';
import { whyNot } from '../typical';
import { definitionOn, type PostArithmetic, postArithmetic } from './arithmetic';
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

/** A post with its sum. */
export type LensPost = Extract<PostArithmetic, { ok: true }>;

/** The posts that a definition looks at, each with its sum or why there is none, by time. */
export interface LensPosts {
  all: { at: number; said: PostArithmetic }[];
  readings: readonly FollowerReading[];
}

/** @param definition as `definitionOn` gives it */
export function lensPosts(definition: LensDefinition, input: ProfileInput, settings: MetricSettings): LensPosts {
  const { own: readings, partners } = audienceOf(input);
  const { period } = settings;
  const all = postsUnder(definition, input, settings).flatMap((post) => {
    const at = publishedAt(post);
    const said = postArithmetic(definition, input.platform, post, readings, period, partners);
    return at === undefined ? [] : [{ at, said }];
  });
  return { all, readings };
}

/** Those with a sum. */
export function usedOf({ all }: Pick<LensPosts, 'all'>): LensPost[] {
  return all.flatMap(({ said }) => (said.ok ? [said] : []));
}

/** More of the posts hide their counts than leave the others a fair sample. */
export function mostlyHidden({ all }: Pick<LensPosts, 'all'>): NoNumber | undefined {
  const hidden = all.filter(({ said }) => !said.ok && said.reason === 'hidden').length;
  return hidden > HIDDEN_SHARE * all.length ? { reason: 'hidden', n: hidden, of: all.length } : undefined;
}

/**
 * One profile under a definition: ours, a vendor's or the user's own. The value is multiplied by the definition's scale.
 * No figure where fewer posts than the definition needs have all its counts, where more than a quarter hide them, or
 * (`daily`) where no whole day was read.
 */
export function applyLens(definition: LensDefinition, input: ProfileInput, settings: MetricSettings): LensResult {
  const here = definitionOn(definition, input.platform);
  const no = (why: NoNumber): LensResult => ({ ok: false, why, definition: here });
  const posts = lensPosts(here, input, settings);
  const { all, readings } = posts;
  const hidden = mostlyHidden(posts);
  if (hidden) return no(hidden);
  const used = usedOf(posts);
  const unknown = all.flatMap(({ at, said }) => (said.ok ? [] : [at]));
  const daily = here.summary === 'daily';
  if (!daily && used.length < Math.max(1, here.needed)) {
    const read = readSpan(input, settings.period).stretches.length > 0;
    return no(
      read
        ? whyNot(
            all.map((one) => one.said),
            used.length,
            Math.max(1, here.needed),
          )
        : { reason: 'not-observed' },
    );
  }
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
