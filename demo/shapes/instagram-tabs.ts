import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types.ts';
import {
  clipsConnection,
  legacyTimeline,
  loggedOutTimeline,
  type Served,
  timelineConnection,
} from './instagram-bodies.ts';
import { clipNode, itemNode, type Json, shortcode, xdtNode, xdtUser, xigNode } from './instagram-nodes.ts';

/**
 * Shapes of Instagram that others' code of 2026 describes, and what stands beside a profile's own posts. None of these
 * was met on a recording, but for `sharedData` (2021) and stories.
 */

const graphql = (data: Json): Json => ({ data, extensions: { is_final: true }, status: 'ok' });

/** The connection of another builder's answer, wherever its root put it. */
function connectionOf(served: Served, ...path: string[]): Json {
  return path.reduce<Json>((here, key) => here[key] as Json, served.body.data as Json);
}

/** PolarisProfileReelsTabContentQuery (since September 2026): the reels are a part of the account. */
export function accountClips(page: ScenarioPage, cursor: string | null = null): Served {
  const served = clipsConnection(page, cursor);
  const clips_connection = connectionOf(served, 'xdt_api__v1__clips__user__connection_v2');
  const account = { __typename: 'XDTUserDict', id: page.profile.id, clips_connection };
  return { ...served, body: graphql({ fetch__XDTUserDict: account }) };
}

/** The reels tab for visitors who are not logged in (2026): plays, likes and comments, no time. */
export function loggedOutClips(page: ScenarioPage, cursor: string | null = null): Served {
  const reels = {
    ...page,
    profile: { ...page.profile, posts: page.profile.posts.filter((p) => p.format === 'short') },
  };
  const served = loggedOutTimeline(reels, cursor);
  const connection = connectionOf(served, 'xig_user_by_username', 'polaris_ordered_timeline_connection');
  const counted = (connection.edges as { node: Json }[]).map(({ node }) => {
    const post = reels.profile.posts.find((p) => p.id === node.pk);
    const { play_count, like_count, comment_count, like_and_view_counts_disabled } = clipNode(
      page.profile,
      post as ScenarioPost,
    );
    return { node: { ...node, play_count, like_count, comment_count, like_and_view_counts_disabled } };
  });
  const account = { id: `1784${page.profile.id}`, pk: page.profile.id, username: page.profile.handle };
  const polaris_clips_connection = { ...connection, edges: counted };
  return { ...served, body: graphql({ xig_user_by_username: { ...account, polaris_clips_connection } }) };
}

/** PolarisLoggedOutDesktopWWWProfilePostsTabContentQuery_connection (2026): later pages name the account by one id. */
export function loggedOutNext(page: ScenarioPage, cursor: string | null = null): Served {
  const served = loggedOutTimeline(page, cursor);
  const connection = connectionOf(served, 'xig_user_by_username', 'polaris_ordered_timeline_connection');
  const node = { __typename: 'XIGUser', id: `1784${page.profile.id}`, polaris_ordered_timeline_connection: connection };
  return { ...served, body: graphql({ node }) };
}

/** PolarisProfileRepostsTabContentQuery: what the profile passed on, by those who wrote it. */
export function repostsTab(
  profile: ScenarioProfile,
  others: readonly { author: ScenarioAuthor; post: ScenarioPost }[],
) {
  const repost_grid_items = others.map(({ author, post }) => ({ item_type: 'media', media: clipNode(author, post) }));
  const user_reposts_timeline = { repost_grid_items, repost_more_available: false, repost_next_max_id: null };
  return graphql({ fetch__XDTUserDict: { __typename: 'XDTUserDict', id: profile.id, user_reposts_timeline } });
}

/** PolarisProfileTaggedTabContentQuery: posts of others that show the profile. */
export function taggedTab(profile: ScenarioProfile, others: readonly { author: ScenarioAuthor; post: ScenarioPost }[]) {
  const usertags = { in: [{ user: xdtUser(profile), position: [0.5, 0.5] }] };
  const edges = others.map(({ author, post }) => ({ node: { ...xdtNode(author, post), usertags }, cursor: post.id }));
  const page_info = { end_cursor: null, has_next_page: false };
  return graphql({ xdt_api__v1__usertags__user_id__feed_connection: { edges, page_info } });
}

/** The tray of stories and an opened one: nothing that stays. */
export function stories(profile: ScenarioProfile): Json {
  const items = profile.posts.map((post) => ({ ...itemNode(profile, post), product_type: 'story', expiring_at: 1 }));
  return graphql({
    xdt_api__v1__feed__reels_media: { reels_media: [{ id: profile.id, user: xdtUser(profile), items }] },
  });
}

/** "More posts from …" below an opened post: six tiles of its author. */
export function moreFromAuthor(profile: ScenarioProfile): Json {
  const profile_grid_items = profile.posts.slice(0, 6).map((post) => {
    const { taken_at: _time, caption: _caption, ...media } = xdtNode(profile, post);
    return { media };
  });
  return graphql({ xdt_api__v1__profile_timeline: { profile_grid_items, more_available: true } });
}

/** PolarisPostRootQuery by the post's number: the same item without what is said of its co-authors. */
export function mediaById(author: ScenarioAuthor, post: ScenarioPost): Json {
  const { coauthor_producers: _unsaid, ...item } = itemNode(author, post);
  return graphql({ xdt_api__v1__media__media_id_web_info: { items: [item] } });
}

/** GET /api/v1/feed/user/ as some accounts got it in August 2026: the list under another name, each post wrapped. */
export function feedUserGrid(page: ScenarioPage, cursor: string | null = null): Served {
  const served = timelineConnection(page, cursor);
  const edges = connectionOf(served, 'xdt_api__v1__feed__user_timeline_graphql_connection').edges as { node: Json }[];
  const profile_grid_items = edges.map(({ node }) => ({ media: node }));
  const more = { more_available: served.nextCursor !== null, profile_grid_items_cursor: served.nextCursor };
  return { ...served, body: { items: [], profile_grid_items, ...more, user: xdtUser(page.profile), status: 'ok' } };
}

/** The text of the script that held a page's data until 2023. */
export function sharedData(page: ScenarioPage): string {
  const graphql = legacyTimeline(page).body.data;
  const entry_data = { ProfilePage: [{ logging_page_id: `profilePage_${page.profile.id}`, graphql }] };
  return `window._sharedData = ${JSON.stringify({ config: { csrf_token: '', viewer: null }, entry_data })};`;
}

/** An opened post for visitors who are not logged in, where its data state no count. */
export function uncountedPost(author: ScenarioAuthor, post: ScenarioPost): Json {
  const node: Json = xigNode(author, post);
  return graphql({ xig_polaris_media: { code: node.code, if_not_gated_logged_out: node } });
}

/** `og:description` of an opened post in English: counts cut to one decimal of K or M from ten thousand on. */
export function postDescription(author: ScenarioAuthor, post: ScenarioPost): string {
  const text = (n: number) => {
    if (n < 10_000) return n.toLocaleString('en-US');
    const [unit, letter] = n < 1_000_000 ? [1_000, 'K'] : [1_000_000, 'M'];
    return `${Math.floor((n / unit) * 10) / 10}${letter}`;
  };
  const day = new Date(post.published).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return `${text(post.likes)} likes, ${text(post.comments)} comments - ${author.handle} on ${day}: "${post.caption}". `;
}

/** The page of an opened post: its head, and its data as the text of one script. */
export function postPage(
  author: ScenarioAuthor,
  post: ScenarioPost,
): { url: string; description: string; data: string } {
  return {
    url: `https://www.instagram.com/${author.handle}/p/${shortcode(post.id)}/`,
    description: postDescription(author, post),
    data: JSON.stringify({ require: [[{ __bbox: { result: uncountedPost(author, post) } }]] }),
  };
}
