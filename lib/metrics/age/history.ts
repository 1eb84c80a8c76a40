import type { Count, CountName, PostCounts, PostFormat, When } from '../../model';
import { middle } from '../../model';
import { totalOf } from '../interactions';

/** One sighting of one post, as the store keeps it. Unix ms. */
export interface Sighting {
  seenAt: number;
  counts: PostCounts;
  hidden: readonly CountName[];
  doubtful: readonly CountName[];
}

/** What a post had gathered at one age. `age` in ms since publication. */
export interface AgePoint {
  age: number;
  count: Count;
}

/** All readings of one post, by age. */
export interface History {
  id: string;
  format: PostFormat;
  /** Unix ms: the middle of what is known of the publication. */
  at: number;
  /** The age of every reading may be off by so many ms either way: a post of "3 days ago" is dated to a day. */
  slack: number;
  /** Ascending by age, one for each age. */
  points: AgePoint[];
}

const width = (c: Count) => c.high - c.low;

/** Of two readings at one instant the more precise one; of equally precise ones the higher, so that order is no matter. */
function better(a: Count, b: Count): Count {
  if (width(a) !== width(b)) return width(a) < width(b) ? a : b;
  return a.value >= b.value ? a : b;
}

/**
 * The readings of one post as a curve over its age. Each point is the sum of all the named counts (reference 1.4:
 * E_i(a), "from snapshots"); a sighting that shows only some of them, or hides one, gives no point.
 * @returns undefined where the date of publication is unknown
 */
export function historyOf(
  post: { id: string; format: PostFormat; published?: When },
  sightings: readonly Sighting[],
  names: readonly CountName[],
): History | undefined {
  if (!post.published) return undefined;
  const at = middle(post.published);
  const slack = (post.published.latest - post.published.earliest) / 2;
  if (!Number.isFinite(at) || !(slack >= 0)) return undefined;
  const byAge = new Map<number, Count>();
  for (const s of sightings) {
    const age = s.seenAt - at;
    if (!(age >= 0)) continue;
    const total = totalOf(s, names);
    if (!total.ok) continue;
    const known = byAge.get(age);
    byAge.set(age, known ? better(known, total.count) : total.count);
  }
  const points = [...byAge].map(([age, count]) => ({ age, count })).sort((a, b) => a.age - b.age);
  return { id: post.id, format: post.format, at, slack, points };
}

/** Histories of posts published before this one, in order of publication: what it may be held against. */
export function earlierThan(history: History, all: readonly History[]): History[] {
  return all.filter((h) => h.id !== history.id && h.at < history.at).sort((a, b) => a.at - b.at);
}
