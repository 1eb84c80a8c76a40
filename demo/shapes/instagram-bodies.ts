import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types.ts';
import { clipNode, graphNode, itemNode, type Json, xdtNode, xdtUser, xigNode } from './instagram-nodes.ts';

/** One page of a list: the body as Instagram serves it, and the cursor that asks for the next one. */
export interface Served {
  body: Json;
  /** null at the end of the list. */
  nextCursor: string | null;
}

const pinned = (post: ScenarioPost): boolean => post.flags.includes('pinned');
const newestFirst = (a: ScenarioPost, b: ScenarioPost): number => b.published - a.published;

/** Profile order of Instagram: pinned posts first, then everything else from the newest. */
export function inProfileOrder(posts: readonly ScenarioPost[]): ScenarioPost[] {
  return [...posts.filter(pinned).sort(newestFirst), ...posts.filter((p) => !pinned(p)).sort(newestFirst)];
}

/** One stretch of a list. A cursor is `<pk>_<owner pk>` of the last post served; null or an unknown one is the top. */
function stretch(profile: ScenarioProfile, posts: readonly ScenarioPost[], size: number, cursor: string | null) {
  const all = inProfileOrder(posts);
  const at = cursor === null ? -1 : all.findIndex((p) => `${p.id}_${profile.id}` === cursor);
  const slice = all.slice(at + 1, at + 1 + size);
  const last = slice.at(-1);
  const more = last !== undefined && at + 1 + size < all.length;
  return { slice, first: at < 0, nextCursor: more ? `${last.id}_${profile.id}` : null };
}

function pageInfo(nextCursor: string | null): Json {
  return { end_cursor: nextCursor, has_next_page: nextCursor !== null, has_previous_page: false, start_cursor: null };
}

const graphql = (data: Json): Json => ({ data, extensions: { is_final: true }, status: 'ok' });

/** The profile's posts with what Instagram slips between them on the first page: an ad and somebody else's post. */
function withForeign(page: ScenarioPage, first: boolean, nodes: Json[]): Json[] {
  const mixed = [...nodes];
  if (first && page.suggestion) {
    const { author, post } = page.suggestion;
    mixed.splice(Math.min(4, mixed.length), 0, { ...xdtNode(author, post), inventory_source: 'explore_story' });
  }
  if (first && page.advertisement) {
    const { author, post } = page.advertisement;
    mixed.splice(Math.min(2, mixed.length), 0, { ...xdtNode(author, post), product_type: 'ad', ad_id: `6${post.id}` });
  }
  return mixed;
}

/** The website, alone and in the list of links, there with the passage that a click takes. */
function links({ link }: ScenarioProfile): Json {
  const lynx_url = `https://l.instagram.com/?u=${encodeURIComponent(link ?? '')}&e=AT0`;
  return {
    external_url: link ?? null,
    bio_links: link === undefined ? [] : [{ title: '', lynx_url, url: link, link_type: 'external' }],
  };
}

/** POST /graphql/query, PolarisProfilePageContentQuery (logged in): the profile, flat. */
export function profilePageContent(profile: ScenarioProfile): Json {
  return graphql({
    user: {
      ...xdtUser(profile),
      biography: profile.bio,
      ...links(profile),
      follower_count: profile.followers,
      following_count: profile.following,
      media_count: profile.posts.length,
      total_clips_count: 1,
      mutual_followers_count: 0,
      has_chaining: true,
      account_type: 2,
    },
    viewer: { user: { pk: '1', id: '1', username: 'you' } },
  });
}

/** POST /graphql/query, PolarisProfilePostsQuery and its pagination (logged in). */
export function timelineConnection(page: ScenarioPage, cursor: string | null = null): Served {
  const { slice, first, nextCursor } = stretch(page.profile, page.profile.posts, page.pageSize, cursor);
  const nodes = withForeign(
    page,
    first,
    slice.map((post) => xdtNode(page.profile, post)),
  );
  const body = graphql({
    xdt_api__v1__feed__user_timeline_graphql_connection: {
      edges: nodes.map((node) => ({ node, cursor: node.id })),
      page_info: pageInfo(nextCursor),
    },
    xdt_viewer: { user: { id: '1' } },
  });
  return { body, nextCursor };
}

/** POST /graphql/query, PolarisProfileReelsTabContentQuery (logged in): the reels tab. */
export function clipsConnection(page: ScenarioPage, cursor: string | null = null): Served {
  const reels = page.profile.posts.filter((p) => p.format === 'short');
  const { slice, nextCursor } = stretch(page.profile, reels, page.pageSize, cursor);
  const edges = slice.map((post) => ({
    node: { media: clipNode(page.profile, post), __typename: 'XDTClipsItemDict' },
    cursor: post.id,
  }));
  const body = graphql({ xdt_api__v1__clips__user__connection_v2: { edges, page_info: pageInfo(nextCursor) } });
  return { body, nextCursor };
}

/** GET /api/v1/feed/user/<pk>/ */
export function feedUser(page: ScenarioPage, cursor: string | null = null): Served {
  const { slice, nextCursor } = stretch(page.profile, page.profile.posts, page.pageSize, cursor);
  const items = slice.map((post) => itemNode(page.profile, post));
  const more = nextCursor === null ? { more_available: false } : { more_available: true, next_max_id: nextCursor };
  const user = xdtUser(page.profile);
  return { body: { items, num_results: items.length, ...more, user, status: 'ok' }, nextCursor };
}

/** POST /api/v1/clips/user/ */
export function clipsUser(page: ScenarioPage, cursor: string | null = null): Served {
  const reels = page.profile.posts.filter((p) => p.format === 'short');
  const { slice, nextCursor } = stretch(page.profile, reels, page.pageSize, cursor);
  const items = slice.map((post) => ({ media: itemNode(page.profile, post) }));
  const more = { max_id: nextCursor ?? '', more_available: nextCursor !== null };
  return { body: { items, paging_info: more, status: 'ok' }, nextCursor };
}

/** GET /api/v1/media/<pk>/info/ */
export function mediaInfo(author: ScenarioAuthor, post: ScenarioPost): Json {
  return { items: [itemNode(author, post)], num_results: 1, more_available: false, status: 'ok' };
}

/** GET /api/v1/users/web_profile_info/: the profile; its list of posts has been empty since 2026. */
export function webProfileInfo(profile: ScenarioProfile): Json {
  const timeline = { count: profile.posts.length, page_info: { has_next_page: true, end_cursor: '' }, edges: [] };
  return { data: { user: { ...graphUser(profile), edge_owner_to_timeline_media: timeline } }, status: 'ok' };
}

function graphUser(profile: ScenarioProfile): Json {
  return {
    id: profile.id,
    username: profile.handle,
    full_name: profile.name,
    biography: profile.bio,
    ...links(profile),
    is_private: false,
    is_verified: profile.verified,
    edge_followed_by: { count: profile.followers },
    edge_follow: { count: profile.following },
    edge_mutual_followed_by: { count: 2, edges: [] },
    edge_felix_video_timeline: { count: 1, edges: [] },
  };
}

/** GET /graphql/query/?query_hash=… (until 2024): the whole profile with the legacy node dialect. */
export function legacyTimeline(page: ScenarioPage, cursor: string | null = null): Served {
  const { slice, nextCursor } = stretch(page.profile, page.profile.posts, page.pageSize, cursor);
  const edges = slice.map((post) => ({ node: graphNode(page.profile, post, 'Graph') }));
  const timeline = { count: page.profile.posts.length, page_info: pageInfo(nextCursor), edges };
  const user = { ...graphUser(page.profile), edge_owner_to_timeline_media: timeline };
  return { body: { data: { user }, status: 'ok' }, nextCursor };
}

/** POST /graphql/query, the post page until mid-2026. */
export function shortcodeMedia(author: ScenarioAuthor, post: ScenarioPost, now: Partial<ScenarioProfile> = {}): Json {
  const node = graphNode(author, post, 'XDTGraph');
  const owner = node.owner as Json;
  const counted = {
    ...owner,
    ...(now.followers === undefined ? {} : { edge_followed_by: { count: now.followers } }),
    ...(now.posts === undefined ? {} : { edge_owner_to_timeline_media: { count: now.posts.length } }),
  };
  return { data: { xdt_shortcode_media: { ...node, owner: counted } }, status: 'ok' };
}

/** POST /graphql/query, PolarisPostRootQuery (logged in): the post page. */
export function shortcodeWebInfo(author: ScenarioAuthor, post: ScenarioPost): Json {
  return graphql({ xdt_api__v1__media__shortcode__web_info: { items: [itemNode(author, post)] } });
}

/** PolarisPostRootQuery (logged out, 2026): the post, or null where a login is asked for. */
export function loggedOutPost(author: ScenarioAuthor, post: ScenarioPost): Json {
  const node: Json = { ...xigNode(author, post), taken_at: Math.floor(post.published / 1000) };
  return graphql({ xig_polaris_media: { code: node.code, if_not_gated_logged_out: node } });
}

/** PolarisLoggedOutDesktopWWWProfileRootContentQuery (2026): the post count is null there. */
export function loggedOutProfile(profile: ScenarioProfile): Json {
  return graphql({
    xig_user_by_username: {
      __typename: 'XIGUser',
      id: `1784${profile.id}`,
      pk: profile.id,
      username: profile.handle,
      full_name: profile.name,
      biography: profile.bio,
      ...links(profile),
      is_verified: profile.verified,
      is_private: false,
      follower_count: profile.followers,
      following_count: profile.following,
      all_media_count: null,
    },
  });
}

/** PolarisLoggedOutDesktopWWWProfilePostsTabContentQuery (2026). */
export function loggedOutTimeline(page: ScenarioPage, cursor: string | null = null): Served {
  const { slice, nextCursor } = stretch(page.profile, page.profile.posts, page.pageSize, cursor);
  const edges = slice.map((post) => ({ node: xigNode(page.profile, post), cursor: post.id }));
  const body = graphql({
    xig_user_by_username: {
      id: `1784${page.profile.id}`,
      pk: page.profile.id,
      polaris_ordered_timeline_connection: { edges, page_info: pageInfo(nextCursor) },
    },
  });
  return { body, nextCursor };
}

/** The home feed, which Instagram loads in the background on other pages too: nobody's profile. */
export function homeFeed(page: ScenarioPage): Json {
  const others = [page.suggestion, page.advertisement].filter((o) => o !== undefined);
  const edges = [
    ...others.map((o) => xdtNode(o.author, o.post)),
    ...page.profile.posts.slice(0, 1).map((p) => xdtNode(page.profile, p)),
  ].map((media) => ({ node: { media, explore_story: null, __typename: 'XDTFeedItem' } }));
  return graphql({ xdt_api__v1__feed__timeline__connection: { edges, page_info: pageInfo(null) } });
}
