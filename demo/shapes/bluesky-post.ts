import type { ScenarioAuthor, ScenarioPost } from '../scenario/types';
import { steady } from './steady.ts';

export type Json = Record<string, unknown>;

export const iso = (ms: number) => new Date(ms).toISOString();
export const uriOf = (author: ScenarioAuthor, rkey: string) => `at://${author.id}/app.bsky.feed.post/${rkey}`;
export const cid = (text: string) =>
  `bafyrei${steady(text, 2 ** 31).toString(36)}${steady(`${text}c`, 2 ** 31).toString(36)}`;

/** How the network shows it. */
export interface BlueskyShape {
  /** `2024`: before quoteCount was joined by bookmarkCount. */
  generation?: '2024' | '2026';
  /** What has become of a quoted post. */
  quoted?: 'viewRecord' | 'viewNotFound' | 'viewBlocked' | 'viewDetached';
  /** Whose card stands in a post with a link; left out, it depends on the post. */
  card?: keyof typeof CARDS;
}

const listView = (uri: string) => ({
  uri,
  cid: cid(uri),
  name: 'Small roasters',
  purpose: 'app.bsky.graph.defs#curatelist',
});
/** Cards: an address outside, or a record of the network that is no post. */
const CARDS = {
  external: () => undefined,
  generator: (by: ScenarioAuthor) => ({
    $type: 'app.bsky.feed.defs#generatorView',
    uri: `at://${by.id}/app.bsky.feed.generator/brews`,
    cid: cid(`${by.id}brews`),
    did: 'did:web:feed.example',
    creator: basic(by),
    displayName: 'Slow brews',
    likeCount: 71,
    indexedAt: iso(Date.UTC(2025, 2, 4)),
  }),
  list: (by: ScenarioAuthor) => ({
    $type: 'app.bsky.graph.defs#listView',
    ...listView(`at://${by.id}/app.bsky.graph.list/roasters`),
    creator: basic(by),
    listItemCount: 12,
    indexedAt: iso(Date.UTC(2025, 2, 4)),
  }),
  starterPack: (by: ScenarioAuthor) => ({
    $type: 'app.bsky.graph.defs#starterPackViewBasic',
    uri: `at://${by.id}/app.bsky.graph.starterpack/roasters`,
    cid: cid(`${by.id}pack`),
    record: { $type: 'app.bsky.graph.starterpack', name: 'Small roasters' },
    creator: basic(by),
    listItemCount: 12,
    joinedWeekCount: 4,
    indexedAt: iso(Date.UTC(2025, 2, 4)),
  }),
};
const MANY_CARDS: readonly (keyof typeof CARDS)[] = [
  'external',
  'external',
  'external',
  'external',
  'external',
  'generator',
  'list',
  'starterPack',
];

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

/** The quoted post as the network shows it: whole, gone, kept from the viewer, or taken back by its author. */
function quotedView({ author, post }: NonNullable<ScenarioPost['quoted']>, state: BlueskyShape['quoted']): Json {
  const uri = uriOf(author, post.id);
  const $type = `app.bsky.embed.record#${state ?? 'viewRecord'}`;
  if (state === 'viewNotFound') return { $type, uri, notFound: true };
  if (state === 'viewDetached') return { $type, uri, detached: true };
  if (state === 'viewBlocked')
    return { $type, uri, blocked: true, author: { did: author.id, viewer: { blockedBy: true } } };
  return {
    $type,
    uri,
    cid: cid(post.id),
    author: basic(author),
    value: { $type: 'app.bsky.feed.post', text: post.caption, createdAt: iso(post.published) },
    labels: [],
    embeds: [],
    likeCount: post.likes,
    replyCount: post.comments,
    repostCount: post.shares,
    quoteCount: post.quotes,
    indexedAt: iso(post.published),
  };
}

function embedOf(post: ScenarioPost, author: ScenarioAuthor, shape: BlueskyShape): Json | undefined {
  const card = shape.card ?? MANY_CARDS[steady(`${post.id}card`, MANY_CARDS.length)] ?? 'external';
  const record = post.format === 'link' && !post.quoted ? CARDS[card](author) : undefined;
  if (record) return { $type: 'app.bsky.embed.record#view', record };
  const media = mediaOf(post);
  if (!post.quoted) return media;
  const shown = quotedView(post.quoted, shape.quoted);
  return media
    ? { $type: 'app.bsky.embed.recordWithMedia#view', media, record: { record: shown } }
    : { $type: 'app.bsky.embed.record#view', record: shown };
}

/** What the author's client wrote down: the same by references. */
function written(embed: Json): Json {
  const $type = String(embed.$type).replace('#view', '');
  const strong = (record: unknown) => ({ uri: (record as Json).uri, cid: (record as Json).cid ?? cid('gone') });
  if (embed.media) {
    const { record } = embed.record as Json;
    return {
      $type,
      media: written(embed.media as Json),
      record: { $type: 'app.bsky.embed.record', record: strong(record) },
    };
  }
  if (embed.record) return { $type, record: strong(embed.record) };
  const blob = (v: unknown) => ({ alt: (v as Json).alt, image: { $type: 'blob', mimeType: 'image/jpeg', size: 4096 } });
  if (Array.isArray(embed.images)) return { $type, images: embed.images.map(blob) };
  if (Array.isArray(embed.items)) return { $type, items: embed.items.map(blob) };
  return embed.external
    ? { $type, external: embed.external }
    : { $type, video: { $type: 'blob', mimeType: 'video/mp4' } };
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

/** A `postView`. */
export function view(post: ScenarioPost, author: ScenarioAuthor, shape: BlueskyShape = {}): Json {
  const embed = embedOf(post, author, shape);
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
      ...(embed && { embed: written(embed) }),
    },
    ...(embed && { embed }),
    ...(shape.generation !== '2024' && { bookmarkCount: post.saves }),
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
