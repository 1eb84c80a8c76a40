import * as z from 'zod/mini';

/**
 * Only the fields that are read, old and new shapes side by side: which one an account is served has differed within
 * one day (May 2025, August 2026). Counts are `unknown` here: one that cannot be read costs itself, not the post.
 */
const maybe = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));
const anything = z.optional(z.unknown());
const digits = z.string().check(z.regex(/^\d{1,25}$/));

const names = z.object({ screen_name: maybe(z.string()), name: maybe(z.string()) });

export const UserSchema = z.object({
  rest_id: digits,
  is_blue_verified: maybe(z.boolean()),
  /** 2025-05 →: names. */
  core: maybe(names),
  /** To 2026-07: counts; to 2025-05 names too. */
  legacy: maybe(
    z.extend(names, {
      followers_count: anything,
      friends_count: anything,
      statuses_count: anything,
      protected: maybe(z.boolean()),
      verified: maybe(z.boolean()),
      verified_type: maybe(z.string()),
    }),
  ),
  /** 2026-08 →: counts. */
  relationship_counts: maybe(z.object({ followers: anything, following: anything })),
  tweet_counts: maybe(z.object({ tweets: anything })),
  privacy: maybe(z.object({ protected: maybe(z.boolean()) })),
  verification: maybe(z.object({ verified: maybe(z.boolean()), verified_type: maybe(z.string()) })),
});
export type User = z.infer<typeof UserSchema>;

/**
 * What a post cannot do without or what would be wrong if misread. Everything else (counts, media, cards, edits) is
 * looked up where it is read, and reported there: a whole tree of schemas would cost as much as parsing the text.
 */
export const TweetSchema = z.object({
  rest_id: digits,
  legacy: maybe(
    z.object({
      created_at: maybe(z.string()),
      full_text: maybe(z.string()),
      is_quote_status: maybe(z.boolean()),
      in_reply_to_status_id_str: maybe(z.string()),
      in_reply_to_user_id_str: maybe(z.string()),
      in_reply_to_screen_name: maybe(z.string()),
      possibly_sensitive: maybe(z.boolean()),
    }),
  ),
  /** The coming shape without `legacy`, known from other projects' sources only; counts lie in `counts` there. */
  details: maybe(z.object({ full_text: maybe(z.string()), created_at_ms: maybe(z.union([z.number(), digits])) })),
});
export type Tweet = z.infer<typeof TweetSchema>;

/** JSON-LD in the head of a profile page: exact, where the page's own header is rounded. */
export const ProfileSchemaLd = z.object({
  mainEntity: z.object({
    identifier: digits,
    additionalName: z.string(),
    givenName: maybe(z.string()),
    interactionStatistic: z.array(z.object({ name: maybe(z.string()), userInteractionCount: anything })),
  }),
});
