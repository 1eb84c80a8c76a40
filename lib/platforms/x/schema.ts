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
  /** To 2025-05: names. Counts, here to 2026-07, are looked up where they are read. */
  legacy: maybe(
    form.object({
      ...names.shape,
      protected: maybe(form.boolean()),
      verified: maybe(form.boolean()),
      verified_type: maybe(form.string()),
    }),
  ),
  privacy: maybe(form.object({ protected: maybe(form.boolean()) })),
  verification: maybe(
    form.object({
      verified: maybe(form.boolean()),
      verified_type: maybe(form.string()),
      is_blue_verified: maybe(form.boolean()),
    }),
  ),
});
export type User = form.infer<typeof UserForm>;

/**
 * What a post cannot do without. Everything else (times, texts, counts, media, cards, edits) is looked up where it is
 * read, and reported there: one fact that cannot be read costs itself, not the post.
 */
export const TweetForm = form.object({
  rest_id: digits,
  legacy: maybe(
    form.object({
      created_at: anything,
      created_at_ms: anything,
      full_text: anything,
      display_text_range: anything,
      is_quote_status: anything,
      in_reply_to_status_id_str: anything,
      in_reply_to_user_id_str: anything,
      in_reply_to_screen_name: anything,
      possibly_sensitive: anything,
    }),
  ),
  /**
   * The coming shape without `legacy`: the apps', and that of the web client that visitors without an account get since
   * August 2026. Known from other projects' sources only; counts lie in `counts` there.
   */
  details: maybe(
    form.object({ full_text: anything, created_at: anything, created_at_ms: anything, display_text_range: anything }),
  ),
});
export type Tweet = form.infer<typeof TweetForm>;

/** JSON-LD in the head of a profile page: exact, where the page's own header is rounded. */
export const ProfileLdForm = form.object({
  mainEntity: form.object({
    identifier: digits,
    additionalName: form.string(),
    givenName: maybe(form.string()),
    interactionStatistic: form.array(
      form.object({
        name: maybe(form.string()),
        interactionType: maybe(form.string()),
        userInteractionCount: anything,
      }),
    ),
  }),
});
