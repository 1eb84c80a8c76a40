import type { PostFormat } from '../../model';
import { intersect, observedStretches, type Stretch } from '../cadence/stretches';
import { publishedAt } from '../maturity';
import type { MetricSettings, PostInput, ProfileInput } from '../types';

/** What was read of a profile without a hole, inside the period. */
export interface ReadSpan {
  /** Disjoint, ascending, Unix ms. */
  stretches: Stretch[];
  /** Formats that the tabs read hold; null: all. */
  formats: ReadonlySet<PostFormat> | null;
}

/** Stretches of the period in which every post of the profile is known. */
export function readSpan(input: ProfileInput, period: { from: number; to: number }): ReadSpan {
  const { stretches, formats } = observedStretches(input);
  return { stretches: intersect(stretches, [period]), formats };
}

/**
 * Does a post lie in what was read completely? A relative date counts where any instant that it allows does: the oldest
 * post of a stretch, which is where it begins, is in it.
 */
export function isRead(post: PostInput, span: ReadSpan): boolean {
  if (!post.published || (span.formats && !span.formats.has(post.format))) return false;
  const { earliest, latest } = post.published;
  return span.stretches.some((s) => latest >= s.from && earliest <= s.to);
}

export interface Coverage {
  stretches: Stretch[];
  /** Milliseconds read completely, and their share of the period. */
  observed: number;
  share: number;
  /** Posts of the period inside those stretches: figures are made of these. */
  read: number;
  /** Posts of the period seen alone (opened by themselves, found in a search): kept, and out of every figure. */
  alone: number;
  /** Posts without a date: they cannot be placed. */
  undated: number;
  /** Formats that no tab read so far holds were left out. */
  formats?: PostFormat[];
}

/**
 * What the figures of a period rest on. Users open the posts that interest them: a mean over posts seen alone would be a
 * mean of what interested the user. Reposts are nobody's posts here and not counted.
 */
export function coverage(input: ProfileInput, settings: MetricSettings): Coverage {
  const { period } = settings;
  const span = readSpan(input, period);
  const observed = span.stretches.reduce((sum, s) => sum + s.to - s.from, 0);
  const length = Math.min(period.to, settings.now) - period.from;
  let read = 0;
  let alone = 0;
  let undated = 0;
  for (const post of input.posts) {
    if (post.flags.includes('repost') || post.flags.includes('upcoming')) continue;
    const at = publishedAt(post);
    if (at === undefined) undated += 1;
    else if (at >= period.from && at < period.to) {
      if (isRead(post, span)) read += 1;
      else alone += 1;
    }
  }
  return {
    stretches: span.stretches,
    observed,
    share: length > 0 ? Math.min(1, observed / length) : 0,
    read,
    alone,
    undated,
    ...(span.formats && { formats: [...span.formats].sort() }),
  };
}

/** The time that was read completely of every one of several profiles: what sums over them may be compared in. */
export function commonStretches(inputs: readonly ProfileInput[], period: { from: number; to: number }): Stretch[] {
  return inputs.reduce<Stretch[]>((common, input) => intersect(common, observedStretches(input).stretches), [period]);
}
