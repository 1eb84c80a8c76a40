import { instagramCode } from '../scenario/identity.ts';
import type { ScenarioAuthor, ScenarioPost } from '../scenario/types.ts';

export type Json = Record<string, unknown>;

/** `/p/CODE/` of a media pk. */
export const shortcode = instagramCode;

const seconds = (ms: number): number => Math.floor(ms / 1000);
const has = (post: ScenarioPost, flag: ScenarioPost['flags'][number]): boolean => post.flags.includes(flag);

/** 1 photo, 2 video or reel, 8 carousel; Instagram publishes nothing else. */
export function mediaType(post: ScenarioPost): 1 | 2 | 8 {
  if (post.format === 'image') return 1;
  if (post.format === 'video' || post.format === 'short') return 2;
  if (post.format === 'carousel') return 8;
  throw new RangeError(`Instagram has no posts of format ${post.format}`);
}

export function productType(post: ScenarioPost): 'clips' | 'carousel_container' | 'feed' {
  return post.format === 'short' ? 'clips' : post.format === 'carousel' ? 'carousel_container' : 'feed';
}

/** The stand-in for a hidden like count: the flag says that it is none. */
export const DECOY_LIKES = 3;

export function xdtUser(author: ScenarioAuthor): Json {
  return {
    pk: author.id,
    id: author.id,
    username: author.handle,
    full_name: author.name,
    is_verified: author.verified,
    is_private: false,
    is_unpublished: false,
    friendship_status: { following: false, is_bestie: false, is_feed_favorite: false, is_restricted: false },
    profile_pic_url: '',
    __typename: 'XDTUserDict',
  };
}

function child(post: ScenarioPost, index: number): Json {
  const pk = String(BigInt(post.id) + BigInt(index + 1));
  return {
    pk,
    id: `${pk}_0`,
    code: shortcode(pk),
    media_type: 1,
    taken_at: seconds(post.published),
    like_count: null,
    comment_count: null,
    carousel_parent_id: post.id,
    product_type: 'carousel_item',
    image_versions2: { candidates: [] },
  };
}

/** A video's length stands on the web only inside its DASH manifest. */
function manifest(post: ScenarioPost): string | null {
  if (mediaType(post) !== 2 || post.duration === undefined) return null;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<MPD type="static" mediaPresentationDuration="PT${post.duration}S"></MPD>`;
}

/** XDTMediaDict of the logged-in web (2025–26): no views on any post, shares are `media_repost_count`. */
export function xdtNode(author: ScenarioAuthor, post: ScenarioPost): Json {
  const carousel = post.format === 'carousel';
  return {
    code: shortcode(post.id),
    pk: post.id,
    id: `${post.id}_${author.id}`,
    ad_id: null,
    boosted_status: null,
    caption:
      post.caption === '' ? null : { pk: `${seconds(post.published)}1`, text: post.caption, has_translation: null },
    caption_is_edited: has(post, 'edited'),
    taken_at: seconds(post.published),
    inventory_source: null,
    video_versions: mediaType(post) === 2 ? [{ type: 101, url: '' }] : null,
    video_dash_manifest: manifest(post),
    image_versions2: { candidates: [{ height: 640, width: 640, url: '' }] },
    is_paid_partnership: has(post, 'paid'),
    sponsor_tags: null,
    affiliate_info: null,
    link: null,
    user: xdtUser(author),
    owner: { pk: author.id, id: author.id, username: author.handle, __typename: 'XDTUserDict' },
    coauthor_producers: (post.coauthors ?? []).map(xdtUser),
    invited_coauthor_producers: [],
    comment_count: post.comments,
    comments_disabled: null,
    like_and_view_counts_disabled: post.likesHidden,
    hidden_likes_string_variant: -1,
    like_count: post.likesHidden ? DECOY_LIKES : post.likes,
    fb_like_count: null,
    media_repost_count: post.shares,
    view_count: null,
    product_type: productType(post),
    media_type: mediaType(post),
    usertags: null,
    carousel_parent_id: null,
    carousel_media_count: carousel ? post.mediaCount : null,
    carousel_media: carousel ? Array.from({ length: post.mediaCount }, (_, i) => child(post, i)) : null,
    timeline_pinned_user_ids: has(post, 'pinned') ? [author.id] : [],
    clips_tab_pinned_user_ids: has(post, 'pinned') && post.format === 'short' ? [author.id] : [],
    __typename: 'XDTMediaDict',
  };
}

/** An item of the mobile-style lists (`/api/v1/feed/user`, `/api/v1/media/<pk>/info`): these show plays and length. */
export function itemNode(author: ScenarioAuthor, post: ScenarioPost): Json {
  const { view_count: _unserved, ...node } = xdtNode(author, post);
  if (mediaType(post) !== 2) return node;
  return { ...node, play_count: post.views, ig_play_count: post.views, video_duration: post.duration ?? null };
}

/** A tile of the reels tab: plays, likes and comments, but neither caption nor time nor handle. */
export function clipNode(author: ScenarioAuthor, post: ScenarioPost): Json {
  return {
    pk: post.id,
    id: `${post.id}_${author.id}`,
    code: shortcode(post.id),
    media_type: 2,
    product_type: 'clips',
    user: { pk: author.id, id: author.id, is_unpublished: false },
    play_count: post.views,
    view_count: null,
    like_and_view_counts_disabled: post.likesHidden,
    like_count: post.likesHidden ? DECOY_LIKES : post.likes,
    comment_count: post.comments,
    clips_tab_pinned_user_ids: has(post, 'pinned') ? [author.id] : [],
    image_versions2: { candidates: [] },
    audience: null,
    has_views_fetching: null,
    __typename: 'XDTMediaDict',
  };
}

/** Plays stand beside the older, stricter view count, which is smaller. */
export function olderViews(post: ScenarioPost): number {
  return Math.floor(post.views * 0.4);
}

/** Node of the GraphQL dialect (`xdt_shortcode_media`, and until 2024 the timeline): hidden likes are -1. */
export function graphNode(author: ScenarioAuthor, post: ScenarioPost, typePrefix: 'XDTGraph' | 'Graph'): Json {
  const type = mediaType(post);
  const likes = { count: post.likesHidden ? -1 : post.likes };
  return {
    __typename: `${typePrefix}${type === 1 ? 'Image' : type === 2 ? 'Video' : 'Sidecar'}`,
    id: post.id,
    shortcode: shortcode(post.id),
    is_video: type === 2,
    product_type: productType(post),
    ...(type === 2
      ? { video_play_count: post.views, video_view_count: olderViews(post), video_duration: post.duration ?? null }
      : {}),
    owner: { id: author.id, username: author.handle, full_name: author.name, is_verified: author.verified },
    coauthor_producers: (post.coauthors ?? []).map((a) => ({ id: a.id, username: a.handle, is_verified: a.verified })),
    edge_media_to_caption: { edges: post.caption === '' ? [] : [{ node: { text: post.caption } }] },
    edge_media_preview_like: likes,
    edge_media_to_parent_comment: { count: post.comments, edges: [] },
    edge_media_to_sponsor_user: { edges: [] },
    caption_is_edited: has(post, 'edited'),
    like_and_view_counts_disabled: false,
    is_paid_partnership: has(post, 'paid'),
    is_affiliate: false,
    is_ad: false,
    taken_at_timestamp: seconds(post.published),
    pinned_for_users: has(post, 'pinned') ? [{ id: author.id, username: author.handle }] : [],
    ...(type === 8
      ? {
          edge_sidecar_to_children: {
            edges: Array.from({ length: post.mediaCount }, (_, i) => {
              const id = String(BigInt(post.id) + BigInt(i + 1));
              return { node: { __typename: `${typePrefix}Image`, id, shortcode: shortcode(id), is_video: false } };
            }),
          },
        }
      : {}),
  };
}

/** Node of the logged-out page of 2026: who, what and the caption, but no count and no time. */
export function xigNode(author: ScenarioAuthor, post: ScenarioPost): Json {
  const type = mediaType(post);
  return {
    __typename: type === 2 ? 'XIGPolarisVideoMedia' : type === 8 ? 'XIGPolarisCarouselMedia' : 'XIGPolarisImageMedia',
    id: `1784${post.id.slice(-13)}`,
    pk: post.id,
    code: shortcode(post.id),
    media_type: String(type),
    product_type: productType(post),
    caption: post.caption === '' ? null : { text: post.caption },
    display_uri: '',
    accessibility_caption: null,
    user: { id: `1784${author.id}`, pk: author.id, username: author.handle },
  };
}
