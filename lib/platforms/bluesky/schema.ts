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

/**
 * What a post cannot do without. Counts, embeds and labels are looked up where they are read, and reported there: a
 * whole tree of schemas would cost as much as parsing the text.
 */
export const PostViewSchema = z.object({
  uri: z.string().check(z.regex(/^at:\/\/did:[a-z]+:[\w.:%-]+\/app\.bsky\.feed\.post\/[\w.~:-]{1,512}$/)),
  author: z.object({ did, handle: maybe(z.string()) }),
  record: z.object({ createdAt: maybe(z.string()), text: maybe(z.string()) }),
  indexedAt: maybe(z.string()),
});
export type PostView = z.infer<typeof PostViewSchema>;

export const ReasonSchema = z.object({
  by: z.object({ did }),
  indexedAt: maybe(z.string()),
  uri: maybe(z.string()),
});
