import type { ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { steady } from './steady.ts';
import {
  advertisement,
  clientTimeline,
  cursors,
  cut,
  entry,
  type Json,
  MODULE,
  moduleItem,
  shapesOf,
  single,
  sorter,
  userBody,
  type XPageOptions,
} from './x-timeline.ts';
import { type XShapes, type XUserShape, xParent, xTweet, xUser } from './x-tweet.ts';

export type { XPageOptions, XTimelineShape } from './x-timeline.ts';
export type { XTweetShape, XUserShape } from './x-tweet.ts';

/** X sends a bottom cursor even with the last posts; the page after it holds cursors only and ends the feed. */
export interface XPage {
  body: Json;
  nextCursor: string | null;
}

/** Body of UserByScreenName. */
export function userByScreenName(profile: ScenarioProfile, options: { shape?: XUserShape } = {}): Json {
  return { data: { user: { result: xUser(profile, options.shape ?? 'core') } } };
}

/** X when the name is taken by nobody. */
export function userNotFound(): Json {
  return { data: {} };
}

/** Body of UserTweets: no replies, pinned post first and again at its date. */
export function userTweets(page: ScenarioPage, options: XPageOptions = {}): XPage {
  return feed(
    page,
    page.profile.posts.filter((p) => !p.flags.includes('reply')),
    options,
    true,
  );
}

/** What a visitor without an account sees of a profile: its newest posts without reposts and answers. */
export function originals(page: ScenarioPage, options: XPageOptions = {}): XPage {
  return feed(
    page,
    page.profile.posts.filter((p) => !p.flags.includes('reply') && !p.original),
    options,
    true,
  );
}

/** Body of UserTweetsAndReplies: a reply stands in one module with what it answers. */
export function userTweetsAndReplies(page: ScenarioPage, options: XPageOptions = {}): XPage {
  return feed(page, page.profile.posts, options, true);
}

/** Body of UserMedia: a grid module first, `TimelineAddToModule` from the second page on. */
export function userMedia(page: ScenarioPage, options: XPageOptions = {}): XPage {
  const posts = page.profile.posts.filter((p) => ['image', 'carousel', 'video'].includes(p.format) && !p.original);
  const shapes = shapesOf(options);
  const { from, slice, next } = cut(posts, page.pageSize, options.cursor);
  const items = slice.map((p) => ({ ...moduleItem('profile-grid-0', p, page.profile, shapes, 'MediaGrid') }));
  const sort = sorter(page.now);
  const top = { type: 'TimelineTerminateTimeline', direction: 'Top' };
  const grid =
    items.length === 0
      ? []
      : [
          entry('profile-grid-0', sort(), {
            ...MODULE,
            displayType: 'VerticalGrid',
            items,
            clientEventInfo: { component: 'profile-media' },
          }),
        ];
  const instructions =
    from === 0
      ? [
          { type: 'TimelineClearCache' },
          top,
          { type: 'TimelineAddEntries', entries: [...grid, ...cursors(sort, next)] },
        ]
      : [
          ...(items.length > 0
            ? [{ type: 'TimelineAddToModule', moduleEntryId: 'profile-grid-0', moduleItems: items, prepend: false }]
            : []),
          { type: 'TimelineAddEntries', entries: cursors(sort, next) },
        ];
  return { body: userBody(instructions, options), nextCursor: items.length > 0 ? next : null };
}

/** Body of TweetDetail: the post, one reply by a reader, an advertisement and related posts. */
export function tweetDetail(page: ScenarioPage, postId: string, options: XPageOptions = {}): Json {
  const post = page.profile.posts.find((p) => p.id === postId);
  if (!post) return { errors: [{ message: '_Missing: No status found with that ID.' }], data: {} };
  const shapes = shapesOf(options);
  const sort = sorter(page.now);
  const asked = post.flags.includes('reply') ? [single(xParent(post), shapes, sort())] : [];
  const remark = xParent({
    ...post,
    id: String(BigInt(post.id) + 99_000_000_000n),
    published: post.published + 120_000,
  });
  const answer = {
    ...remark.post,
    id: String(BigInt(post.id) + 55_000_000_000n),
    published: post.published + 60_000,
    flags: [],
    caption: 'Good to know.',
  };
  const thread = (id: string, items: Json[]) =>
    entry(id, sort(), { ...MODULE, displayType: 'VerticalConversation', items });
  const remarkItem = moduleItem(`conversationthread-${answer.id}`, answer, remark.author, shapes, 'Tweet', {
    in_reply_to_status_id_str: post.id,
    in_reply_to_user_id_str: page.profile.id,
    in_reply_to_screen_name: page.profile.handle,
  });
  const related = page.suggestion
    ? [
        thread('tweetdetailrelatedtweets-1', [
          moduleItem('tweetdetailrelatedtweets-1', page.suggestion.post, page.suggestion.author, shapes),
        ]),
      ]
    : [];
  const entries = [
    ...asked,
    single({ author: page.profile, post }, shapes, sort()),
    thread(`conversationthread-${answer.id}`, [remarkItem]),
    ...(page.advertisement ? [advertisement(page.advertisement, shapes, sort())] : []),
    ...related,
  ];
  const instructions = [
    { type: 'TimelineAddEntries', entries },
    { type: 'TimelineTerminateTimeline', direction: 'Top' },
  ];
  const named = options.shape === 'client' ? clientTimeline(instructions) : instructions;
  return { data: { threaded_conversation_with_injections_v2: { instructions: named } } };
}

/** Body of TweetResultByRestId: the post alone, for visitors without an account. */
export function tweetResult(page: ScenarioPage, postId: string, options: XPageOptions = {}): Json {
  const post = page.profile.posts.find((p) => p.id === postId);
  return { data: { tweetResult: post ? { result: xTweet(post, page.profile, shapesOf(options)) } : {} } };
}

/** What the profile page's head carries: JSON-LD with the exact followers, and the text of its script. */
export function profileSchema(profile: ScenarioProfile): { attributes: Record<string, string>; text: string } {
  const counted = (name: string, kind: string, n: number) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${kind}`,
    name,
    userInteractionCount: n,
  });
  return {
    attributes: { type: 'application/ld+json', 'data-testid': 'UserProfileSchema-test' },
    text: JSON.stringify({
      '@context': 'http://schema.org',
      '@type': 'ProfilePage',
      dateCreated: new Date(profile.joined).toISOString(),
      mainEntity: {
        '@type': 'Person',
        additionalName: profile.handle,
        description: profile.bio,
        givenName: profile.name,
        identifier: profile.id,
        url: `https://x.com/${profile.handle}`,
        interactionStatistic: [
          counted('Follows', 'FollowAction', profile.followers),
          counted('Friends', 'SubscribeAction', profile.following),
          counted('Tweets', 'WriteAction', profile.posts.length),
        ],
      },
    }).replaceAll('<', '\\u003c'),
  };
}

function feed(page: ScenarioPage, posts: ScenarioPost[], options: XPageOptions, pins: boolean): XPage {
  const shapes = shapesOf(options);
  const sort = sorter(page.now);
  const { from, slice, next } = cut(posts, page.pageSize, options.cursor);
  const entries = slice.map((post) => {
    const at = sort();
    if (!post.flags.includes('reply')) return single({ author: page.profile, post }, shapes, at);
    const parent = xParent(post);
    const module = `profile-conversation-${at}`;
    const items = [
      moduleItem(module, parent.post, parent.author, shapes),
      moduleItem(module, post, page.profile, shapes),
    ];
    return entry(module, at, {
      ...MODULE,
      displayType: 'VerticalConversation',
      items,
      metadata: { conversationMetadata: { allTweetIds: [parent.post.id, post.id], enableDeduplication: true } },
    });
  });
  const pinned = pins && from === 0 ? page.profile.posts.find((p) => p.flags.includes('pinned')) : undefined;
  if (from === 0 && slice.length > 0) entries.splice(Math.min(3, entries.length), 0, ...between(page, shapes, sort));
  const context = { socialContext: { type: 'TimelineGeneralContext', contextType: 'Pin', text: 'Pinned' } };
  const instructions: Json[] = [
    ...(from === 0 ? [{ type: 'TimelineClearCache' }] : []),
    ...(pinned
      ? [{ type: 'TimelinePinEntry', entry: single({ author: page.profile, post: pinned }, shapes, sort(), context) }]
      : []),
    { type: 'TimelineAddEntries', entries: [...entries, ...cursors(sort, next)] },
  ];
  return { body: userBody(instructions, options), nextCursor: slice.length > 0 ? next : null };
}

/** What X slips between the first posts: an advertisement, people to follow, and a module of somebody else's posts. */
function between(page: ScenarioPage, shapes: XShapes, sort: () => string): Json[] {
  const out: Json[] = [];
  if (page.advertisement) out.push(advertisement(page.advertisement, shapes, sort()));
  if (!page.suggestion) return out;
  const { author, post } = page.suggestion;
  const at = sort();
  const user = {
    __typename: 'TimelineUser',
    itemType: 'TimelineUser',
    userDisplayType: 'User',
    user_results: { result: xUser(author, shapes.user) },
  };
  out.push(
    entry(`who-to-follow-${at}`, at, {
      ...MODULE,
      displayType: 'Vertical',
      header: { text: 'Who to follow', displayType: 'Classic' },
      items: [{ entryId: `who-to-follow-${at}-user-${author.id}`, item: { itemContent: user } }],
    }),
  );
  const other = sort();
  const module = `related-posts-${steady(post.id, 1e6)}`;
  out.push(
    entry(module, other, { ...MODULE, displayType: 'Vertical', items: [moduleItem(module, post, author, shapes)] }),
  );
  return out;
}
