import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types.ts';
import { type Json, type PostOptions, threadsPost } from './threads-post.ts';

export { DECOY_LIKES, type Json, shortcode, threadsPost } from './threads-post.ts';

/** One page of a list: the body as Threads serves it, and the cursor that asks for the next one. */
export interface Served {
  body: Json;
  /** null at the end of the list. */
  nextCursor: string | null;
}
type Generation = PostOptions['generation'];

const pinned = (post: ScenarioPost): boolean => post.flags.includes('pinned');

/**
 * The posts in threads: one that is marked as a reply goes on with the thread of the post before it. Threads stand in
 * the order of their beginnings, what is pinned on top.
 */
export function inThreads(posts: readonly ScenarioPost[]): ScenarioPost[][] {
  const threads: ScenarioPost[][] = [];
  for (const post of [...posts].sort((a, b) => a.published - b.published)) {
    const last = threads.at(-1);
    if (post.flags.includes('reply') && last && !last[0]?.original) last.push(post);
    else threads.push([post]);
  }
  threads.reverse();
  const top = threads.filter((thread) => thread.some(pinned));
  return [...top, ...threads.filter((thread) => !top.includes(thread))];
}

const item = (post: Json): Json => ({ parent_post_unavailable_reason: null, post, __typename: 'XDTThreadItem' });

function thread(author: ScenarioAuthor, posts: readonly ScenarioPost[], generation: Generation): Json {
  const items = posts.map((post) =>
    item(threadsPost(author, post, { generation, ...(post.flags.includes('reply') && { answers: author }) })),
  );
  return { thread_items: items, id: posts[0]?.id ?? '', __typename: 'XDTThread' };
}

const graphql = (data: Json): Json => ({ data, extensions: { is_final: true } });

function connection(nodes: Json[], next: string | null, previous = false): Json {
  return {
    edges: nodes.map((node) => ({ node, __typename: 'XDTUserTextPostsResponseEdge', cursor: node.id })),
    page_info: { end_cursor: next, has_next_page: next !== null, has_previous_page: previous, start_cursor: null },
  };
}

/** Threads between the profile's own: an advertisement as Instagram marks one, and somebody else's post. */
function withForeign(page: ScenarioPage, first: boolean, nodes: Json[], generation: Generation): Json[] {
  const mixed = [...nodes];
  if (first && page.suggestion) {
    const { author, post } = page.suggestion;
    mixed.splice(Math.min(4, mixed.length), 0, thread(author, [post], generation));
  }
  if (first && page.advertisement) {
    const { author, post } = page.advertisement;
    const shown = { ...threadsPost(author, post, { generation }), is_ad: true, ad_id: `6${post.id}` };
    mixed.splice(Math.min(2, mixed.length), 0, { thread_items: [item(shown)], id: post.id, __typename: 'XDTThread' });
  }
  return mixed;
}

/** POST /graphql/query, BarcelonaProfileThreadsTabDirectQuery and its pagination. A cursor is the last thread's id. */
export function threadsTab(page: ScenarioPage, cursor: string | null = null, generation: Generation = 'june'): Served {
  const threads = inThreads(page.profile.posts);
  const at = cursor === null ? -1 : threads.findIndex((t) => t[0]?.id === cursor);
  const slice = threads.slice(at + 1, at + 1 + page.pageSize);
  const last = slice.at(-1)?.[0];
  const nextCursor = last && at + 1 + page.pageSize < threads.length ? last.id : null;
  const nodes = slice.map((posts) => thread(page.profile, posts, generation));
  const mediaData = connection(withForeign(page, at < 0, nodes, generation), nextCursor);
  return { body: graphql({ mediaData, viewer: { user: null } }), nextCursor };
}

/** BarcelonaProfileThreadsTabQuery of 2023: threads without edges, and replies as a sentence on the list. */
export function threadsTab2023(profile: ScenarioProfile): Json {
  const threads = inThreads(profile.posts).map((posts) => ({
    ...thread(profile, posts, 'june'),
    thread_type: 'thread',
  }));
  return { data: { mediaData: { threads } }, extensions: { is_final: true } };
}

/** BarcelonaProfileRepliesTabDirectQuery: what the profile says below other people's posts. */
export function repliesTab(profile: ScenarioProfile, to: { author: ScenarioAuthor; post: ScenarioPost }): Json {
  const replies = profile.posts.filter((p) => !p.original);
  const nodes = replies.map((post) => ({
    thread_items: [item(threadsPost(to.author, to.post)), item(threadsPost(profile, post, { answers: to.author }))],
    id: post.id,
    __typename: 'XDTThread',
  }));
  return graphql({ mediaData: connection(nodes, null), viewer: { user: null } });
}

/** BarcelonaProfilePageDirectQuery, and BarcelonaUsernameHovercardImplDirectQuery of anybody. */
export function profilePage(profile: ScenarioProfile): Json {
  return graphql({
    user: {
      profile_pic_url: '',
      friendship_status: null,
      has_onboarded_to_text_post_app: true,
      pk: profile.id,
      text_post_app_is_private: false,
      username: profile.handle,
      follower_count: profile.followers,
      text_post_app_public_views: null,
      is_verified: profile.verified,
      biography: profile.bio,
      full_name: profile.name,
      bio_links: profile.link === undefined ? [] : [{ url: profile.link, is_verified: false }],
      show_text_post_app_badge: true,
      id: profile.id,
    },
  });
}

function around(profile: ScenarioProfile, post: ScenarioPost): ScenarioPost[] {
  return inThreads(profile.posts).find((posts) => posts.includes(post)) ?? [post];
}

type Reply = { author: ScenarioAuthor; post: ScenarioPost };

/** BarcelonaPostPageDirectQuery (until mid-2026): the thread that holds the post, then the answers, in one list. */
export function postPage(profile: ScenarioProfile, post: ScenarioPost, replies: readonly Reply[] = []): Json {
  const own = around(profile, post);
  const holding = thread(profile, own.slice(0, own.indexOf(post) + 1), 'june');
  const after = own.slice(own.indexOf(post) + 1);
  const answers = replies.map(({ author, post: said }) => ({
    thread_items: [item(threadsPost(author, said, { answers: profile }))],
    id: said.id,
    __typename: 'XDTThread',
  }));
  const nodes = [holding, ...(after.length > 0 ? [thread(profile, after, 'june')] : []), ...answers];
  return graphql({ data: connection(nodes, null) });
}

/** BarcelonaPostPageQuery (2023). */
export function postPage2023(profile: ScenarioProfile, post: ScenarioPost, replies: readonly Reply[] = []): Json {
  const own = around(profile, post);
  const threads = replies.map(({ author, post: said }) => ({
    thread_items: [{ post: threadsPost(author, said, { answers: profile }) }],
  }));
  const containing = thread(profile, own.slice(0, own.indexOf(post) + 1), 'june');
  return graphql({ data: { containing_thread: containing, reply_threads: threads } });
}

/** BarcelonaPostPage{Target,Upward,Downward,ViewCount}Query (autumn 2026): one answer each, all under `media`. */
export function postPageParts(
  profile: ScenarioProfile,
  post: ScenarioPost,
  { replies = [], views }: { replies?: readonly Reply[]; views?: number | string } = {},
): { target: Json; upward: Json; downward: Json; views: Json } {
  const own = around(profile, post);
  const id = `${post.id}_${profile.id}`;
  const list = (posts: Json[]) => ({ edges: posts.map((node) => ({ node })) });
  const said = (p: ScenarioPost) => threadsPost(profile, p, p.flags.includes('reply') ? { answers: profile } : {});
  const after = own.slice(own.indexOf(post) + 1).map(said);
  const below = [
    ...(after.length > 0 ? [{ node: { posts: list(after) } }] : []),
    ...replies.map(({ author, post: p }) => ({
      node: { posts: list([threadsPost(author, p, { answers: profile })]) },
    })),
  ];
  return {
    target: graphql({ media: said(post) }),
    upward: graphql({
      media: {
        id,
        text_post_app_info: { containing_thread: { posts: list(own.slice(0, own.indexOf(post)).map(said)) } },
      },
      viewer: null,
    }),
    downward: graphql({
      media: {
        id,
        text_post_app_info: {
          direct_replies: { edges: below, page_info: { has_next_page: false, end_cursor: null } },
        },
      },
    }),
    views: graphql({ media: { id, text_post_app_info: { id: 'XDT', impression_count: views ?? null } } }),
  };
}

/** BarcelonaFeedDirectQuery: the home feed, nobody's profile. */
export function homeFeed(page: ScenarioPage): Json {
  const others = [page.suggestion, page.advertisement].filter((o) => o !== undefined);
  const nodes = [
    ...others.map((o) => thread(o.author, [o.post], 'june')),
    ...page.profile.posts.slice(0, 1).map((p) => thread(page.profile, [p], 'june')),
  ].map((text_post_app_thread) => ({ text_post_app_thread, suggested_users: null, __typename: 'XDTFeedItem' }));
  return graphql({ feedData: connection(nodes, null) });
}

/** The text of a `<script type="application/json" data-sjs>`: `<` is escaped, so that it cannot end the element. */
function scriptText(json: unknown): string {
  return JSON.stringify(json).replaceAll('<', '\\u003C');
}

/** An answer that the server put into the page; the module's name carries a hash since 2026. */
export function prefetched(query: string, result: Json, module = 'RelayPrefetchedStreamCache'): string {
  const box = { __bbox: { complete: true, result, sequence_number: 0 } };
  const inner = [[module, 'next', [], [`adp_${query}RelayPreloader_6a20604da14c`, box]]];
  return scriptText({ require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { require: inner } }]]] });
}

function configuration(profile: ScenarioAuthor): string {
  const variables = { userID: profile.id, canSeeFeedsTab: true };
  const preloader = { preloaderID: 'adp_BarcelonaProfilePageDirectQueryRelayPreloader_6a20604da14c', variables };
  const box = { __bbox: { require: [['CometPlatformRootClient', 'init', [], [{ expectedPreloaders: [preloader] }]]] } };
  return scriptText({ require: [['ScheduledServerJS', 'handle', null, [box]]] });
}

/** The JSON texts of a profile page's blocks, in page order. */
export function profileHtmlBlocks(page: ScenarioPage): string[] {
  return [
    configuration(page.profile),
    prefetched('BarcelonaProfilePageDirectQuery', profilePage(page.profile)),
    prefetched(
      'BarcelonaProfileThreadsTabDirectQuery',
      threadsTab(page).body,
      'RelayPrefetchedStreamCache@d8bab6749b2b17896201f70690864017',
    ),
  ];
}

/** The same for the page of one post. */
export function postHtmlBlocks(profile: ScenarioProfile, post: ScenarioPost, replies: readonly Reply[] = []): string[] {
  const parts = postPageParts(profile, post, { views: post.views, replies });
  return [
    configuration(profile),
    prefetched('BarcelonaPostPageTargetQuery', parts.target),
    prefetched('BarcelonaPostPageUpwardQuery', parts.upward),
    prefetched('BarcelonaPostPageDownwardQuery', parts.downward),
    prefetched('BarcelonaPostViewCountQuery', parts.views),
  ];
}

/** "2.5K": whole below 1,000, otherwise one decimal of K or M, rounded. */
export function roundedCount(n: number): string {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(n);
}

/** `meta[name=description]` in English. */
export function description(profile: ScenarioProfile): string {
  const counts = `${roundedCount(profile.followers)} Followers • ${roundedCount(profile.posts.length)} Threads`;
  return `${counts} • ${profile.bio}. See the latest conversations with @${profile.handle}.`;
}
