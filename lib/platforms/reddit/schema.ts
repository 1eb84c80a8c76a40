import * as form from '../../model/form';

/**
 * What a post cannot do without, in each of the three places where it stands. Counts are looked up where they are read:
 * one that cannot be read costs itself, not the post.
 */
const maybe = form.nullish;
const fullname = (kind: string) => form.string(form.pattern(new RegExp(`^${kind}_[a-z0-9]{1,13}$`)));
export const POST_ID = /^t3_[a-z0-9]{1,13}$/;

/** `data` of a listing's child of kind t3. Authors have an id since 2018; deleted ones have none. */
export const LinkForm = form.object({
  name: fullname('t3'),
  subreddit_id: maybe(fullname('t5')),
  subreddit: maybe(form.string()),
  subreddit_name_prefixed: maybe(form.string()),
  author: maybe(form.string()),
  author_fullname: maybe(fullname('t2')),
  permalink: maybe(form.string()),
  title: maybe(form.string()),
});
export type Link = form.infer<typeof LinkForm>;

/** `data` of kind t5 (a community) and of kind t2 (a user). */
export const CommunityForm = form.object({
  name: fullname('t5'),
  display_name: form.string(form.minLength(1)),
  display_name_prefixed: maybe(form.string()),
  title: maybe(form.string()),
});
export const UserForm = form.object({
  id: form.string(form.pattern(/^(?:t2_)?[a-z0-9]{1,13}$/)),
  name: form.string(form.minLength(1)),
});

/** Attributes of `shreddit-post` and `shreddit-ad-post`. */
export const ShredditForm = form.object({
  id: fullname('t3'),
  'subreddit-id': form.optional(fullname('t5')),
  'subreddit-prefixed-name': form.optional(form.string()),
  'subreddit-name': form.optional(form.string()),
  author: form.optional(form.string()),
  'author-id': form.optional(form.string(form.pattern(/^(?:t2_[a-z0-9]{1,13})?$/))),
  permalink: form.optional(form.string()),
  'post-title': form.optional(form.string()),
});
/** Attributes of old Reddit's `.thing`. */
export const ThingForm = form.object({
  'data-fullname': fullname('t3'),
  'data-subreddit-fullname': form.optional(fullname('t5')),
  'data-subreddit': form.optional(form.string()),
  'data-subreddit-prefixed': form.optional(form.string()),
  'data-author': form.optional(form.string()),
  'data-author-fullname': form.optional(form.string(form.pattern(/^(?:t2_[a-z0-9]{1,13})?$/))),
  'data-permalink': form.optional(form.string()),
});
