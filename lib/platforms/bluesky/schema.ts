import * as z from 'zod/mini';

/**
 * Fields of the public lexicons (app.bsky.*) that are read. Counts are `unknown` here: one that cannot be read costs
 * itself, not the post. Fields that older servers do not send are optional: a missing count is not zero.
 */
const maybe = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));
const anything = z.optional(z.unknown());
const did = z.string().check(z.regex(/^did:[a-z]+:[\w.:%-]+$/), z.maxLength(300));

const VerificationSchema = z.object({ verifiedStatus: maybe(z.string()), trustedVerifierStatus: maybe(z.string()) });

export const ActorSchema = z.object({
  did,
  handle: z.string(),
  displayName: maybe(z.string()),
  verification: maybe(VerificationSchema),
  followersCount: anything,
  followsCount: anything,
  postsCount: anything,
});

const TypedSchema = z.object({ $type: maybe(z.string()) });
const MediaSchema = z.object({
  $type: maybe(z.string()),
  images: maybe(z.array(z.unknown())),
  /** gallery, 2026 → (lexicon; no recording). */
  items: maybe(z.array(z.unknown())),
});
export const EmbedSchema = z.extend(MediaSchema, {
  media: maybe(MediaSchema),
  /** record#view holds the quoted thing, recordWithMedia#view holds a record#view. */
  record: maybe(z.object({ $type: maybe(z.string()), record: maybe(TypedSchema) })),
});
export type Embed = z.infer<typeof EmbedSchema>;

export const PostViewSchema = z.object({
  uri: z.string().check(z.regex(/^at:\/\/did:[a-z]+:[\w.:%-]+\/app\.bsky\.feed\.post\/[\w.~:-]{1,512}$/)),
  author: z.object({ did, handle: maybe(z.string()) }),
  record: z.object({
    createdAt: maybe(z.string()),
    text: maybe(z.string()),
    reply: maybe(
      z.object({
        parent: maybe(z.object({ uri: maybe(z.string()) })),
        root: maybe(z.object({ uri: maybe(z.string()) })),
      }),
    ),
    embed: maybe(TypedSchema),
  }),
  embed: maybe(EmbedSchema),
  indexedAt: maybe(z.string()),
  likeCount: anything,
  replyCount: anything,
  repostCount: anything,
  quoteCount: anything,
  bookmarkCount: anything,
  viewer: maybe(z.object({ pinned: maybe(z.boolean()) })),
  labels: maybe(z.array(z.object({ val: maybe(z.string()) }))),
});
export type PostView = z.infer<typeof PostViewSchema>;

export const ReasonSchema = z.object({
  $type: maybe(z.string()),
  by: maybe(z.object({ did, handle: maybe(z.string()) })),
  indexedAt: maybe(z.string()),
  uri: maybe(z.string()),
});
