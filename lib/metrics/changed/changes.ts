import { FIGURES } from '../../platforms/figures';
import { usableReadings } from '../followers';
import { between, type Change } from '../growth/between';
import { DAY, isMature, maturityDays, publishedAt } from '../maturity';
import { ascending, median } from '../statistics';
import type { MetricSettings, PostFigure, PostInput, ProfileInput } from '../types';
import { visitsOf } from './visits';

/** A fact that read differently than before. `post` is absent for one of the profile itself. */
export interface Edit {
  post?: string;
  field: 'caption' | 'hidden' | 'handle' | 'name' | 'bio' | 'links' | 'verified' | 'isPrivate';
  /** When the new value was read, Unix ms. */
  at: number;
  before: string;
  after: string;
}

/** A pause well beyond the profile's usual one, ended by a post since. */
export interface BrokenSilence {
  /** Days without a post, and the median of the gaps before. */
  days: number;
  usual: number;
  post: PostInput;
}

export interface Changes {
  /** End of the visit before and of the last one, Unix ms. */
  since: number;
  until: number;
  /** Published since. Older posts that were only now scrolled to are not new. Newest first. */
  fresh: PostInput[];
  /** Stood in a stretch that was read again from end to end, and were not in it any more. Newest first. */
  gone: PostInput[];
  /** Posts that came of age since and are breakouts by the profile's own measure. */
  breakouts: PostInput[];
  silence?: BrokenSilence;
  /** Followers then and now; absent where they were not read on both sides. */
  followers?: Change;
  edits: Edit[];
}

export type Changed =
  | ({ ok: true } & Changes)
  /** Read once only: there is no "before". */
  | { ok: false; reason: 'one-visit' | 'never'; at?: number };

/** A gap is a silence from so many usual gaps on, and from so many days. */
const USUAL = 3;
const LEAST = 7;
const GAPS_NEEDED = 5;

const newest = (a: PostInput, b: PostInput) => (publishedAt(b) ?? 0) - (publishedAt(a) ?? 0) || (a.id < b.id ? -1 : 1);

/**
 * Was the place where the post stood read completely after `since`? A hole or another tab says nothing about it, and
 * nothing says the list of another source: a reel that is kept out of the grid is not gone because the grid lacks it.
 */
function readAgain(input: ProfileInput, sources: ReadonlySet<string | undefined>, post: PostInput, since: number) {
  if (!sources.has(post.source)) return false;
  const tabs = FIGURES[input.platform].tabs;
  const at = post.published;
  return input.readings.some((r) => {
    if (r.to <= since || !at || !Object.hasOwn(tabs, r.tab)) return false;
    const holds = tabs[r.tab];
    return (holds === 'all' || holds?.includes(post.format)) && at.earliest > r.from && at.latest < since;
  });
}

function brokenSilence(
  input: ProfileInput,
  posts: readonly PostInput[],
  fresh: readonly PostInput[],
): BrokenSilence | undefined {
  const first = fresh.at(-1);
  const at = first && publishedAt(first);
  if (!first || at === undefined) return undefined;
  const earlier = posts
    .flatMap((post) => publishedAt(post) ?? [])
    .filter((t) => t < at)
    .sort((a, b) => a - b);
  const last = earlier.at(-1);
  const gaps = earlier.slice(1).map((t, i) => (t - earlier[i]!) / DAY);
  // A pause that nobody watched may be a hole in the reading.
  const watched = last !== undefined && input.readings.some((r) => r.from <= last && r.to >= at);
  if (last === undefined || !watched || gaps.length < GAPS_NEEDED) return undefined;
  const usual = median(ascending(gaps));
  const days = (at - last) / DAY;
  return days >= Math.max(LEAST, USUAL * usual) ? { days, usual, post: first } : undefined;
}

/**
 * What is different since the user's last visit but one; from `since` on instead, where it is given. Reposts are nobody's
 * posts here. Nothing is told gone of which only a part was read again.
 * @param figureOf what a post's badge says; breakouts are taken from it
 */
export function changesOf(
  input: ProfileInput,
  settings: MetricSettings,
  edits: readonly Edit[],
  figureOf: (post: PostInput) => PostFigure | undefined,
  since?: number,
): Changed {
  const visits = visitsOf(input);
  const last = visits.at(-1);
  if (!last) return { ok: false, reason: 'never' };
  const from = since ?? visits.at(-2)?.to;
  if (from === undefined) return { ok: false, reason: 'one-visit', at: last.to };
  const posts = input.posts.filter((post) => !post.flags.includes('repost') && !post.flags.includes('upcoming'));
  const fresh = posts.filter((post) => (post.published?.earliest ?? 0) > from).sort(newest);
  const sources = new Set(posts.filter((post) => post.seenAt > from).map((post) => post.source));
  const gone = posts.filter((post) => post.seenAt <= from && readAgain(input, sources, post, from)).sort(newest);
  const windows = settings.maturity?.[input.platform];
  const breakouts = posts
    .filter((post) => {
      const at = publishedAt(post);
      if (at === undefined || !isMature(input.platform, post, settings)) return false;
      if (at + maturityDays(input.platform, post.format, windows) * DAY <= from) return false;
      const figure = figureOf(post);
      return figure?.kind === 'multiple' && figure.strength === 'breakout';
    })
    .sort(newest);
  const readings = usableReadings(input.followers);
  const before = readings.findLast((r) => r.at <= from);
  const now = readings.at(-1);
  const silence = brokenSilence(input, posts, fresh);
  return {
    ok: true,
    since: from,
    until: last.to,
    fresh,
    gone,
    breakouts,
    ...(silence && { silence }),
    ...(before &&
      now &&
      now.at > from && {
        followers: between({ at: before.at, count: before.followers }, { at: now.at, count: now.followers }),
      }),
    edits: edits.filter((edit) => edit.at > from).sort((a, b) => b.at - a.at),
  };
}
