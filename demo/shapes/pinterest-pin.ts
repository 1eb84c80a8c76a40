import type { ScenarioAuthor, ScenarioPost } from '../scenario/types';
import { steady } from './steady.ts';

export type Json = Record<string, unknown>;

/** "Thu, 16 Oct 2025 03:38:01 +0000". */
export const rfc = (ms: number) => new Date(ms).toUTCString().replace('GMT', '+0000');
const node = (kind: string, id: string) => btoa(`${kind}:${id}`);
const signature = (id: string) =>
  steady(id, 2 ** 31)
    .toString(16)
    .padStart(32, '0');
const picture = (id: string, width: number, height: number) => ({
  width,
  height,
  url: `https://i.pinimg.com/${width}x/${signature(id)}.jpg`,
});
/** Height for a width of 236. */
export const heightOf = (id: string) => 236 + steady(`${id}/height`, 180);

/** How likes are spread over Pinterest's five reactions; the kinds make up the total. */
function kindsOf(likes: number): Record<string, number> {
  if (likes === 0) return {};
  const others = [5, 7, 11].map((kind) => [String(kind), Math.floor((likes * (12 - kind)) / 400)] as const);
  const rest = likes - others.reduce((sum, [, n]) => sum + n, 0);
  return Object.fromEntries([['1', rest] as const, ...others.filter(([, n]) => n > 0)]);
}

export function person(author: ScenarioAuthor, more: Json = {}): Json {
  return {
    node_id: node('User', author.id),
    id: author.id,
    type: 'user',
    username: author.handle,
    full_name: author.name,
    image_small_url: '',
    image_large_url: '',
    is_verified_merchant: author.verified,
    verified_identity: {},
    is_ads_only_profile: false,
    explicitly_followed_by_me: false,
    blocked_by_me: false,
    ...more,
  };
}

function storyOf(post: ScenarioPost, views: boolean): Json | null {
  if (post.format === 'image') return null;
  const video = {
    id: post.id,
    video_list: { V_HLSV3_MOBILE: { width: 720, height: 1280, duration: (post.duration ?? 0) * 1000, url: '' } },
  };
  const block =
    post.format === 'video'
      ? {
          block_type: 3,
          type: 'story_pin_video_block',
          video,
          ...(views && { video_data_v2: { seo_view_count: String(post.views) } }),
        }
      : { block_type: 2, type: 'story_pin_image_block', image_signature: signature(post.id) };
  const pages = Array.from({ length: post.format === 'carousel' ? Math.max(2, post.mediaCount) : 1 }, () => ({
    blocks: [block],
  }));
  return {
    id: `5${post.id}`,
    type: 'storypindata',
    page_count: pages.length,
    pages,
    total_video_duration: Math.round((post.duration ?? 0) * 1000),
    is_deleted: false,
    metadata: { pin_title: '', version: '0.9.0' },
  };
}

export interface PinOptions {
  /** Saved by somebody else than its author: whose board it stands on now. */
  savedBy?: ScenarioAuthor;
  promoted?: boolean;
  /** Some grids leave the date out. */
  dated?: boolean;
}

/** A pin in a grid of a Resource body. */
export function gridPin(post: ScenarioPost, author: ScenarioAuthor, options: PinOptions = {}): Json {
  const { savedBy = author, promoted = false, dated = true } = options;
  const moving = post.format === 'video';
  return {
    node_id: node('Pin', post.id),
    id: post.id,
    type: 'pin',
    title: '',
    grid_title: '',
    description: post.caption === '' ? ' ' : post.caption,
    ...(dated && { created_at: rfc(post.published) }),
    dominant_color: '#83796b',
    domain: 'Uploaded by user',
    link: 'https://brand.example/',
    is_promoted: promoted,
    promoter: promoted ? person(author) : null,
    is_repin: savedBy.id !== author.id,
    is_video: moving,
    videos: null,
    carousel_data: null,
    story_pin_data_id: post.format === 'image' ? null : `5${post.id}`,
    story_pin_data: storyOf(post, false),
    embed: null,
    is_unsafe: post.flags.includes('sensitive'),
    sponsorship: post.flags.includes('paid') ? { sponsor: { username: 'partner' }, status: 1 } : null,
    image_signature: signature(post.id),
    images: { '236x': picture(post.id, 236, heightOf(post.id)), orig: picture(post.id, 1000, heightOf(post.id) * 4) },
    pinner: person(savedBy),
    native_creator: person(author),
    board: {
      id: `3${savedBy.id}`,
      name: 'Slow mornings',
      url: `/${savedBy.handle}/slow-mornings/`,
      type: 'board',
      privacy: 'public',
      owner: person(savedBy),
    },
    comment_count: post.comments,
    repin_count: Math.floor(post.saves / 3),
    reaction_counts: kindsOf(post.likes),
    aggregated_pin_data: {
      node_id: node('AggregatedPinData', post.id),
      id: `4${post.id}`,
      comment_count: post.comments,
      aggregated_stats: { saves: post.saves, done: 0 },
      did_it_data: { type: 'aggregateddiditdata', images_count: 0 },
    },
    tracking_params: 'CwABAAAAEDMxMjE3Nzk5NTYyMzE1NzU',
  };
}

/** The same pin where it was opened: with shares, the total of the reactions, and the views of a video. */
export function openedPin(
  post: ScenarioPost,
  author: ScenarioAuthor,
  followers: number,
  options: PinOptions = {},
): Json {
  const pin = gridPin(post, author, options);
  const saver = options.savedBy ?? author;
  return {
    ...pin,
    story_pin_data: storyOf(post, true),
    share_count: post.shares,
    total_reaction_count: post.likes,
    closeup_unified_description: post.caption,
    comments_disabled: false,
    pinner: person(saver, { follower_count: saver === author ? followers : 12 }),
    native_creator: person(author, { follower_count: followers }),
    origin_pinner: saver === author ? null : person(author, { follower_count: followers }),
    promoted_partnership_advertiser_name: null,
  };
}

const camel = (key: string) =>
  /^[\dA-Z]/.test(key) ? key : key.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());
const TYPES: Record<string, string> = { pinner: 'User', nativeCreator: 'User', originPinner: 'User', owner: 'User' };

/** The same in Relay's dialect: camel case, ids as `entityId` beside coded ones, reactions as a list. */
export function relayed(value: unknown, kind = 'Pin'): unknown {
  if (Array.isArray(value)) return value.map((v) => relayed(v, kind));
  if (typeof value !== 'object' || value === null) return value;
  const out: Json = {};
  for (const [key, inner] of Object.entries(value)) {
    const name = camel(key);
    if (key === 'node_id') out.id = inner;
    else if (key === 'id') out.entityId = inner;
    else if (key === 'images') {
      for (const [size, image] of Object.entries(inner as Json)) out[`imageSpec_${size}`] = image;
    } else if (key === 'reaction_counts') {
      out.reactionCountsData = Object.entries(inner as Json).map(([type, n]) => ({
        reactionType: Number(type),
        reactionCount: n,
      }));
    } else if (key === 'type') {
      if (inner === 'story_pin_video_block') out.__typename = 'StoryPinVideoBlock';
      else if (inner === 'story_pin_image_block') out.__typename = 'StoryPinImageBlock';
    } else if (key !== 'video' && key !== 'comment_count') out[name] = relayed(inner, TYPES[name] ?? '');
    else if (key === 'comment_count' && kind !== 'Pin') out[name] = inner;
  }
  if (kind) out.__typename = kind;
  return out;
}
