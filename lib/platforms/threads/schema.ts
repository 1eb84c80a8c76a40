import type { infer as Infer } from '../../model/form';
import * as form from '../../model/form';

/**
 * Only what is read, and every field by itself: one that is not as it should be costs itself (`fields`). Ids, authors
 * and counts are checked where they are read; whatever else a body carries passes through unlooked-at.
 */
const text = form.nullish(form.string());
const id = form.nullish(form.union(form.string(), form.number()));
const flag = form.nullish(form.boolean());

/** The post of a thread item: Instagram's media dictionary, which holds `InfoForm` under `text_post_app_info`. */
export const PostForm = form.object({
  taken_at: form.nullish(form.union(form.number(), form.string())),
  media_type: form.nullish(form.union(form.number(), form.string())),
  like_and_view_counts_disabled: flag,
  caption: form.nullish(form.object({ text })),
  caption_is_edited: flag,
  is_paid_partnership: flag,
  video_duration: form.nullish(form.number(form.atLeast(0))),
});
export type Post = Infer<typeof PostForm>;

/** What Threads adds to a post: `text_post_app_info`. */
export const InfoForm = form.object({
  is_reply: flag,
  is_ghost_post: flag,
  pinned_post_info: form.nullish(form.object({ is_pinned_to_profile: flag })),
  share_info: form.nullish(form.object({ quoted_attachment_post_unavailable: flag })),
});
export type Info = Infer<typeof InfoForm>;

export const UserForm = form.object({
  pk: id,
  id,
  username: text,
  full_name: text,
  is_verified: flag,
  text_post_app_is_private: flag,
  biography: text,
  bio_links: form.nullish(form.array(form.unknown())),
});

export const PageInfoForm = form.nullish(form.object({ has_next_page: flag, has_previous_page: flag }));
