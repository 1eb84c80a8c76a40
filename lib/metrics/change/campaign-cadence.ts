import { type Stretch, union } from '../cadence/stretches';
import { type CampaignEffect, effectOfSteps } from './campaign';
import type { Steps } from './campaign-windows';

const DAY = 86_400_000;
/** A window counts where so much of it was read: what was posted in the rest nobody knows. */
const READ = 0.8;
const MOST_DAYS = 20_000;

/** All posts of a profile, young ones too, and the time in which every post is known. Unix ms. */
export interface Posted {
  times: readonly number[];
  stretches: readonly Stretch[];
}

/** Whole days of a profile from the first to the last that was read; day 0 begins with the campaign. */
interface Days {
  first: number;
  /** Running sums over the days. */
  posts: number[];
  read: number[];
}

function daysOf({ times, stretches }: Posted, start: number): Days | undefined {
  const known = union(stretches);
  const [from, to] = [known[0]?.from, known[known.length - 1]?.to];
  if (from === undefined || to === undefined || !Number.isFinite(start)) return undefined;
  const first = Math.floor((from - start) / DAY);
  const last = Math.ceil((to - start) / DAY);
  if (!(last > first) || last - first > MOST_DAYS) return undefined;
  const posts = new Array<number>(last - first).fill(0);
  const read = new Array<number>(last - first).fill(0);
  for (const s of known) {
    for (let d = Math.floor((s.from - start) / DAY); d < Math.ceil((s.to - start) / DAY); d += 1) {
      const [a, b] = [start + d * DAY, start + (d + 1) * DAY];
      read[d - first]! += (Math.min(b, s.to) - Math.max(a, s.from)) / DAY;
    }
  }
  for (const at of times) {
    if (known.some((s) => at >= s.from && at <= s.to)) {
      const d = Math.min(last - 1, Math.floor((at - start) / DAY));
      posts[d - first]! += 1;
    }
  }
  const sums = (values: readonly number[]) => {
    let sum = 0;
    return [0, ...values.map((v) => (sum += v))];
  };
  return { first, posts: sums(posts), read: sums(read) };
}

/** Posts and read days of a window that begins on `day`; undefined where too little of it was read. */
function windowOf(days: Days, day: number, length: number): { posts: number; read: number } | undefined {
  const a = day - days.first;
  if (a < 0 || a + length >= days.posts.length) return undefined;
  const read = days.read[a + length]! - days.read[a]!;
  return read >= READ * length ? { posts: days.posts[a + length]! - days.posts[a]!, read } : undefined;
}

/** Steps of ln(posts a day), half a post added on both sides so that a silent window has one too. */
function paceSteps(posted: Posted, start: number, length: number): Steps | undefined {
  const days = daysOf(posted, start);
  if (!days) return undefined;
  const pace = (day: number) => {
    const w = windowOf(days, day, length);
    return w && (w.posts + 0.5) / w.read;
  };
  return {
    first: days.first + length,
    last: days.first + days.posts.length - 1 - length,
    step: (day) => {
      const [before, after] = [pace(day - length), pace(day)];
      return before === undefined || after === undefined ? undefined : Math.log(after / before);
    },
  };
}

/** Posts a week in the window that begins with the campaign and in the one before it; absent where too little was read. */
export function paceAround(posted: Posted, start: number, length: number): { before?: number; during?: number } {
  const days = daysOf(posted, start);
  const pace = (day: number) => {
    const w = days && windowOf(days, day, length);
    return w && (w.posts / w.read) * 7;
  };
  const [before, during] = [pace(-length), pace(0)];
  return { ...(before !== undefined && { before }), ...(during !== undefined && { during }) };
}

/**
 * Did the profile post more often in the campaign, against the others in the same days? As `campaignEffect`, of posts a
 * day; windows of which less than four fifths were read are left out.
 */
export function campaignPace(own: Posted, others: readonly Posted[], start: number, length: number): CampaignEffect {
  return effectOfSteps(
    [own, ...others].map((posted) => paceSteps(posted, start, length)),
    length,
  );
}
