import { instagramCode } from '../scenario/identity.ts';
import type { ScenarioAuthor, ScenarioPost } from '../scenario/types.ts';
import { steady } from './steady.ts';

export type Json = Record<string, unknown>;

/** `/post/CODE` of a pk: the same spelling as on Instagram. */
export const shortcode = instagramCode;

/** The stand-in for a hidden like count: the flag beside it says that it is none. */
export const DECOY_LIKES = 3;

const has = (post: ScenarioPost, flag: ScenarioPost['flags'][number]): boolean => post.flags.includes(flag);

/** An author as posts name one. */
export function threadsAuthor(author: ScenarioAuthor): Json {
  return {
    pk: author.id,
    profile_pic_url: '',
    friendship_status: null,
    username: author.handle,
    id: author.id,
    full_name: author.name,
    transparency_label: null,
    is_verified: author.verified,
    has_onboarded_to_text_post_app: true,
    text_post_app_is_private: false,
  };
}

const picture = { candidates: [{ height: 1080, url: '', width: 1080 }] };
const video = [{ type: 101, url: '' }];
const TYPES: Partial<Record<ScenarioPost['format'], number>> = { image: 1, video: 2, carousel: 8 };

function carousel(post: ScenarioPost): Json[] {
  return Array.from({ length: Math.max(2, post.mediaCount) }, (_, i) => ({
    accessibility_caption: null,
    has_audio: null,
    image_versions2: picture,
    original_height: 1080,
    original_width: 1080,
    pk: String(BigInt(post.id) + BigInt(i + 1)),
    video_versions: null,
    id: `${BigInt(post.id) + BigInt(i + 1)}_1`,
    code: null,
  }));
}

function fragments(text: string): Json {
  const none = { link_fragment: null, mention_fragment: null, inline_sticker_fragment: null, styling_info: null };
  return { fragments: [{ fragment_type: 'plaintext', plaintext: text, ...none }] };
}

function link(post: ScenarioPost): Json | null {
  if (post.format !== 'link') return null;
  return {
    display_url: 'brand.example',
    title: 'A page',
    url: 'https://l.threads.com/?u=https%3A%2F%2Fbrand.example',
    image_url: null,
  };
}

/** `share_info`: what a post passes on or quotes. */
function shared(post: ScenarioPost, options: PostOptions): Json {
  const quoted = post.quoted && threadsPost(post.quoted.author, post.quoted.post, options);
  const reposted = post.original && threadsPost(post.original.author, post.original.post, options);
  return {
    quoted_attachment_author_attribution_allowed: true,
    quoted_attachment_post_unavailable: false,
    quoted_attachment_post: null,
    quoted_post: quoted ?? null,
    reposted_post: reposted ?? null,
  };
}

export interface PostOptions {
  /** Whom the post answers: the author of its own thread, or somebody else. */
  answers?: ScenarioAuthor;
  /** `october`: counts of some answers stand as text, and the info has another name (other people's types). */
  generation?: 'june' | 'october';
  /** How often it was seen, where the answer says so. */
  views?: number | string;
}

/** One post as thread items hold it (2026). */
export function threadsPost(author: ScenarioAuthor, post: ScenarioPost, options: PostOptions = {}): Json {
  const october = options.generation === 'october';
  const wrapper = post.original !== undefined;
  const count = (n: number): number | string => (october ? String(n) : n);
  const { original, quoted, ...bare } = post;
  const media = original ? { ...bare, format: 'text' as const } : bare;
  const counts = wrapper
    ? { direct_reply_count: 0, repost_count: 0, quote_count: 0, reshare_count: null }
    : {
        direct_reply_count: count(post.comments),
        repost_count: count(post.shares),
        quote_count: count(post.quotes),
        reshare_count: steady(post.id, 4) === 0 ? 1 + steady(`${post.id}s`, 40) : null,
      };
  const info: Json = {
    show_header_follow: false,
    id: `XDTTextPostAppMediaInfo:1${post.id.slice(1)}`,
    is_ghost_post: false,
    self_thread_info: null,
    is_spoiler_media: false,
    ghost_post_approximate_like_count_str: null,
    ghost_post_approximate_reply_count_str: null,
    ...counts,
    ...(options.views !== undefined && { impression_count: options.views }),
    link_preview_attachment: link(media),
    linked_inline_media: null,
    public_view_count_card_attachment_info: null,
    text_fragments: fragments(wrapper ? '' : post.caption),
    share_info: shared(
      { ...bare, ...(original && { original }), ...(quoted && { quoted }) },
      { generation: options.generation ?? 'june' },
    ),
    is_reply: options.answers !== undefined,
    reply_to_author: options.answers ? threadsAuthor(options.answers) : null,
    self_thread_count: 0,
    tag_header: null,
    pinned_post_info: { is_pinned_to_parent_post: false, is_pinned_to_profile: has(post, 'pinned') },
    is_post_unavailable: false,
    post_unavailable_reason: null,
  };
  return {
    id: `${post.id}_${author.id}`,
    pk: post.id,
    user: threadsAuthor(author),
    [october ? 'text_app_info' : 'text_post_app_info']: info,
    is_paid_partnership: has(post, 'paid') ? true : null,
    audio: null,
    caption: wrapper ? null : { text: post.caption, pk: `18${post.id.slice(2)}`, has_translation: true },
    caption_is_edited: has(post, 'edited'),
    carousel_media: media.format === 'carousel' ? carousel(post) : null,
    code: shortcode(post.id),
    image_versions2: media.format === 'image' || media.format === 'video' ? picture : { candidates: [] },
    video_versions: media.format === 'video' ? video : null,
    has_audio: media.format === 'video' ? true : null,
    media_type: TYPES[media.format] ?? 19,
    caption_add_on: null,
    like_count: wrapper ? 0 : post.likesHidden ? DECOY_LIKES : post.likes,
    giphy_media_info: null,
    media_overlay_info: has(post, 'sensitive') ? { overlay_type: 1 } : null,
    taken_at: Math.floor(post.published / 1000),
    like_and_view_counts_disabled: post.likesHidden,
  };
}
