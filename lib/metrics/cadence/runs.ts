import type { PostFormat } from '../../model';
import { columnsOf, firstFrom, type PostColumns } from '../columns';
import { DAY } from '../maturity';
import { listOf } from '../statistics';
import type { MetricSettings, ProfileInput } from '../types';
import { intersect, observedStretches, type Stretch } from './stretches';

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

/** Times of the posts that make the cadence, ascending: of the formats that were read. */
function postTimes(columns: PostColumns, formats: ReadonlySet<PostFormat> | null): number[] {
  if (!formats) return listOf(columns.at);
  const read = columns.formats.map((format) => formats.has(format));
  const times: number[] = [];
  for (let i = 0; i < columns.at.length; i += 1) if (read[columns.format[i]!]) times.push(columns.at[i]!);
  return times;
}

/** The stretches of the period that were read completely, ascending, with their posts. `observed`: their sum, ms. */
export function observedRuns(
  input: ProfileInput,
  settings: MetricSettings,
  columns: PostColumns = columnsOf(input, settings),
): { runs: Run[]; observed: number } {
  const { stretches, formats } = observedStretches(input);
  const { period } = settings;
  const all = postTimes(columns, formats);
  let observed = 0;
  const starts = new Set(stretches.map((s) => s.from));
  const runs = intersect(stretches, [period]).map((stretch): Run => {
    observed += stretch.to - stretch.from;
    // A stretch ends with the moment of reading: a post of that very instant is in it; the period's end is not.
    const times = all.slice(
      firstFrom(all, stretch.from),
      firstFrom(all, stretch.to < period.to ? stretch.to + 1 : stretch.to),
    );
    const gaps = new Array<number>(Math.max(0, times.length - 1));
    for (let i = 0; i < gaps.length; i += 1) gaps[i] = (times[i + 1]! - times[i]!) / DAY;
    const last = times[times.length - 1];
    return {
      stretch,
      times,
      counted: starts.has(stretch.from) && times[0] === stretch.from ? times.filter((t) => t > stretch.from) : times,
      gaps,
      ...(last !== undefined && { open: (stretch.to - last) / DAY }),
    };
  });
  return { runs, observed };
}
