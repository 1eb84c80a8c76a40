import type { CountName } from '../model';
import { publishedAt } from './maturity';
import { isRead, readSpan } from './observed/read-span';
import { type NoRate, numerator } from './rate';
import type { Rates } from './rates';
import { datedMean, datedMedian, exponential, type Interval, intervalOf, mean, median } from './statistics';
import type { Measured, MetricSettings, NoNumber, PostInput, ProfileInput } from './types';

/** Fewer than this and there are posts, but no rate. */
export const NEEDED = 5;
/** Fewer than this and the rate is called rough. */
export const ROUGH_BELOW = 10;

/** Above this share of hidden counts the posts that show theirs are a chosen few, and no rate is told from them. */
export const HIDDEN_SHARE = 0.25;

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

/**
 * Why fewer posts than needed have a rate: the reason that would have to go for there to be enough.
 * @param without posts without a rate; those with one, which may stand among them, are passed over
 * @param n posts with a rate
 */
export function whyNot(without: readonly ({ ok: true } | NoRate)[], n: number, needed: number = NEEDED): NoNumber {
  const reasons = without.filter((r) => !r.ok);
  const count = (reason: string) => reasons.filter((r) => r.reason === reason).length;
  const of = n + reasons.length;
  const enough = (more: number) => more > 0 && n + more >= needed;
  if (enough(count('no-followers'))) return { reason: 'no-followers' };
  const hidden = count('hidden');
  if (enough(hidden)) return { reason: 'hidden', n: hidden, of };
  if (enough(count('no-views'))) return { reason: 'no-views' };
  if (enough(count('at-least'))) return { reason: 'at-least', of };
  const unshown = count('not-shown') + count('doubtful');
  if (enough(unshown) && unshown > n) {
    const missing = new Set<CountName>();
    for (const r of reasons)
      if ('names' in r && r.reason !== 'hidden' && r.reason !== 'at-least')
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

/** Mean of ln((1 + E) / F) under every completion of rounded counts. */
export function roundedLogMean({ logLow, logHigh }: Rates): { low: number; high: number } {
  const low = mean(logLow);
  return { low, high: logHigh === logLow ? low : mean(logHigh) };
}

/** Geometric mean of (1 + E) / F with the t interval of its logarithm; above a month by whole weeks, where that is wider. Needs two. */
export function geometricRate(rates: Rates): TypicalValue {
  const estimate = datedMean({ at: rates.at, value: rates.log });
  const rounded = roundedLogMean(rates);
  return {
    ...exponential(intervalOf(estimate)),
    rounded: { low: Math.exp(rounded.low), high: Math.exp(rounded.high) },
    ...(estimate.blocks !== undefined && { blocks: estimate.blocks }),
  };
}

/** Median of E / F with order statistics, interpolated above a month and by whole weeks where that is wider: `datedMedian`. */
export function medianRate(rates: Rates): TypicalValue {
  const { at, value } = rates;
  const found = datedMedian({ at, value });
  const exact = rates.logLow === rates.log;
  return {
    ...found,
    rounded: exact ? { low: found.value, high: found.value } : { low: median(rates.low), high: median(rates.high) },
  };
}

/**
 * The typical post's rate. `geometric`: geometric mean of (1 + E) / F with the t interval of its logarithm (covers
 * 95 % on lognormal engagement, where mean ± t covers 80 %). `median`: median of E / F with order statistics. Above a
 * month the interval comes from whole weeks (block bootstrap) where that is wider: posts of one week resemble each other. `low` and
 * `high` are sampling error, `rounded` and `rounding` what the source's rounding leaves open.
 * @param rates of mature posts, as `ratesOf` gives them
 */
export function typicalRate(input: ProfileInput, rates: Rates, settings: MetricSettings): Measured {
  const n = rates.at.length;
  const of = n + rates.without.length;
  const hidden = rates.without.filter((w) => w.why.reason === 'hidden').length;
  if (n < NEEDED) {
    const read = readSpan(input, settings.period).stretches.length > 0;
    const why = rates.without.map((w) => w.why);
    return { ok: false, why: read ? whyNot(why, n) : { reason: 'not-observed' } };
  }
  if (hidden > HIDDEN_SHARE * of) return { ok: false, why: { reason: 'hidden', n: hidden, of } };
  const { rounded, blocks, ...interval } = settings.summary === 'geometric' ? geometricRate(rates) : medianRate(rates);
  let assumed = 0;
  for (let i = 0; i < n; i += 1) assumed += rates.assumed[i]!;
  const widest = Math.max(interval.value - rounded.low, rounded.high - interval.value);
  return {
    ok: true,
    estimate: {
      ...interval,
      n,
      from: rates.at[0]!,
      to: rates.at[n - 1]!,
      rough: n < ROUGH_BELOW,
      summary: settings.summary,
      lens: settings.lens,
      interactions: numerator(input.platform, settings.lens),
      assumedFollowers: assumed,
      rounding: interval.value > 0 ? Math.max(0, widest / interval.value) : 0,
      rounded,
      ...(blocks !== undefined && { blocks }),
    },
  };
}
