import type { ScenarioAuthor, ScenarioPost } from '../scenario/types';
import { steady } from './steady.ts';

export type Json = Record<string, unknown>;

export const iso = (ms: number) => new Date(ms).toISOString();
export const uriOf = (author: ScenarioAuthor, rkey: string) => `at://${author.id}/app.bsky.feed.post/${rkey}`;
export const cid = (text: string) =>
  `bafyrei${steady(text, 2 ** 31).toString(36)}${steady(`${text}c`, 2 ** 31).toString(36)}`;

/** An author as posts and profiles name one. */
export function basic(author: ScenarioAuthor): Json {
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

/** What a reply answers: an invented reader's question. */
export function parentOf(post: ScenarioPost): { author: ScenarioAuthor; post: ScenarioPost } {
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
export function view(post: ScenarioPost, author: ScenarioAuthor, generation: '2024' | '2026'): Json {
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
