import type { CountName } from '../model';
import { usableReadings } from './followers';
import { isMature, publishedAt } from './maturity';
import { isRead, readSpan } from './observed';
import { logRate, numerator, type PostRate, postRate } from './rate';
import { blockMedian, datedMean, exponential, type Interval, intervalOf, median, medianInterval } from './statistics';
import type { Measured, MetricSettings, NoNumber, PostInput, ProfileInput } from './types';

/** Fewer than this and there are posts, but no rate. */
export const NEEDED = 5;
/** Fewer than this and the rate is called rough. */
export const ROUGH_BELOW = 10;

/** Above this share of hidden counts the posts that show theirs are a chosen few, and no rate is told from them. */
const HIDDEN_SHARE = 0.25;

/**
 * The posts of the period that figures are made of: inside stretches that were read completely, because users open what
 * interests them. Reposts are out (they carry somebody else's counts), pinned ones in by their date.
 */
export function postsInPeriod(input: ProfileInput, settings: MetricSettings): PostInput[] {
  const span = readSpan(input, settings.period);
  return input.posts.filter((post) => {
    if (post.flags.includes('repost') || post.flags.includes('upcoming')) return false;
    const at = publishedAt(post);
    return at !== undefined && at >= settings.period.from && at < settings.period.to && isRead(post, span);
  });
}

/** Rates of the posts old enough, in order of publication; those without a rate keep their reason. */
export function matureRates(input: ProfileInput, posts: readonly PostInput[], settings: MetricSettings): PostRate[] {
  const readings = usableReadings(input.followers);
  return posts
    .filter((post) => isMature(input.platform, post, settings))
    .map((post) => postRate(input.platform, post, readings, settings.lens));
}

export type UsableRate = PostRate & { ok: true };
/** Those that have a rate, by time and then id: sums over them are the same to the last bit, however posts came. */
export function usableRates(rates: readonly PostRate[]): UsableRate[] {
  return rates
    .filter((r): r is UsableRate => r.ok)
    .sort((a, b) => a.at - b.at || (a.post.id < b.post.id ? -1 : a.post.id > b.post.id ? 1 : 0));
}

/** Why fewer posts than needed have a rate: the reason that would have to go for there to be enough. */
export function whyNot(
  rates: readonly ({ ok: true } | Exclude<PostRate, { ok: true }>)[],
  n: number,
  needed: number = NEEDED,
): NoNumber {
  const count = (reason: string) => rates.filter((r) => !r.ok && r.reason === reason).length;
  const of = rates.length;
  const enough = (more: number) => more > 0 && n + more >= needed;
  if (enough(count('no-followers'))) return { reason: 'no-followers' };
  const hidden = count('hidden');
  if (enough(hidden)) return { reason: 'hidden', n: hidden, of };
  if (enough(count('no-views'))) return { reason: 'no-views' };
  if (enough(count('at-least'))) return { reason: 'at-least', of };
  const unshown = count('not-shown') + count('doubtful');
  if (enough(unshown) && unshown > n) {
    const missing = new Set<CountName>();
    for (const r of rates)
      if (!r.ok && 'names' in r && r.reason !== 'hidden' && r.reason !== 'at-least')
        for (const name of r.names) missing.add(name);
    return { reason: 'not-shown', missing: [...missing], of };
  }
  return { reason: 'too-few', n, needed };
}

/** A typical value with both kinds of error, which are never added into one another. */
export interface TypicalValue extends Interval {
  /** Every completion of the rounded counts gives a value in here. */
  rounded: { low: number; high: number };
  /** Weeks that were drawn again for the interval; absent where posts were taken one by one. */
  blocks?: number;
}

const isSharp = (r: UsableRate) => r.top.low === r.top.high && r.bottom.low === r.bottom.high;

/**
 * Mean of ln((1 + E) / F) under every completion of rounded counts.
 * @param logs `logRate` of each, in the same order
 */
export function roundedLogMean(used: readonly UsableRate[], logs: readonly number[]): { low: number; high: number } {
  let low = 0;
  let high = 0;
  used.forEach((r, i) => {
    const sharp = isSharp(r);
    low += sharp ? logs[i]! : Math.log1p(r.top.low) - Math.log(r.bottom.high);
    high += sharp ? logs[i]! : Math.log1p(r.top.high) - Math.log(r.bottom.low);
  });
  return { low: low / used.length, high: high / used.length };
}

/** Geometric mean of (1 + E) / F with the t interval of its logarithm; above a month by whole weeks, where that is wider. Needs two. */
export function geometricRate(used: readonly UsableRate[]): TypicalValue {
  const logs = used.map(logRate);
  const estimate = datedMean(used.map((r, i) => ({ at: r.at, value: logs[i]! })));
  const rounded = roundedLogMean(used, logs);
  return {
    ...exponential(intervalOf(estimate)),
    rounded: { low: Math.exp(rounded.low), high: Math.exp(rounded.high) },
    ...(estimate.blocks !== undefined && { blocks: estimate.blocks }),
  };
}

/** Median of E / F with order statistics; above a month by whole weeks, where that is wider. */
export function medianRate(used: readonly UsableRate[]): TypicalValue {
  const values = used.map((r) => r.rate.value);
  return {
    ...(blockMedian(used.map((r) => ({ at: r.at, value: r.rate.value }))) ?? medianInterval(values)),
    rounded: used.every(isSharp)
      ? { low: median(values), high: median(values) }
      : { low: median(used.map((r) => r.rate.low)), high: median(used.map((r) => r.rate.high)) },
  };
}

/**
 * The typical post's rate. `geometric`: geometric mean of (1 + E) / F with the t interval of its logarithm (covers
 * 95 % on lognormal engagement, where mean ± t covers 80 %). `median`: median of E / F with order statistics. Above a
 * month the interval comes from whole weeks (block bootstrap) where that is wider: posts of one week resemble each other. `low` and
 * `high` are sampling error, `rounded` and `rounding` what the source's rounding leaves open.
 * @param rates of mature posts, as `matureRates` gives them
 */
export function typicalRate(input: ProfileInput, rates: readonly PostRate[], settings: MetricSettings): Measured {
  const used = usableRates(rates);
  const first = used[0];
  const last = used[used.length - 1];
  const hidden = rates.filter((r) => !r.ok && r.reason === 'hidden').length;
  if (!first || !last || used.length < NEEDED) {
    const read = readSpan(input, settings.period).stretches.length > 0;
    return { ok: false, why: read ? whyNot(rates, used.length) : { reason: 'not-observed' } };
  }
  if (hidden > HIDDEN_SHARE * rates.length)
    return { ok: false, why: { reason: 'hidden', n: hidden, of: rates.length } };
  const { rounded, blocks, ...interval } = settings.summary === 'geometric' ? geometricRate(used) : medianRate(used);
  const widest = Math.max(interval.value - rounded.low, rounded.high - interval.value);
  return {
    ok: true,
    estimate: {
      ...interval,
      n: used.length,
      from: first.at,
      to: last.at,
      rough: used.length < ROUGH_BELOW,
      summary: settings.summary,
      lens: settings.lens,
      interactions: numerator(input.platform, settings.lens),
      assumedFollowers: used.filter((r) => r.assumedFollowers).length,
      rounding: interval.value > 0 ? Math.max(0, widest / interval.value) : 0,
      rounded,
      ...(blocks !== undefined && { blocks }),
    },
  };
}
