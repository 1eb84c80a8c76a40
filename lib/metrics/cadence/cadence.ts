import type { PostColumns } from '../columns';
import { DAY } from '../maturity';
import { median } from '../statistics';
import type { Cadence, MetricSettings, ProfileInput } from '../types';
import { nextWeek, weekStart } from '../weeks';
import { burstiness } from './burstiness';
import { observedRuns } from './runs';
import { intersect, type Stretch } from './stretches';

/** Under a week seen, or a day with ten posts, a weekly figure would be an extrapolation. */
function enough(observed: number, posts: number): boolean {
  return observed >= 7 * DAY || (observed >= DAY && posts >= 10);
}

/** A profile with a longer history than this gets its most recent weeks. */
const MOST_WEEKS = 520;

function weekly(times: readonly number[], stretches: readonly Stretch[], settings: MetricSettings): Cadence['weeks'] {
  const start = stretches[0]?.from;
  const end = stretches[stretches.length - 1]?.to;
  if (start === undefined || end === undefined) return [];
  const weeks: Cadence['weeks'] = [];
  const zone = settings.timeZone;
  let at = weekStart(Math.max(start, end - MOST_WEEKS * 7 * DAY), zone);
  let i = times.findIndex((t) => t >= at);
  while (at < end) {
    const next = nextWeek(at, zone);
    const seen = intersect(stretches, [{ from: at, to: next }]).reduce((sum, s) => sum + s.to - s.from, 0);
    let posts = 0;
    for (; i >= 0 && i < times.length && times[i]! < next; i += 1) posts += 1;
    weeks.push({ start: at, posts, observed: Math.min(1, seen / (next - at)) });
    at = next;
  }
  return weeks;
}

/**
 * How often the profile posts, over the stretches that were really read. Reposts are not posts; a pinned post stands
 * at its date. Where a stretch begins at its oldest post, that post opens the first gap and is not counted, or every
 * rate would be a post too high. A gap across an unread stretch is unknown, not a silence.
 * @param columns of the profile, where the caller has made them already
 * @returns gaps in days; `perWeek` and the gaps are absent where too little was read to tell
 */
export function cadence(input: ProfileInput, settings: MetricSettings, columns?: PostColumns): Cadence {
  const { runs, observed } = observedRuns(input, settings, columns);
  const inside = runs.map((r) => r.stretch);
  const times = runs.flatMap((r) => r.counted);
  const gaps = runs.flatMap((r) => r.gaps);
  const result: Cadence = {
    posts: times.length,
    observed,
    stretches: inside,
    weeks: weekly(times, inside, settings),
  };
  if (enough(observed, times.length)) result.perWeek = (times.length / observed) * 7 * DAY;
  if (gaps.length > 0) {
    result.medianGap = median(gaps);
    result.longestGap = gaps.reduce((a, b) => Math.max(a, b));
  }
  const open = runs[runs.length - 1]?.open;
  if (open !== undefined) result.openGap = open;
  const b = burstiness(gaps);
  if (b !== undefined) result.burstiness = b;
  return result;
}
