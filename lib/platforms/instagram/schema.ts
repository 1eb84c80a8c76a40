import * as z from 'zod/mini';

/** Only the fields that are read; whatever else a body carries passes through unlooked-at. */

/** Counts are checked where they are read: −1 means hidden, which no number type can say. */
const count = z.nullish(z.union([z.number(), z.string()]));
const id = z.nullish(z.union([z.string(), z.number()]));
const text = z.nullish(z.string());
const flag = z.nullish(z.boolean());
const items = z.nullish(z.array(z.unknown()));
const counted = z.nullish(z.object({ count }));

const author = z.object({ pk: id, id, username: text });
const authors = z.nullish(z.array(author));

/**
 * XDTMediaDict (web, logged in), the items of `/api/v1/` and XIGPolaris nodes (web, logged out, 2026): one set of names.
 * XIGPolaris: `media_type` is a string, and there are neither counts nor a time.
 */
export const MediaSchema = z.object({
  __typename: text,
  pk: id,
  id,
  code: text,
  media_type: z.nullish(z.union([z.number(), z.string()])),
  product_type: text,
  user: z.nullish(author),
  owner: z.nullish(author),
  coauthor_producers: authors,
  taken_at: z.nullish(z.number()),
  caption: z.nullish(z.object({ text })),
  caption_is_edited: flag,
  like_count: count,
  comment_count: count,
  media_repost_count: count,
  play_count: count,
  ig_play_count: count,
  view_count: count,
  like_and_view_counts_disabled: flag,
  is_paid_partnership: flag,
  sponsor_tags: items,
  affiliate_info: z.nullish(z.unknown()),
  timeline_pinned_user_ids: items,
  clips_tab_pinned_user_ids: items,
  ad_id: z.nullish(z.unknown()),
  ad_action: z.nullish(z.unknown()),
  link: z.nullish(z.unknown()),
  inventory_source: text,
  carousel_media: items,
  carousel_media_count: z.nullish(z.number()),
  video_duration: z.nullish(z.number()),
  video_dash_manifest: text,
});
export type Media = z.infer<typeof MediaSchema>;

/** GraphImage, GraphVideo, GraphSidecar and their XDT namesakes: `xdt_shortcode_media`, and timelines until 2024. */
export const GraphSchema = z.object({
  __typename: text,
  id,
  shortcode: text,
  is_video: flag,
  product_type: text,
  owner: z.nullish(author),
  coauthor_producers: authors,
  taken_at_timestamp: z.nullish(z.number()),
  edge_media_to_caption: z.nullish(z.object({ edges: z.array(z.object({ node: z.object({ text }) })) })),
  caption_is_edited: flag,
  edge_media_preview_like: counted,
  edge_liked_by: counted,
  edge_media_to_comment: counted,
  edge_media_to_parent_comment: counted,
  edge_media_preview_comment: counted,
  video_play_count: count,
  video_view_count: count,
  like_and_view_counts_disabled: flag,
  is_paid_partnership: flag,
  is_affiliate: flag,
  is_ad: flag,
  edge_media_to_sponsor_user: z.nullish(z.object({ edges: items })),
  pinned_for_users: items,
  edge_sidecar_to_children: z.nullish(z.object({ edges: items })),
  video_duration: z.nullish(z.number()),
});
export type Graph = z.infer<typeof GraphSchema>;

/** The three dialects of a profile, told apart by the names of their counts. */
export const UserSchema = z.object({
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
  edge_owner_to_timeline_media: z.nullish(z.object({ count })),
});
export type User = z.infer<typeof UserSchema>;

export const PageInfoSchema = z.nullish(z.object({ has_next_page: flag, has_previous_page: flag }));
