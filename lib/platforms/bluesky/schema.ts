import * as form from '../../model/form';

/**
 * Fields of the public lexicons (app.bsky.*) that are read. Counts are `unknown` here: one that cannot be read costs
 * itself, not the post. Fields that older servers do not send are optional: a missing count is not zero.
 */
const maybe = form.nullish;
const anything = form.optional(form.unknown());
const did = form.string(form.pattern(/^did:[a-z]+:[\w.:%-]+$/), form.maxLength(300));

const VerificationForm = form.object({
  verifiedStatus: maybe(form.string()),
  trustedVerifierStatus: maybe(form.string()),
});

export const ActorForm = form.object({
  did,
  handle: form.string(),
  displayName: maybe(form.string()),
  verification: maybe(VerificationForm),
  followersCount: anything,
  followsCount: anything,
  postsCount: anything,
  description: anything,
  website: anything,
});

/**
 * What a post cannot do without. Counts, embeds and labels are looked up where they are read, and reported there: a
 * whole tree of schemas would cost as much as parsing the text.
 */
export const PostViewForm = form.object({
  uri: form.string(form.pattern(/^at:\/\/did:[a-z]+:[\w.:%-]+\/app\.bsky\.feed\.post\/[\w.~:-]{1,512}$/)),
  author: form.object({ did, handle: maybe(form.string()) }),
  record: form.object({ createdAt: maybe(form.string()), text: maybe(form.string()) }),
  indexedAt: maybe(form.string()),
});
export type PostView = form.infer<typeof PostViewForm>;

export const ReasonForm = form.object({
  by: form.object({ did }),
  indexedAt: maybe(form.string()),
  uri: maybe(form.string()),
});
