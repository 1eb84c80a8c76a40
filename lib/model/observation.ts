import * as z from 'zod/mini';
import { COUNT_NAMES, CountSchema, PROFILE_COUNT_NAMES } from './count';
import { PlatformIdSchema } from './ids';
import { WhenSchema } from './when';

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
 * What a post is besides its format. `repost`: the profile passed on somebody else's post, so it carries no counts.
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

/** How a fact reached us: a response the page asked for, data inside its HTML, or the rendered page. */
export const VIAS = ['fetch', 'xhr', 'embedded', 'dom'] as const;
export type Via = (typeof VIAS)[number];

const short = z.string().check(z.minLength(1), z.maxLength(512));
const text = z.string().check(z.maxLength(20_000));
const count = z.optional(CountSchema);
const postCounts = z.object(
  Object.fromEntries(COUNT_NAMES.map((n) => [n, count])) as Record<(typeof COUNT_NAMES)[number], typeof count>,
);
const profileCounts = z.object(
  Object.fromEntries(PROFILE_COUNT_NAMES.map((n) => [n, count])) as Record<
    (typeof PROFILE_COUNT_NAMES)[number],
    typeof count
  >,
);

/** One sighting of one profile. Unix milliseconds. */
export const ProfileObservationSchema = z.object({
  platform: PlatformIdSchema,
  id: short,
  handle: short,
  name: z.optional(text),
  /** The profile's own page. */
  url: short,
  counts: profileCounts,
  /** Counts that the account or platform hides on purpose: neither zero nor unread. */
  hidden: z.array(z.enum(PROFILE_COUNT_NAMES)),
  verified: z.optional(z.boolean()),
  isPrivate: z.optional(z.boolean()),
  seenAt: z.int(),
  /** Id of the endpoint or embedded source, `x/UserTweets`. */
  source: short,
  via: z.enum(VIAS),
});
export type ProfileObservation = z.infer<typeof ProfileObservationSchema>;

/** One sighting of one post of one profile. Foreign posts never become one of these. */
export const PostObservationSchema = z.object({
  platform: PlatformIdSchema,
  id: short,
  /** The author's stable id: the profile whose post this is. For a repost, the profile that passed it on. */
  profileId: short,
  handle: z.optional(short),
  url: short,
  /** Absent where the page shows no date at all. */
  published: z.optional(WhenSchema),
  format: z.enum(POST_FORMATS),
  flags: z.array(z.enum(POST_FLAGS)),
  counts: postCounts,
  hidden: z.array(z.enum(COUNT_NAMES)),
  /** Counts that the platform states but that are likely wrong: kept, left out of rates and growth. */
  doubtful: z.array(z.enum(COUNT_NAMES)),
  caption: z.optional(text),
  /** Ids of the other authors of a collaboration. */
  coauthors: z.optional(z.array(short)),
  mediaCount: z.optional(z.int().check(z.nonnegative())),
  /** Seconds. */
  duration: z.optional(z.number().check(z.nonnegative())),
  seenAt: z.int(),
  source: short,
  via: z.enum(VIAS),
});
export type PostObservation = z.infer<typeof PostObservationSchema>;

/**
 * A stretch of a profile's feed that one visit read without a hole: every post published in `[from, to]` was read.
 * `visit` names one document load, so that a later page of the same visit widens the same row.
 */
export const ReadingSchema = z.object({
  platform: PlatformIdSchema,
  profileId: short,
  /** `posts`, `reels`, `videos`, …: a stretch of one tab says nothing about another. */
  tab: short,
  visit: short,
  from: z.int(),
  to: z.int(),
  /** The feed ended: nothing older exists. */
  reachedStart: z.boolean(),
  posts: z.int().check(z.nonnegative()),
});
export type Reading = z.infer<typeof ReadingSchema>;
