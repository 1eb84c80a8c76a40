import type { CountName, PostFlag, PostFormat } from '../../model';
import { totalOf } from '../interactions';
import { isMature, publishedAt } from '../maturity';
import type { MetricSettings, ProfileInput } from '../types';
import { postsInPeriod } from '../typical';
import { localClock, weekStart } from '../weeks';

/** A mature post with what it says and what it got. */
export interface ContentPost {
  id: string;
  /** Unix ms. */
  at: number;
  format: PostFormat;
  flags: readonly PostFlag[];
  caption?: string;
  /** Pictures and videos in it, where the page told. */
  mediaCount?: number;
  /** Interactions. */
  value: number;
}

/** The mature posts of the period, of those read completely, with the whole set of counts; no reposts. */
export function contentPosts(
  input: ProfileInput,
  names: readonly CountName[],
  settings: MetricSettings,
): ContentPost[] {
  return postsInPeriod(input, settings).flatMap((post): ContentPost[] => {
    const at = publishedAt(post);
    if (at === undefined || !isMature(input.platform, post, settings)) return [];
    const total = totalOf(post, names);
    if (!total.ok) return [];
    const { id, format, flags, caption, mediaCount } = post;
    return [
      {
        id,
        at,
        format,
        flags,
        ...(caption !== undefined && { caption }),
        ...(mediaCount !== undefined && { mediaCount }),
        value: total.count.value,
      },
    ];
  });
}

/** Where a post stands in time: what comparable posts share. */
export interface Placement {
  day: string;
  week: string;
  month: string;
}

/** @param posts in the order in which the placements are wanted */
export function placements(posts: readonly { at: number }[], timeZone: string): Placement[] {
  const weeks = new Map<string, string>();
  return posts.map(({ at }) => {
    const { day, month } = localClock(at, timeZone);
    // A local day lies in one week: the calendar is asked once a day.
    const week = weeks.get(day) ?? String(weekStart(at, timeZone));
    weeks.set(day, week);
    return { day, week, month };
  });
}
