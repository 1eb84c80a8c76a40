import { COUNT_NAMES, type Count, CountForm, PROFILE_COUNT_NAMES } from './count';
import * as form from './form';
import { PlatformIdForm } from './ids';
import { WhenForm } from './when';

/** One vocabulary of content types over all platforms. */
export const POST_FORMATS = [
  'text',
  'image',
  'carousel',
  'video',
  'short',
  'live',
  'story',
  'link',
  'poll',
  'article',
  'audio',
  'unknown',
] as const;
export type PostFormat = (typeof POST_FORMATS)[number];

/**
 * What a post is besides its format. `repost`: the profile passed on somebody else's post, so it carries no counts;
 * where a page shows numbers on it (Pinterest), they are the original's, and figures leave it out.
 * `approximate-time`: the time was worked out from an id, not stated. `partial`: the page showed a tile, not the post.
 */
export const POST_FLAGS = [
  'pinned',
  'repost',
  'quote',
  'reply',
  'collab',
  'paid',
  'edited',
  'sensitive',
  'members-only',
  'upcoming',
  'approximate-time',
  'partial',
] as const;
export type PostFlag = (typeof POST_FLAGS)[number];

/** Kinds of reaction that platforms tell apart (Facebook's, then LinkedIn's); `likes` counts all of them together. */
export const REACTION_KINDS = [
  'like',
  'love',
  'care',
  'haha',
  'wow',
  'sad',
  'angry',
  'celebrate',
  'support',
  'insightful',
  'funny',
  'curious',
] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];
export type Reactions = Partial<Record<ReactionKind, Count>>;

/** How a fact reached us: a response the page asked for, data inside its HTML, or the rendered page. */
export const VIAS = ['fetch', 'xhr', 'embedded', 'dom'] as const;
export type Via = (typeof VIAS)[number];

const short = form.string(form.minLength(1), form.maxLength(512));
const text = form.string(form.maxLength(20_000));
const version = form.string(form.minLength(1), form.maxLength(32));
const count = form.optional(CountForm);
/** Hostile text that ends up behind a link: of the web, and short enough to be an address. */
export const LONGEST_LINK = 2_000;
const link = form.string(form.pattern(/^https?:\/\/[^\s/]+\S*$/), form.maxLength(LONGEST_LINK));
const postCounts = form.object(
  Object.fromEntries(COUNT_NAMES.map((n) => [n, count])) as Record<(typeof COUNT_NAMES)[number], typeof count>,
);
const reactions = form.object(
  Object.fromEntries(REACTION_KINDS.map((n) => [n, count])) as Record<ReactionKind, typeof count>,
);
const profileCounts = form.object(
  Object.fromEntries(PROFILE_COUNT_NAMES.map((n) => [n, count])) as Record<
    (typeof PROFILE_COUNT_NAMES)[number],
    typeof count
  >,
);

/** One sighting of one profile. Unix milliseconds. */
export const ProfileObservationForm = form.object({
  platform: PlatformIdForm,
  id: short,
  handle: short,
  name: form.optional(text),
  /** The profile's own page. */
  url: short,
  counts: profileCounts,
  /** Counts that the account or platform hides on purpose: neither zero nor unread. */
  hidden: form.array(form.oneOf(PROFILE_COUNT_NAMES)),
  /** What the profile says of itself. Empty: the page showed that it says nothing; absent: the page did not tell. */
  bio: form.optional(text),
  /** Addresses that the profile shows beside its bio, in its order. Empty: it shows none; absent: not told. */
  links: form.optional(form.array(link, form.maxLength(20))),
  verified: form.optional(form.boolean()),
  isPrivate: form.optional(form.boolean()),
  seenAt: form.int(),
  /** Id of the endpoint or embedded source, `x/UserTweets`. */
  source: short,
  via: form.oneOf(VIAS),
  /** Version of the extension whose reader read this: readers change with it. Absent in what older ones stored. */
  reader: form.optional(version),
});
export type ProfileObservation = form.infer<typeof ProfileObservationForm>;

/** One sighting of one post of one profile. Foreign posts never become one of these. */
export const PostObservationForm = form.object({
  platform: PlatformIdForm,
  id: short,
  /** The author's stable id: the profile whose post this is. For a repost, the profile that passed it on. */
  profileId: short,
  handle: form.optional(short),
  url: short,
  /** Absent where the page shows no date at all. */
  published: form.optional(WhenForm),
  format: form.oneOf(POST_FORMATS),
  flags: form.array(form.oneOf(POST_FLAGS)),
  counts: postCounts,
  /** What `likes` is made of, where the page shows it; a kind that it does not name is unknown. */
  reactions: form.optional(reactions),
  hidden: form.array(form.oneOf(COUNT_NAMES)),
  /** Counts that the platform states but that are likely wrong: kept, left out of rates and growth. */
  doubtful: form.array(form.oneOf(COUNT_NAMES)),
  caption: form.optional(text),
  /** Ids of the other authors of a collaboration. */
  coauthors: form.optional(form.array(short)),
  mediaCount: form.optional(form.int(form.atLeast(0))),
  /** Seconds. */
  duration: form.optional(form.number(form.atLeast(0))),
  seenAt: form.int(),
  source: short,
  via: form.oneOf(VIAS),
  /** As of a profile. */
  reader: form.optional(version),
});
export type PostObservation = form.infer<typeof PostObservationForm>;

/**
 * A stretch of a profile's feed that one visit read without a hole: every post published in `[from, to]` was read.
 * `visit` names one document load, so that a later page of the same visit widens the same row.
 */
export const ReadingForm = form.object({
  platform: PlatformIdForm,
  profileId: short,
  /** `posts`, `reels`, `videos`, …: a stretch of one tab says nothing about another. */
  tab: short,
  visit: short,
  from: form.int(),
  to: form.int(),
  /** The feed ended: nothing older exists. */
  reachedStart: form.boolean(),
  posts: form.int(form.atLeast(0)),
});
export type Reading = form.infer<typeof ReadingForm>;
