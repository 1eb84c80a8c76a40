import { usableReadings } from '../followers';
import { type LensDefinition, postArithmetic, postsUnder } from '../lenses';
import { publishedAt } from '../maturity';
import type { MetricSettings, ProfileInput } from '../types';
import type { LeftOut, PostsUsed } from './types';

const DAY = 86_400_000;
const ORDER: readonly LeftOut[] = [
  'alone',
  'repost',
  'young',
  'older',
  'hidden',
  'not-shown',
  'doubtful',
  'at-least',
  'no-followers',
  'no-views',
];

/**
 * Which stored posts make a figure, and why the others do not. Every post is counted once, under the first reason that
 * keeps it out; posts without a date can be in no period and are not counted at all.
 * @param definition as `definitionOn` gives it
 */
export function postsUsed(definition: LensDefinition, input: ProfileInput, settings: MetricSettings): PostsUsed {
  const { last } = definition;
  const { to } = settings.period;
  const from = last
    ? last.days === undefined
      ? Number.NEGATIVE_INFINITY
      : to - last.days * DAY
    : settings.period.from;
  const stored = input.posts.filter((post) => {
    const at = publishedAt(post);
    return at !== undefined && at >= from && at < to;
  });
  const any = last && { ...(last.days !== undefined && { days: last.days }) };
  const { last: _, ...rest } = definition;
  const all: LensDefinition = { ...rest, ...(any && { last: any }) };
  const read = postsUnder({ ...all, young: true }, input, settings);
  const grown = postsUnder(all, input, settings);
  const taken = postsUnder(definition, input, settings);
  const readings = usableReadings(input.followers);
  const left = new Map<LeftOut, number>();
  const leave = (why: LeftOut, n = 1) => left.set(why, (left.get(why) ?? 0) + n);
  const reposts = stored.filter((p) => p.flags.includes('repost') || p.flags.includes('upcoming')).length;
  leave('repost', reposts);
  leave('alone', stored.length - reposts - read.length);
  leave('young', read.length - grown.length);
  leave('older', grown.length - taken.length);
  let used = 0;
  for (const post of taken) {
    const one = postArithmetic(definition, input.platform, post, readings, settings.period);
    if (one.ok) used += 1;
    else if (one.reason !== 'no-date') leave(one.reason);
  }
  const minus = ORDER.flatMap((why) => {
    const n = left.get(why) ?? 0;
    return n > 0 ? [{ why, n }] : [];
  });
  return { stored: stored.length, minus, used };
}
