import { DAY } from '../maturity';
import type { MetricSettings, ProfileInput } from '../types';
import { intersect, observedStretches, postTimes, type Stretch } from './stretches';

/** One stretch that was read without a hole, inside the period, and the posts in it. */
export interface Run {
  stretch: Stretch;
  /** Times of all posts in it, Unix ms, ascending. */
  times: number[];
  /** Those that count: without the post at which the stretch opens. */
  counted: number[];
  /** Days from post to post. */
  gaps: number[];
  /** Days from the last post to the end of the stretch: that gap is at least this long. Absent without a post. */
  open?: number;
}

/** First index at which the ascending times reach `t`. */
function from(times: readonly number[], t: number): number {
  let lo = 0;
  let hi = times.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (times[mid]! < t) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** The stretches of the period that were read completely, ascending, with their posts. `observed`: their sum, ms. */
export function observedRuns(input: ProfileInput, settings: MetricSettings): { runs: Run[]; observed: number } {
  const { stretches, formats } = observedStretches(input);
  const { period } = settings;
  const all = postTimes(input.posts, formats);
  let observed = 0;
  const starts = new Set(stretches.map((s) => s.from));
  const runs = intersect(stretches, [period]).map((stretch): Run => {
    observed += stretch.to - stretch.from;
    // A stretch ends with the moment of reading: a post of that very instant is in it; the period's end is not.
    const times = all.slice(from(all, stretch.from), from(all, stretch.to < period.to ? stretch.to + 1 : stretch.to));
    const gaps = times.slice(1).map((t, i) => (t - times[i]!) / DAY);
    const last = times[times.length - 1];
    return {
      stretch,
      times,
      counted: starts.has(stretch.from) ? times.filter((t) => t > stretch.from) : times,
      gaps,
      ...(last !== undefined && { open: (stretch.to - last) / DAY }),
    };
  });
  return { runs, observed };
}
