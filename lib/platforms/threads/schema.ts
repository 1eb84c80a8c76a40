import type { infer as Infer } from '../../model/form';
import * as form from '../../model/form';

/**
 * Only what is read, and every field by itself: one that is not as it should be costs itself (`fields`). Whatever else
 * a body carries passes through unlooked-at.
 */
const text = form.nullish(form.string());
const id = form.nullish(form.union(form.string(), form.number()));
const flag = form.nullish(form.boolean());
const list = form.nullish(form.array(form.unknown()));
const unknown = form.nullish(form.unknown());

/** Counts are checked where they are read. */
const count = unknown;

export const AuthorForm = form.object({ pk: id, id, username: text });

/** The post of a thread item: Instagram's media dictionary, which holds `InfoForm` under `text_post_app_info`. */
export const PostForm = form.object({
  pk: id,
  id,
  code: text,
  user: form.nullish(AuthorForm),
  taken_at: form.nullish(form.union(form.number(), form.string())),
  media_type: form.nullish(form.union(form.number(), form.string())),
  like_count: count,
  like_and_view_counts_disabled: flag,
  caption: form.nullish(form.object({ text })),
  caption_is_edited: flag,
  is_paid_partnership: flag,
  carousel_media: list,
  video_versions: list,
  image_versions2: form.nullish(form.object({ candidates: list })),
  audio: unknown,
  giphy_media_info: unknown,
  media_overlay_info: unknown,
  video_duration: form.nullish(form.number(form.atLeast(0))),
});
export type Post = Infer<typeof PostForm>;

/** What Threads adds to a post: `text_post_app_info`. */
export const InfoForm = form.object({
  direct_reply_count: count,
  repost_count: count,
  quote_count: count,
  impression_count: count,
  is_reply: flag,
  reply_to_author: form.nullish(AuthorForm),
  is_ghost_post: flag,
  ghost_post_approximate_like_count_str: text,
  ghost_post_approximate_reply_count_str: text,
  is_post_unavailable: flag,
  pinned_post_info: form.nullish(form.object({ is_pinned_to_profile: flag })),
  share_info: form.nullish(
    form.object({
      reposted_post: unknown,
      quoted_post: unknown,
      quoted_attachment_post: unknown,
      quoted_attachment_post_unavailable: flag,
    }),
  ),
  text_fragments: form.nullish(form.object({ fragments: list })),
});
export type Info = Infer<typeof InfoForm>;

export const UserForm = form.object({
  pk: id,
  id,
  username: text,
  full_name: text,
  is_verified: flag,
  text_post_app_is_private: flag,
  follower_count: count,
  following_count: count,
});

export const PageInfoForm = form.nullish(form.object({ has_next_page: flag, has_previous_page: flag }));
