import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { type BlueskyShape, basic, cid, iso, type Json, parentOf, uriOf, view } from './bluesky-post.ts';

export type { BlueskyShape } from './bluesky-post.ts';

export interface BlueskyPageOptions extends BlueskyShape {
  /** As the page before gave it; absent for the first page. */
  cursor?: string | null;
  /** `posts_with_replies` brings replies too; the app's Posts tab asks for `posts_and_author_threads`. */
  filter?: 'posts_and_author_threads' | 'posts_with_replies' | 'posts_with_media';
}
export interface BlueskyPage {
  body: Json;
  nextCursor: string | null;
}

/** Body of app.bsky.actor.getProfile. `postsCount` counts replies too. */
export function getProfile(profile: ScenarioProfile): Json {
  const pinned = profile.posts.find((p) => p.flags.includes('pinned'));
  return {
    ...basic(profile),
    description: profile.bio,
    ...(profile.link !== undefined && { website: profile.link }),
    createdAt: iso(profile.joined),
    indexedAt: iso(profile.joined),
    followersCount: profile.followers,
    followsCount: profile.following,
    postsCount: profile.posts.filter((p) => !p.original).length,
    ...(pinned && { pinnedPost: { uri: uriOf(profile, pinned.id), cid: cid(pinned.id) } }),
  };
}

/** Body of app.bsky.actor.getProfiles. */
export function getProfiles(profiles: readonly ScenarioProfile[]): Json {
  return { profiles: profiles.map(getProfile) };
}

/** The error that an unknown actor gets, with status 400. */
export function profileNotFound(): Json {
  return { error: 'InvalidRequest', message: 'Profile not found' };
}

/** Body of app.bsky.feed.getAuthorFeed. A repost is the original's view with a `reason`; the pinned post comes first. */
export function getAuthorFeed(page: ScenarioPage, options: BlueskyPageOptions = {}): BlueskyPage {
  const { profile } = page;
  const filter = options.filter ?? 'posts_and_author_threads';
  const media = ['image', 'carousel', 'video'];
  const posts = profile.posts.filter((p) => {
    if (filter === 'posts_with_media') return media.includes(p.format) && !p.original;
    return filter === 'posts_with_replies' || !p.flags.includes('reply');
  });
  const older = options.cursor ? Date.parse(options.cursor) : Number.NaN;
  const from = Number.isNaN(older) ? 0 : posts.filter((p) => p.published >= older).length;
  const slice = posts.slice(from, from + page.pageSize);
  const pinned =
    from === 0 && filter !== 'posts_with_media' ? posts.find((p) => p.flags.includes('pinned')) : undefined;
  const feed = slice.map((post) => {
    if (post.original) {
      const reason = {
        $type: 'app.bsky.feed.defs#reasonRepost',
        by: basic(profile),
        indexedAt: iso(post.published),
        uri: `at://${profile.id}/app.bsky.feed.repost/${post.id}`,
        cid: cid(post.id),
      };
      return { post: view(post.original.post, post.original.author, options), reason };
    }
    const parent = post.flags.includes('reply') ? parentOf(post) : undefined;
    const context = parent && view(parent.post, parent.author, options);
    return { post: view(post, profile, options), ...(context && { reply: { root: context, parent: context } }) };
  });
  const pin = pinned
    ? [{ post: view(pinned, profile, options), reason: { $type: 'app.bsky.feed.defs#reasonPin' } }]
    : [];
  const last = slice.at(-1);
  const more = from + slice.length < posts.length && last !== undefined;
  return {
    body: { feed: [...pin, ...feed], ...(more && { cursor: iso(last.published) }) },
    nextCursor: more ? iso(last.published) : null,
  };
}

function answerTo(post: ScenarioPost, owner: ScenarioAuthor): Json {
  const { author, post: said } = parentOf({ ...post, id: `${post.id.slice(0, -2)}yy` });
  const shown = view({ ...said, published: post.published + 60_000, caption: 'Good to know.' }, author);
  const up = { uri: uriOf(owner, post.id), cid: cid(post.id) };
  return { ...shown, record: { ...(shown.record as Json), reply: { root: up, parent: up } } };
}

/** Body of app.bsky.feed.getPostThread: the post, what it answers, and one answer by a reader. */
export function getPostThread(page: ScenarioPage, rkey: string): Json {
  const post = page.profile.posts.find((p) => p.id === rkey && !p.original);
  if (!post) return { error: 'NotFound', message: `Post not found` };
  const thread = (shown: Json, more: Json = {}) => ({
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: shown,
    replies: [],
    threadContext: {},
    ...more,
  });
  const parent = post.flags.includes('reply') ? parentOf(post) : undefined;
  return {
    thread: thread(view(post, page.profile), {
      replies: [thread(answerTo(post, page.profile))],
      ...(parent && { parent: thread(view(parent.post, parent.author)) }),
    }),
  };
}

/** Body of app.bsky.unspecced.getPostThreadV2: a flat list around depth 0. */
export function getPostThreadV2(page: ScenarioPage, rkey: string): Json {
  const post = page.profile.posts.find((p) => p.id === rkey && !p.original);
  if (!post) return { error: 'NotFound', message: `Post not found` };
  const item = (shown: Json, depth: number, opThread: boolean) => ({
    uri: shown.uri,
    depth,
    value: {
      $type: 'app.bsky.unspecced.defs#threadItemPost',
      post: shown,
      moreParents: false,
      moreReplies: 0,
      opThread,
      hiddenByThreadgate: false,
      mutedByViewer: false,
    },
  });
  const parent = post.flags.includes('reply') ? parentOf(post) : undefined;
  return {
    thread: [
      ...(parent ? [item(view(parent.post, parent.author), -1, false)] : []),
      item(view(post, page.profile), 0, !parent),
      item(answerTo(post, page.profile), 1, false),
    ],
    hasOtherReplies: false,
  };
}

/** Body of app.bsky.feed.getPosts. */
export function getPosts(profile: ScenarioProfile, rkeys: readonly string[]): Json {
  return {
    posts: profile.posts.filter((p) => rkeys.includes(p.id) && !p.original).map((p) => view(p, profile)),
  };
}
