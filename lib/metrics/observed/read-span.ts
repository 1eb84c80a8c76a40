import type { PostFormat } from '../../model';
import { intersect, observedStretches, type Stretch } from '../cadence/stretches';
import type { PostInput, ProfileInput } from '../types';

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

/** The time that was read completely of every one of several profiles: what sums over them may be compared in. */
export function commonStretches(inputs: readonly ProfileInput[], period: { from: number; to: number }): Stretch[] {
  return inputs.reduce<Stretch[]>((common, input) => intersect(common, observedStretches(input).stretches), [period]);
}
