import * as form from '../../model/form';

/**
 * Only the fields that are read, old and new shapes side by side: which one an account is served has differed within
 * one day (May 2025, August 2026). Counts are `unknown` here: one that cannot be read costs itself, not the post.
 */
const maybe = form.nullish;
const anything = form.optional(form.unknown());
const digits = form.string(form.pattern(/^\d{1,25}$/));

const names = form.object({ screen_name: maybe(form.string()), name: maybe(form.string()) });

export const UserForm = form.object({
  rest_id: digits,
  is_blue_verified: maybe(form.boolean()),
  /** 2025-05 →: names. */
  core: maybe(names),
  /** To 2026-07: counts; to 2025-05 names too. */
  legacy: maybe(
    form.object({
      ...names.shape,
      followers_count: anything,
      friends_count: anything,
      statuses_count: anything,
      protected: maybe(form.boolean()),
      verified: maybe(form.boolean()),
      verified_type: maybe(form.string()),
    }),
  ),
  /** 2026-08 →: counts. */
  relationship_counts: maybe(form.object({ followers: anything, following: anything })),
  tweet_counts: maybe(form.object({ tweets: anything })),
  privacy: maybe(form.object({ protected: maybe(form.boolean()) })),
  verification: maybe(form.object({ verified: maybe(form.boolean()), verified_type: maybe(form.string()) })),
});
export type User = form.infer<typeof UserForm>;

/**
 * What a post cannot do without or what would be wrong if misread. Everything else (counts, media, cards, edits) is
 * looked up where it is read, and reported there: a whole tree of schemas would cost as much as parsing the text.
 */
export const TweetForm = form.object({
  rest_id: digits,
  legacy: maybe(
    form.object({
      created_at: maybe(form.string()),
      full_text: maybe(form.string()),
      is_quote_status: maybe(form.boolean()),
      in_reply_to_status_id_str: maybe(form.string()),
      in_reply_to_user_id_str: maybe(form.string()),
      in_reply_to_screen_name: maybe(form.string()),
      possibly_sensitive: maybe(form.boolean()),
    }),
  ),
  /** The coming shape without `legacy`, known from other projects' sources only; counts lie in `counts` there. */
  details: maybe(
    form.object({ full_text: maybe(form.string()), created_at_ms: maybe(form.union(form.number(), digits)) }),
  ),
});
export type Tweet = form.infer<typeof TweetForm>;

/** JSON-LD in the head of a profile page: exact, where the page's own header is rounded. */
export const ProfileLdForm = form.object({
  mainEntity: form.object({
    identifier: digits,
    additionalName: form.string(),
    givenName: maybe(form.string()),
    interactionStatistic: form.array(form.object({ name: maybe(form.string()), userInteractionCount: anything })),
  }),
});
