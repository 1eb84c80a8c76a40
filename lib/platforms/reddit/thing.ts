import {
  at,
  type Count,
  exact,
  type PostFlag,
  type PostFormat,
  type PostObservation,
  type ProfileRef,
  type When,
} from '../../model';
import type { ReadContext } from '../contract';
import { whole } from '../reading';

/** One post as any of the three markups states it, before it is known whose page it stands on. */
export interface Thing {
  /** `t3_…`, as the boxes of both sites carry it. */
  id: string;
  permalink?: string | null;
  title?: string | null;
  /** `r/name`, or `u/name` for what is posted on a user's own page. */
  community: { id?: string | null; name?: string };
  author: { id?: string | undefined; name?: string };
  published?: When;
  format: PostFormat;
  flags: PostFlag[];
  mediaCount?: number;
  duration?: number;
  score: Score;
  comments?: Count;
}

/** `count` is absent where the score is hidden or was not understood. */
export interface Score {
  count?: Count;
  hidden: boolean;
  doubtful?: boolean;
}

export const HIDDEN: Score = { hidden: true };

/**
 * A score is votes up minus votes down, never shown below zero, and not exact: Reddit adds "some slight fuzzing" so that
 * cheats cannot tell whether their votes count (C. Slowe for Reddit, 2016-12-06). How much it never said; one per cent,
 * and one vote at the least, is our estimate of slight. A number above 10,000 is not rounded in the data, only where the
 * page prints it.
 */
export function fuzzed(score: unknown): Count | undefined {
  const value = whole(score);
  if (value === undefined) return undefined;
  const slight = Math.max(1, Math.round(value / 100));
  return { value, low: Math.max(0, value - slight), high: value + slight };
}

export function commentCount(n: unknown): Count | undefined {
  return exact(whole(n));
}

/** The longest time for which a score is kept from view, ms. */
const SECRET = 24 * 3_600_000;

/** Is this post so young that a missing or zero score may be one that is not shown yet? Unknown age: no. */
export function young(published: When | undefined, seenAt: number): boolean {
  return published !== undefined && seenAt - published.latest < SECRET;
}

/** `2018-01-10T13:56:05.174000+0000`: six decimals and a zone without colon, which `Date.parse` need not know. */
export function instant(text: string | undefined): When | undefined {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,3})?\d*(Z|[+-]\d\d):?(\d\d)?$/.exec(text ?? '');
  if (!found) return undefined;
  const [, time = '', fraction = '', zone = '', minutes = '00'] = found;
  return at(Date.parse(`${time}${fraction}${zone === 'Z' ? 'Z' : `${zone}:${minutes}`}`));
}

const ANOTHER = /^(?:https:\/\/(?:www|old|sh)\.reddit\.com)?\/(?:r|u|user)\/[^/]+\/comments\/(\w+)/;

/** Is this address that of another post? A crosspost points to the original. */
export function pointsToAnother(href: unknown, id: string): boolean {
  // Most posts lead somewhere else, and this is quick to see.
  if (typeof href !== 'string' || !href.includes('/comments/')) return false;
  const found = ANOTHER.exec(href)?.[1];
  return found !== undefined && `t3_${found}` !== id;
}

const IMAGE = /\.(?:jpe?g|png|gif|webp)$/i;

/** What a post that is no text shows, by where it leads. */
export function formatOfLink(domain: string | null | undefined, href: string | null | undefined): PostFormat {
  if (domain === 'v.redd.it') return 'video';
  if (domain === 'i.redd.it') return 'image';
  if (/(?:^|\.)reddit\.com\/gallery\//.test(href ?? '')) return 'carousel';
  const file = href?.split(/[?#]/)[0] ?? '';
  return IMAGE.test(file) ? 'image' : 'link';
}

/** A page has one community, so the last answer is nearly always the next one too. */
let last: { prefixed: unknown; bare: unknown; name: string | undefined } = { prefixed: '', bare: '', name: undefined };

/** `r/name` or `u/name`, as pages print it. */
export function named(prefixed: string | null | undefined, bare: string | null | undefined): string | undefined {
  if (last.prefixed === prefixed && last.bare === bare) return last.name;
  const stated = prefixed || (bare ? `r/${bare}` : undefined);
  const name = stated?.replace(/^r\/u_/i, 'u/').replace(/^\/(?=[ru]\/)/, '');
  last = { prefixed, bare, name };
  return name;
}

/** `[deleted]` is nobody. */
export function person(name: string | null | undefined): string | undefined {
  return name && name !== '[deleted]' ? name : undefined;
}

/** The thing as the owner's post. Written out field by field: a body may hold a hundred. */
export function observation(thing: Thing, owner: ProfileRef, source: string, context: ReadContext): PostObservation {
  const { id, permalink, score, comments, published, mediaCount, duration, title } = thing;
  const path = permalink && /^\/(?:r|u|user)\//.test(permalink) ? permalink : `/comments/${id.slice(3)}/`;
  const counts: PostObservation['counts'] = {};
  if (score.count) counts.likes = score.count;
  if (comments) counts.comments = comments;
  const post: PostObservation = {
    platform: 'reddit',
    id,
    profileId: owner.id,
    url: `https://www.reddit.com${path}`,
    format: thing.format,
    flags: thing.flags,
    counts,
    hidden: score.hidden ? ['likes'] : [],
    doubtful: score.count && score.doubtful ? ['likes'] : [],
    seenAt: context.seenAt,
    source,
    via: context.via,
  };
  if (owner.handle) post.handle = owner.handle;
  if (published) post.published = published;
  if (title) post.caption = title;
  if (mediaCount !== undefined) post.mediaCount = mediaCount;
  if (duration !== undefined) post.duration = duration;
  return post;
}
