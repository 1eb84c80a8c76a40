import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { steady } from './steady.ts';

type Json = Record<string, unknown>;

export interface BlueskyPageOptions {
  /** As the page before gave it; absent for the first page. */
  cursor?: string | null;
  /** `posts_with_replies` brings replies too; the app's Posts tab asks for `posts_and_author_threads`. */
  filter?: 'posts_and_author_threads' | 'posts_with_replies' | 'posts_with_media';
  /** `2024`: before quoteCount was joined by bookmarkCount. */
  generation?: '2024' | '2026';
}
export interface BlueskyPage {
  body: Json;
  nextCursor: string | null;
}

const iso = (ms: number) => new Date(ms).toISOString();
const uriOf = (author: ScenarioAuthor, rkey: string) => `at://${author.id}/app.bsky.feed.post/${rkey}`;
const cid = (text: string) => `bafyrei${steady(text, 2 ** 31).toString(36)}${steady(`${text}c`, 2 ** 31).toString(36)}`;

function basic(author: ScenarioAuthor): Json {
  return {
    did: author.id,
    handle: author.handle,
    displayName: author.name,
    avatar: '',
    associated: { chat: { allowIncoming: 'following' } },
    viewer: { muted: false, blockedBy: false },
    labels: [],
    createdAt: iso(Date.UTC(2023, steady(author.id, 12), 4)),
    ...(author.verified && {
      verification: { verifications: [], verifiedStatus: 'valid', trustedVerifierStatus: 'none' },
    }),
  };
}

/** Body of app.bsky.actor.getProfile. `postsCount` counts replies too. */
export function getProfile(profile: ScenarioProfile): Json {
  const pinned = profile.posts.find((p) => p.flags.includes('pinned'));
  return {
    ...basic(profile),
    description: profile.bio,
    createdAt: iso(profile.joined),
    indexedAt: iso(profile.joined),
    followersCount: profile.followers,
    followsCount: profile.following,
    postsCount: profile.posts.filter((p) => !p.original).length,
    ...(pinned && { pinnedPost: { uri: uriOf(profile, pinned.id), cid: cid(pinned.id) } }),
  };
}

/** The error that an unknown actor gets, with status 400. */
export function profileNotFound(): Json {
  return { error: 'InvalidRequest', message: 'Profile not found' };
}

const image = (i: number) => ({
  thumb: '',
  fullsize: '',
  alt: `Picture ${i + 1}`,
  aspectRatio: { width: 4, height: 3 },
});

/** The media a post shows, as a `#view`, without what it quotes. */
function mediaOf(post: ScenarioPost): Json | undefined {
  const images = (n: number) => Array.from({ length: n }, (_, i) => image(i));
  if (post.format === 'image') return { $type: 'app.bsky.embed.images#view', images: images(1) };
  if (post.format === 'carousel') {
    const n = Math.max(2, post.mediaCount);
    // Up to four pictures keep the old embed; more of them come as a gallery (lexicon 2026, no recording).
    return n <= 4
      ? { $type: 'app.bsky.embed.images#view', images: images(n) }
      : {
          $type: 'app.bsky.embed.gallery#view',
          items: images(n).map((v) => ({ $type: 'app.bsky.embed.gallery#viewImage', ...v })),
        };
  }
  if (post.format === 'video') {
    return {
      $type: 'app.bsky.embed.video#view',
      cid: cid(`${post.id}v`),
      playlist: 'https://video.bsky.app/watch/demo/playlist.m3u8',
      thumbnail: '',
    };
  }
  if (post.format === 'link') {
    return {
      $type: 'app.bsky.embed.external#view',
      external: { uri: 'https://brand.example/', title: 'A page', description: '' },
    };
  }
  return undefined;
}

function embedOf(post: ScenarioPost): Json | undefined {
  const media = mediaOf(post);
  if (!post.quoted) return media;
  const { author, post: about } = post.quoted;
  const shown = {
    $type: 'app.bsky.embed.record#viewRecord',
    uri: uriOf(author, about.id),
    cid: cid(about.id),
    author: basic(author),
    value: { $type: 'app.bsky.feed.post', text: about.caption, createdAt: iso(about.published) },
    labels: [],
    embeds: [],
    likeCount: about.likes,
    replyCount: about.comments,
    repostCount: about.shares,
    quoteCount: about.quotes,
    indexedAt: iso(about.published),
  };
  const record = { $type: 'app.bsky.embed.record#view', record: shown };
  return media ? { $type: 'app.bsky.embed.recordWithMedia#view', media, record: { record: shown } } : record;
}

function parentOf(post: ScenarioPost): { author: ScenarioAuthor; post: ScenarioPost } {
  const n = steady(post.id, 1e6);
  const author: ScenarioAuthor = {
    platform: 'bluesky',
    id: `did:plc:reader${n}`,
    handle: `reader${n}.example`,
    name: 'A reader',
    verified: false,
  };
  const rkey = `2${post.id.slice(1, -1)}2`;
  return {
    author,
    post: {
      ...post,
      id: rkey,
      published: post.published - 60_000,
      flags: [],
      format: 'text',
      caption: 'How does this work?',
      likes: 3,
      comments: 1,
      shares: 0,
      quotes: 0,
      saves: 0,
      mediaCount: 0,
      original: undefined,
      quoted: undefined,
    },
  };
}

/** A `postView`. `mute` leaves a count out, as older servers did. */
function view(post: ScenarioPost, author: ScenarioAuthor, generation: '2024' | '2026'): Json {
  const embed = embedOf(post);
  const parent = post.flags.includes('reply') ? parentOf(post) : undefined;
  const strong = parent && { uri: uriOf(parent.author, parent.post.id), cid: cid(parent.post.id) };
  return {
    $type: 'app.bsky.feed.defs#postView',
    uri: uriOf(author, post.id),
    cid: cid(post.id),
    author: basic(author),
    record: {
      $type: 'app.bsky.feed.post',
      createdAt: iso(post.published),
      langs: ['en'],
      text: post.caption,
      ...(strong && { reply: { root: strong, parent: strong } }),
    },
    ...(embed && { embed }),
    ...(generation === '2026' && { bookmarkCount: post.saves }),
    replyCount: post.comments,
    repostCount: post.shares,
    likeCount: post.likes,
    quoteCount: post.quotes,
    indexedAt: iso(post.published + 400),
    viewer: { threadMuted: false, embeddingDisabled: false },
    labels: post.flags.includes('sensitive')
      ? [{ src: author.id, uri: uriOf(author, post.id), val: 'graphic-media', cts: iso(post.published) }]
      : [],
  };
}

/** Body of app.bsky.feed.getAuthorFeed. A repost is the original's view with a `reason`; the pinned post comes first. */
export function getAuthorFeed(page: ScenarioPage, options: BlueskyPageOptions = {}): BlueskyPage {
  const generation = options.generation ?? '2026';
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
      return { post: view(post.original.post, post.original.author, generation), reason };
    }
    const parent = post.flags.includes('reply') ? parentOf(post) : undefined;
    const context = parent && view(parent.post, parent.author, generation);
    return { post: view(post, profile, generation), ...(context && { reply: { root: context, parent: context } }) };
  });
  const pin = pinned
    ? [{ post: view(pinned, profile, generation), reason: { $type: 'app.bsky.feed.defs#reasonPin' } }]
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
  const shown = view({ ...said, published: post.published + 60_000, caption: 'Good to know.' }, author, '2026');
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
    thread: thread(view(post, page.profile, '2026'), {
      replies: [thread(answerTo(post, page.profile))],
      ...(parent && { parent: thread(view(parent.post, parent.author, '2026')) }),
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
      ...(parent ? [item(view(parent.post, parent.author, '2026'), -1, false)] : []),
      item(view(post, page.profile, '2026'), 0, !parent),
      item(answerTo(post, page.profile), 1, false),
    ],
    hasOtherReplies: false,
  };
}

/** Body of app.bsky.feed.getPosts. */
export function getPosts(profile: ScenarioProfile, rkeys: readonly string[]): Json {
  return {
    posts: profile.posts.filter((p) => rkeys.includes(p.id) && !p.original).map((p) => view(p, profile, '2026')),
  };
}
