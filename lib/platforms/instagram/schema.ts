import * as form from '../../model/form';

/** Only the fields that are read; whatever else a body carries passes through unlooked-at. */

/** Counts are checked where they are read: −1 means hidden, which no number type can say. */
const count = form.nullish(form.union(form.number(), form.string()));
const id = form.nullish(form.union(form.string(), form.number()));
const text = form.nullish(form.string());
const flag = form.nullish(form.boolean());
const items = form.nullish(form.array(form.unknown()));
const counted = form.nullish(form.object({ count }));

/** Anything at all: looked at where it is read. */
const open = form.nullish(form.unknown());

/**
 * XDTMediaDict (web, logged in), the items of `/api/v1/` and XIGPolaris nodes (web, logged out, 2026): one set of names.
 * XIGPolaris: `media_type` is a string, and there are neither counts nor a time.
 */
export const MediaForm = form.object({
  __typename: text,
  pk: id,
  id,
  code: text,
  media_type: form.nullish(form.union(form.number(), form.string())),
  product_type: text,
  user: open,
  owner: open,
  coauthor_producers: items,
  taken_at: form.nullish(form.number()),
  caption: form.nullish(form.object({ text })),
  caption_is_edited: flag,
  like_count: count,
  comment_count: count,
  media_repost_count: count,
  play_count: count,
  ig_play_count: count,
  view_count: count,
  like_and_view_counts_disabled: flag,
  comments_disabled: flag,
  media_overlay_info: open,
  is_paid_partnership: flag,
  sponsor_tags: items,
  affiliate_info: open,
  timeline_pinned_user_ids: items,
  clips_tab_pinned_user_ids: items,
  ad_id: open,
  ad_action: open,
  link: open,
  inventory_source: text,
  carousel_media: items,
  carousel_media_count: form.nullish(form.number()),
  video_duration: form.nullish(form.number()),
  video_dash_manifest: text,
});
export type Media = form.infer<typeof MediaForm>;

/** GraphImage, GraphVideo, GraphSidecar and their XDT namesakes: `xdt_shortcode_media`, and timelines until 2024. */
export const GraphForm = form.object({
  __typename: text,
  id,
  shortcode: text,
  is_video: flag,
  product_type: text,
  owner: open,
  coauthor_producers: items,
  taken_at_timestamp: form.nullish(form.number()),
  edge_media_to_caption: form.nullish(form.object({ edges: form.array(form.unknown()) })),
  caption_is_edited: flag,
  edge_media_preview_like: counted,
  edge_liked_by: counted,
  edge_media_to_comment: counted,
  edge_media_to_parent_comment: counted,
  edge_media_preview_comment: counted,
  video_play_count: count,
  video_view_count: count,
  like_and_view_counts_disabled: flag,
  comments_disabled: flag,
  media_overlay_info: open,
  sensitivity_friction_info: open,
  gating_info: open,
  is_paid_partnership: flag,
  is_affiliate: flag,
  is_ad: flag,
  edge_media_to_sponsor_user: form.nullish(form.object({ edges: items })),
  pinned_for_users: items,
  edge_sidecar_to_children: form.nullish(form.object({ edges: items })),
  video_duration: form.nullish(form.number()),
});
export type Graph = form.infer<typeof GraphForm>;

/** The three dialects of a profile, told apart by the names of their counts. */
export const UserForm = form.object({
  __typename: text,
  pk: id,
  id,
  username: text,
  full_name: text,
  is_verified: flag,
  is_private: flag,
  follower_count: count,
  following_count: count,
  media_count: count,
  all_media_count: count,
  edge_followed_by: counted,
  edge_follow: counted,
  edge_owner_to_timeline_media: counted,
  biography: text,
  external_url: text,
  bio_links: items,
});
export type User = form.infer<typeof UserForm>;

export const PageInfoForm = form.nullish(form.object({ has_next_page: flag, has_previous_page: flag }));
