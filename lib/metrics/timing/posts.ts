import type { CountName, PostFormat } from '../../model';
import { residuals } from '../effects';
import { totalOf } from '../interactions';
import { isMature } from '../maturity';
import type { MetricSettings, ProfileInput } from '../types';
import { postsInPeriod } from '../typical';
import { localClock, weekStart } from '../weeks';

/** A mature post with a time of day. */
export interface TimedPost {
  id: string;
  /** Unix ms. */
  at: number;
  format: PostFormat;
  /** Interactions. */
  value: number;
  /** Whose it is, where several profiles are looked at together: each is then held against its own posts alone. */
  profile?: string;
}

const SHARP = 3_600_000;

/** Mature posts of the period, of those read completely, dated to the hour; no reposts, none without all its counts. */
export function timedPosts(input: ProfileInput, names: readonly CountName[], settings: MetricSettings): TimedPost[] {
  return postsInPeriod(input, settings).flatMap((post): TimedPost[] => {
    const { published } = post;
    if (!published || !(published.latest - published.earliest <= SHARP)) return [];
    if (!isMature(input.platform, post, settings)) return [];
    const at = (published.earliest + published.latest) / 2;
    const total = totalOf(post, names);
    return total.ok && Math.abs(at) <= 8.64e15
      ? [{ id: post.id, at, format: post.format, value: total.count.value }]
      : [];
  });
}

/** A post on the clocks of the zone, with what is left of ln(1 + E) when its month and type are taken away. */
export interface Placed {
  post: TimedPost;
  weekday: number;
  hour: number;
  /** `2026-11-22` in the zone. */
  day: string;
  /** First instant of its week in the zone, Unix ms. */
  week: number;
  month: string;
  left: number;
}

/** What a post is compared within: the type, and where several profiles stand together the profile's own. */
export const kind = (post: TimedPost): string => `${post.profile ?? ''} ${post.format}`;

/** Posts in order of publication, detrended (reference 1.5: month level and post type removed by least squares). */
export function placed(posts: readonly TimedPost[], timeZone: string): Placed[] {
  const ordered = [...posts].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const clocks = ordered.map((p) => localClock(p.at, timeZone));
  const left = residuals(
    ordered.map((p) => Math.log1p(p.value)),
    [ordered.map((p, i) => `${p.profile ?? ''} ${clocks[i]!.month}`), ordered.map(kind)],
  );
  const weeks = new Map<string, number>();
  return ordered.map((post, i) => {
    const { weekday, hour, day, month } = clocks[i]!;
    // A local day lies in one week: the calendar is asked once a day.
    const week = weeks.get(day) ?? weekStart(post.at, timeZone);
    weeks.set(day, week);
    return { post, weekday, hour, day, week, month, left: left[i]! };
  });
}
