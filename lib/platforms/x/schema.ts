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

const MediaSchema = z.object({
  type: z.string(),
  video_info: maybe(z.object({ duration_millis: maybe(z.number()) })),
});
const CardSchema = z.object({ legacy: maybe(z.object({ name: maybe(z.string()) })) });
const NestedSchema = z.object({ result: anything });
const EditSchema = z.object({ edit_tweet_ids: maybe(z.array(z.string())) });

export const LegacyTweetSchema = z.object({
  created_at: maybe(z.string()),
  user_id_str: maybe(z.string()),
  full_text: maybe(z.string()),
  display_text_range: maybe(z.array(z.number())),
  extended_entities: maybe(z.object({ media: maybe(z.array(MediaSchema)) })),
  favorite_count: anything,
  retweet_count: anything,
  reply_count: anything,
  quote_count: anything,
  bookmark_count: anything,
  is_quote_status: maybe(z.boolean()),
  quoted_status_id_str: maybe(z.string()),
  in_reply_to_status_id_str: maybe(z.string()),
  in_reply_to_user_id_str: maybe(z.string()),
  in_reply_to_screen_name: maybe(z.string()),
  possibly_sensitive: maybe(z.boolean()),
  retweeted_status_result: maybe(NestedSchema),
  /** Read by nitter beside the line above. */
  repostedStatusResults: maybe(NestedSchema),
});

export const TweetSchema = z.object({
  rest_id: digits,
  core: maybe(z.object({ user_results: maybe(NestedSchema) })),
  legacy: maybe(LegacyTweetSchema),
  /** The coming shape without `legacy`, known from other projects' sources only. */
  details: maybe(z.object({ full_text: maybe(z.string()), created_at_ms: maybe(z.union([z.number(), digits])) })),
  counts: maybe(
    z.object({
      favorite_count: anything,
      retweet_count: anything,
      reply_count: anything,
      quote_count: anything,
      bookmark_count: anything,
    }),
  ),
  views: maybe(z.object({ count: anything, state: maybe(z.string()) })),
  views_count: anything,
  reply_to_results: maybe(z.object({ rest_id: maybe(z.string()) })),
  reply_to_user_results: maybe(z.object({ rest_id: maybe(z.string()) })),
  reposted_status_results: maybe(NestedSchema),
  quoted_status_result: maybe(NestedSchema),
  card: maybe(CardSchema),
  article: maybe(
    z.object({
      article_results: maybe(z.object({ result: maybe(z.object({ title: maybe(z.string()) })) })),
    }),
  ),
  note_tweet: maybe(
    z.object({
      note_tweet_results: maybe(z.object({ result: maybe(z.object({ text: maybe(z.string()) })) })),
    }),
  ),
  edit_control: maybe(z.extend(EditSchema, { edit_control_initial: maybe(EditSchema) })),
  previous_counts: maybe(
    z.object({
      favorite_count: anything,
      retweet_count: anything,
      reply_count: anything,
      quote_count: anything,
      bookmark_count: anything,
    }),
  ),
  content_disclosure: maybe(
    z.object({
      advertising_disclosure: maybe(z.object({ is_paid_promotion: maybe(z.boolean()) })),
    }),
  ),
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
