import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types.ts';
import { laterFeedback, profileAddress, reelBar, reelStory, type StoryOptions, story } from './facebook-story.ts';
import { base64, compact, type Json, type Ufi } from './facebook-ufi.ts';

export * from './facebook-story.ts';
export { type Json, reactionsOf, UFIS, type Ufi } from './facebook-ufi.ts';

type Slot = { post: ScenarioPost; author: ScenarioAuthor; ad?: boolean } | 'unit';

/** Newest first, without what is pinned: that stands beside the timeline. */
function slots(page: ScenarioPage, start: number, end: number): Slot[] {
  const own = timelinePosts(page.profile);
  const out: Slot[] = own.slice(start, end).map((post) => ({ post, author: page.profile }));
  if (start === 0 && page.advertisement) out.splice(2, 0, { ...page.advertisement, ad: true });
  // Somebody else's post on the wall, and a unit that is no story.
  if (start === 0 && page.suggestion) out.splice(3, 0, page.suggestion, 'unit');
  return out;
}

export function timelinePosts(profile: ScenarioProfile): ScenarioPost[] {
  return profile.posts.filter((p) => !p.flags.includes('pinned'));
}

function edge(slot: Slot, options: StoryOptions): Json {
  const node =
    slot === 'unit'
      ? { __typename: 'ProfileCometSuggestedPagesUnit', __isFeedUnit: 'ProfileCometSuggestedPagesUnit', id: 'unit' }
      : story(slot.author, slot.post, { ...options, ad: slot.ad === true });
  return { node, cursor: `cursor:${slot === 'unit' ? 'unit' : slot.post.id}` };
}

export interface FeedOptions {
  cursor?: string | null;
  ufi?: Ufi;
  /** Counters in pieces of their own. */
  feedback?: 'here' | 'later';
}

const TIMELINE = 'timeline_list_feed_units';

/**
 * A page of the timeline as its documents: the first with one story, the others streamed after it, and where it goes on.
 * The first page asks for `user` and carries the pinned story; the pages after it ask for `node`.
 */
export function timeline(
  page: ScenarioPage,
  options: FeedOptions = {},
): { documents: Json[]; nextCursor: string | null } {
  const start = options.cursor ? Number(options.cursor.split(':')[1]) : 0;
  const end = start + page.pageSize;
  const root = options.cursor ? 'node' : 'user';
  const { ufi = 'adaptive', feedback = 'here' } = options;
  const more = end < timelinePosts(page.profile).length;
  const all = slots(page, start, end);
  const [first, ...rest] = all.map((slot) => edge(slot, { ufi, feedback }));
  const pinned = page.profile.posts.find((p) => p.flags.includes('pinned'));
  const head: Json = {
    data: {
      [root]: {
        __typename: 'User',
        id: page.profile.id,
        [TIMELINE]: { edges: first ? [first] : [] },
        ...(root === 'user' && {
          profile_pinned_post: pinned ? story(page.profile, pinned, { ufi }) : null,
          delegate_page: { id: String(BigInt(page.profile.id) + 77n), category_name: 'Coffee roaster' },
        }),
        __isNode: 'User',
      },
    },
    extensions: { is_final: false },
  };
  const streamed = rest.map((data, i) => ({
    label: `ProfileCometTimelineFeed_user$stream$ProfileCometTimelineFeed_user_${TIMELINE}`,
    path: [root, TIMELINE, 'edges', i + 1],
    data,
    extensions: { is_final: false },
  }));
  const later = all.flatMap((slot, i) =>
    feedback === 'later' && slot !== 'unit'
      ? [laterFeedback(slot.author, slot.post, ufi, [root, TIMELINE, 'edges', i, 'node'])]
      : [],
  );
  const info = {
    label: `ProfileCometTimelineFeed_user$defer$ProfileCometTimelineFeed_user_${TIMELINE}$page_info`,
    path: [root, TIMELINE],
    data: { page_info: { has_next_page: more, end_cursor: more ? `at:${end}` : null } },
    extensions: { is_final: true },
  };
  return { documents: [head, ...streamed, ...later.reverse(), info], nextCursor: more ? `at:${end}` : null };
}

/** `data.user.profile_header_renderer`: followers and likes of the page as texts that only their addresses tell apart. */
export function profileHeader(
  profile: ScenarioProfile,
  say = (n: number, what: string) => `${compact(n)} ${what}`,
): Json {
  const at = profileAddress(profile);
  const line = (n: number, what: string, part: string) => ({
    text: { text: say(n, what), ranges: [], inline_style_ranges: [] },
    uri: `${at}/${part}/`,
  });
  return {
    data: {
      user: {
        profile_header_renderer: {
          __typename: 'XFBProfileEntityConvergenceHeaderRenderer',
          user: {
            __isProfile: 'User',
            __typename: 'User',
            id: profile.id,
            name: profile.name,
            url: at,
            is_verified: false,
            show_verified_badge_on_profile: profile.verified,
            delegate_page: { id: String(BigInt(profile.id) + 77n), is_business_page_active: false },
            profile_social_context: {
              content: [
                line(Math.floor(profile.followers * 0.93), 'likes', 'friends_likes'),
                line(profile.followers, 'followers', 'followers'),
                ...(profile.following > 0 ? [line(profile.following, 'following', 'following')] : []),
              ],
            },
          },
        },
      },
    },
    extensions: { is_final: true },
  };
}

/** The box beside the timeline that introduces the profile: its words, and a list of facts with the website. */
export function profileTiles(profile: ScenarioProfile): Json {
  const view = (name: string, items: Json[]) => ({
    view_style_renderer: { __typename: name, view: { profile_tile_items: { nodes: items.map((node) => ({ node })) } } },
  });
  const row = (kind: string, context_item: Json) => ({
    __typename: 'TimelineContextItemWrapper',
    timeline_context_item: { renderer: { context_item }, timeline_context_list_item_type: `INTRO_CARD_${kind}` },
  });
  const words = (text: string, ranges: Json[] = []) => ({ text, ranges });
  const rows = [row('INFLUENCER_CATEGORY', { title: words('Page · Coffee roaster'), subtitle: null })];
  if (profile.link !== undefined) {
    const passage = `https://l.facebook.com/l.php?u=${encodeURIComponent(profile.link)}&h=AT3`;
    const entity = { __typename: 'ExternalUrl', url: passage, external_url: passage };
    const host = profile.link.replace(/^https:\/\//, '');
    rows.push(row('WEBSITE', { plaintext_title: words(host), title: words(host, [{ entity, offset: 0 }]) }));
  }
  const status = { __typename: 'ProfileStatus', profile_status_text: words(profile.bio), id: '1' };
  const views = [
    ...(profile.bio === '' ? [] : [view('ProfileTileViewIntroBioRenderer', [status])]),
    view('ProfileTileViewContextListRenderer', rows),
  ];
  const edges = [
    { node: { profile_tile_section_type: 'INTRO', profile_tile_views: { nodes: views } } },
    { node: { profile_tile_section_type: 'PHOTOS', profile_tile_views: { nodes: [] } } },
  ];
  return { data: { profile_tile_sections: { edges }, id: profile.id }, extensions: { is_final: true } };
}

const SHORTS = 'aggregated_fb_shorts';

/** A page of the reels tab; the counters come in pieces, in any order. */
export function reels(
  page: ScenarioPage,
  cursor: string | null = null,
): { documents: Json[]; nextCursor: string | null } {
  const start = cursor ? Number(cursor.split(':')[1]) : 0;
  const all = page.profile.posts.filter((p) => p.format === 'short' && !p.original);
  const shown = all.slice(start, start + page.pageSize);
  const more = start + page.pageSize < all.length;
  const head = {
    data: {
      node: {
        __typename: 'TimelineAppCollection',
        id: base64(`app_collection:${page.profile.id}:168684841768375:260`),
        [SHORTS]: {
          edges: shown.map((post) => ({ profile_reel_node: { node: reelStory(page.profile, post) }, cursor: post.id })),
          page_info: { has_next_page: more, end_cursor: more ? `at:${start + page.pageSize}` : null },
        },
      },
    },
  };
  const bars = shown.map((post, i) => ({
    label: 'FBUnifiedVideoMediaTransitionContainer_video$defer$FBUnifiedVideoFeedbackBar_feedback',
    path: ['node', SHORTS, 'edges', i, 'profile_reel_node', 'node'],
    data: reelBar(post),
  }));
  return { documents: [head, ...bars.reverse()], nextCursor: more ? `at:${start + page.pageSize}` : null };
}

/** One post opened: in a dialog over the profile, or as a page of its own. */
export function singlePost(author: ScenarioAuthor, post: ScenarioPost, options: StoryOptions = {}): Json {
  return { data: { node: story(author, post, options) }, extensions: { is_final: true } };
}

/** One reel opened: the story of the video, and the bar of its counters. */
export function singleReel(author: ScenarioAuthor, post: ScenarioPost): Json {
  return {
    data: {
      video: {
        id: reelStory(author, post).id,
        creation_story: {
          ...reelStory(author, post),
          ...reelBar(post),
          short_form_video_context: {
            video: { id: (reelStory(author, post).attachments as { media: Json }[])[0]?.media.id },
          },
        },
      },
    },
  };
}

/** The home feed and a search: the same stories, and nobody's profile. */
export function homeFeed(stories: { author: ScenarioAuthor; post: ScenarioPost }[]): Json {
  return {
    data: {
      viewer: {
        news_feed: { edges: stories.map(({ author, post }) => ({ node: story(author, post), category: 'ORGANIC' })) },
      },
    },
  };
}
export function search(stories: { author: ScenarioAuthor; post: ScenarioPost }[]): Json {
  return {
    data: {
      serpResponse: {
        results: {
          edges: stories.map(({ author, post }) => ({
            node: { role: 'TOP_PUBLIC_POSTS', __typename: 'SearchRenderable' },
            rendering_strategy: {
              __typename: 'SearchRichPostRenderingStrategy',
              view_model: { __typename: 'SearchPostViewModel', click_model: { story: story(author, post) } },
            },
          })),
        },
      },
    },
  };
}

/** As `/api/graphql/` sends it: one document a line. */
export function lines(documents: readonly unknown[]): string {
  return documents.map((document) => JSON.stringify(document)).join('\r\n');
}

const scheduled = (require: unknown): Json => ({
  require: [
    [
      'ScheduledServerJS',
      'handle',
      null,
      [{ __bbox: { define: [['cr:1', [], { __rc: [null, null] }, -1]], require } }],
    ],
  ],
});

/** The texts of the `data-sjs` blocks of one query, a piece a block, in page order. */
export function blocks(query: string, documents: readonly unknown[]): string[] {
  return documents.map((result, i) =>
    JSON.stringify(
      scheduled([
        [
          'RelayPrefetchedStreamCache',
          'next',
          [],
          [
            `adp_${query}RelayPreloader_66bcac2b149437434900756`,
            { __bbox: { complete: i === documents.length - 1, result, sequence_number: i } },
          ],
        ],
      ]),
    ).replaceAll('<', '\\u003C'),
  );
}

/** The first screen of a profile: header and timeline, each in its pieces. */
export function profileBlocks(page: ScenarioPage, options: FeedOptions = {}): string[] {
  return [
    JSON.stringify(scheduled([['CometResourceScheduler', 'registerHighPriHashes', null, [{ hashes: ['a1'] }]]])),
    ...blocks('ProfileCometHeaderQuery', [profileHeader(page.profile)]),
    ...blocks('ProfileCometTilesFeedQuery', [profileTiles(page.profile)]),
    ...blocks('ProfileCometTimelineFeedQuery', timeline(page, options).documents),
  ];
}

/** The same as pages until 2023 carried it: arguments of calls in a script. */
export function profileScript(page: ScenarioPage): string {
  const call = (text: string) =>
    `requireLazy(["JSScheduler","ServerJS","ScheduledApplyEach"],function(a,b,c){a.runWithPriority(3,function(){(new b()).handleWithCustomApplyEach(c,${text});});});`;
  return profileBlocks(page, { ufi: '2023' })
    .map((text) => call(JSON.stringify({ require: innerCalls(text) }).replaceAll('/', '\\/')))
    .join('\n');
}

function innerCalls(text: string): unknown {
  const outer = JSON.parse(text) as { require: [string, string, null, [{ __bbox: { require: unknown } }]][] };
  return outer.require[0]?.[3][0].__bbox.require;
}

/** The page of one post or reel. */
export function postBlocks(
  author: ScenarioAuthor,
  post: ScenarioPost,
  next?: { author: ScenarioAuthor; post: ScenarioPost },
): string[] {
  const reel = post.format === 'short' && !post.original && !post.quoted;
  if (!reel) return blocks('CometSinglePostDialogContentQuery', [singlePost(author, post)]);
  return [
    ...blocks('FBReelsRootWithEntrypointQuery', [singleReel(author, post)]),
    ...(next && next.post.format === 'short' ? blocks('FBReelsNextQuery', [singleReel(next.author, next.post)]) : []),
  ];
}
