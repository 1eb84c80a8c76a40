import type { PostFormat, Reading } from '../model';
import { FIGURES } from '../platforms/figures';
import { DAY, publishedAt } from './maturity';
import { mean, median } from './statistics';
import type { Cadence, MetricSettings, PostInput, ProfileInput } from './types';
import { nextWeek, weekStart } from './weeks';

type Stretch = { from: number; to: number };

/** Overlapping and touching stretches become one. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.filter((s) => s.to > s.from).sort((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  for (const s of sorted) {
    const last = merged[merged.length - 1];
    if (last && s.from <= last.to) last.to = Math.max(last.to, s.to);
    else merged.push({ ...s });
  }
  return merged;
}

function intersect(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const x of a) {
    for (const y of b) {
      const from = Math.max(x.from, y.from);
      const to = Math.min(x.to, y.to);
      if (to > from) out.push({ from, to });
    }
  }
  return out;
}

function valid(r: Reading): boolean {
  return Math.abs(r.from) <= 8.64e15 && Math.abs(r.to) <= 8.64e15;
}

/** Stretches in which every post of the tabs read is known, and the formats that those tabs hold (null: all). */
export function observedStretches(input: ProfileInput): {
  stretches: Stretch[];
  formats: ReadonlySet<PostFormat> | null;
} {
  const feeds = FIGURES[input.platform].tabs;
  const shared: Stretch[] = [];
  const split = new Map<string, Stretch[]>();
  for (const r of input.readings) {
    if (!Object.hasOwn(feeds, r.tab) || !valid(r)) continue;
    if (feeds[r.tab] === 'all') shared.push(r);
    else split.set(r.tab, [...(split.get(r.tab) ?? []), r]);
  }
  if (split.size === 0) return { stretches: union(shared), formats: null };
  const tabs = [...split.keys()];
  const stretches = tabs.map((tab) => union(split.get(tab)!)).reduce(intersect);
  return { stretches, formats: new Set(tabs.flatMap((tab) => feeds[tab] ?? []) as PostFormat[]) };
}

/**
 * Burstiness for few events (Kim & Jo 2016, PRE 94, 032311): with r = sd / mean of m gaps (population sd),
 * A = (√(m+1) r − √(m−1)) / ((√(m+1) − 2) r + √(m−1)). −1 regular, 0 random, 1 all in one burst.
 */
export function burstiness(gaps: readonly number[]): number | undefined {
  const m = gaps.length;
  const average = mean(gaps);
  if (m < 5 || !(average > 0)) return undefined;
  const r = Math.sqrt(mean(gaps.map((g) => (g - average) ** 2))) / average;
  const a = Math.sqrt(m + 1);
  const b = Math.sqrt(m - 1);
  return Math.min(1, Math.max(-1, (a * r - b) / ((a - 2) * r + b)));
}

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
  for (let at = weekStart(Math.max(start, end - MOST_WEEKS * 7 * DAY), zone); at < end; ) {
    const next = nextWeek(at, zone);
    const seen = intersect(stretches, [{ from: at, to: next }]).reduce((sum, s) => sum + s.to - s.from, 0);
    const posts = times.filter((t) => t >= at && t < next).length;
    weeks.push({ start: at, posts, observed: Math.min(1, seen / (next - at)) });
    at = next;
  }
  return weeks;
}

function postTimes(posts: readonly PostInput[], formats: ReadonlySet<PostFormat> | null): number[] {
  const times: number[] = [];
  for (const post of posts) {
    if (post.flags.includes('repost') || post.flags.includes('upcoming')) continue;
    if (formats && !formats.has(post.format)) continue;
    const at = publishedAt(post);
    if (at !== undefined) times.push(at);
  }
  return times.sort((a, b) => a - b);
}

/**
 * How often the profile posts, over the stretches that were really read. Reposts are not posts; a pinned post stands
 * at its date. Where a stretch begins at its oldest post, that post opens the first gap and is not counted, or every
 * rate would be a post too high. A gap across an unread stretch is unknown, not a silence.
 */
export function cadence(input: ProfileInput, settings: MetricSettings): Cadence {
  const { stretches, formats } = observedStretches(input);
  const inside = intersect(stretches, [settings.period]);
  const observed = inside.reduce((sum, s) => sum + s.to - s.from, 0);
  const all = postTimes(input.posts, formats);
  const times: number[] = [];
  const gaps: number[] = [];
  for (const s of inside) {
    const opens = stretches.some((x) => x.from === s.from);
    const here = all.filter((t) => t >= s.from && (t < s.to || (t === s.to && t < settings.period.to)));
    for (let i = 1; i < here.length; i += 1) gaps.push((here[i]! - here[i - 1]!) / DAY);
    times.push(...here.filter((t) => !opens || t > s.from));
  }
  const result: Cadence = {
    posts: times.length,
    observed,
    stretches: inside,
    weeks: weekly(times, inside, settings),
  };
  if (enough(observed, times.length)) result.perWeek = (times.length / observed) * 7 * DAY;
  if (gaps.length > 0) {
    result.medianGap = median(gaps);
    result.longestGap = Math.max(...gaps);
  }
  const end = inside[inside.length - 1];
  const last = all.findLast((t) => end !== undefined && t >= end.from && t <= end.to);
  if (end && last !== undefined) result.openGap = (end.to - last) / DAY;
  const b = burstiness(gaps);
  if (b !== undefined) result.burstiness = b;
  return result;
}
