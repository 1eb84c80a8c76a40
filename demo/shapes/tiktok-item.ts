import type { ScenarioAuthor, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { steady } from './steady.ts';

export type Json = Record<string, unknown>;

/**
 * `2023`: items without `statsV2` and saves; `2024`: the HTML's items, whose times and saves are text; `2026`: numbers
 * in `stats`, text in `statsV2`.
 */
export type TiktokGeneration = '2023' | '2024' | '2026';

/** What TikTok makes of a count: hundreds from 10,000, hundred thousands from a million, to the nearest. */
export function rounded(n: number): number {
  if (n < 10_000) return n;
  const step = n < 1_000_000 ? 100 : 100_000;
  return Math.round(n / step) * step;
}

export const secUid = (author: ScenarioAuthor) =>
  `MS4wLjABAAAA${steady(author.id, 2 ** 31).toString(36)}${steady(`${author.id}s`, 2 ** 31).toString(36)}`;

export function user(author: ScenarioAuthor | ScenarioProfile): Json {
  return {
    id: author.id,
    shortId: '',
    uniqueId: author.handle,
    nickname: author.name,
    avatarLarger: '',
    avatarThumb: '',
    signature: 'bio' in author ? author.bio : '',
    verified: author.verified,
    secUid: secUid(author),
    ftc: false,
    relation: 0,
    openFavorite: false,
    privateAccount: false,
    secret: false,
  };
}

const asText = (box: Json): Json => Object.fromEntries(Object.entries(box).map(([key, n]) => [key, String(n)]));

function statsOf(post: ScenarioPost, generation: TiktokGeneration): Json {
  const stats: Json = {
    diggCount: rounded(post.likes),
    shareCount: rounded(post.shares),
    commentCount: rounded(post.comments),
    playCount: rounded(post.views),
  };
  if (generation === '2023') return { stats };
  const saves = rounded(post.saves);
  return {
    stats: { ...stats, collectCount: generation === '2024' ? String(saves) : saves },
    statsV2: { ...asText(stats), collectCount: String(saves), repostCount: '0' },
  };
}

/** Pictures carry a video of no length beside them. */
function mediaOf(post: ScenarioPost): Json {
  const photo = post.format === 'image' || post.format === 'carousel';
  const video = {
    id: post.id,
    height: 1024,
    width: 576,
    duration: photo ? 0 : (post.duration ?? 15),
    ratio: '540p',
    cover: '',
    playAddr: '',
  };
  if (!photo) return { video };
  const images = Array.from({ length: post.format === 'carousel' ? Math.max(2, post.mediaCount) : 1 }, () => ({
    imageURL: { urlList: [''] },
    imageWidth: 1080,
    imageHeight: 1440,
  }));
  return { video, imagePost: { images, cover: images[0], title: '' } };
}

/** One post as lists and the opened page hold it. */
export function item(post: ScenarioPost, author: ScenarioAuthor, generation: TiktokGeneration = '2026'): Json {
  const seconds = Math.trunc(post.published / 1000);
  return {
    id: post.id,
    desc: post.caption,
    createTime: generation === '2026' ? seconds : String(seconds),
    scheduleTime: 0,
    ...mediaOf(post),
    author: user(author),
    music: { id: `7${steady(post.id, 1e9)}`, title: 'original sound', authorName: author.name, original: true },
    challenges: [],
    ...statsOf(post, generation),
    duetInfo: { duetFromId: '0' },
    textExtra: [],
    contents: [{ desc: post.caption, textExtra: [] }],
    duetEnabled: true,
    stitchEnabled: true,
    isAd: false,
    privateItem: false,
    adAuthorization: post.flags.includes('paid'),
    BAInfo: '',
    textLanguage: 'en',
    ...(post.flags.includes('pinned') && { isPinnedItem: true }),
    ...(post.flags.includes('quote') && { duetInfo: { duetFromId: `7${steady(`${post.id}d`, 1e9)}000000000` } }),
  };
}

/** The same in the tables of 2021 to 2023: the author is a bare handle, with its ids beside it. */
export function sigiItem(post: ScenarioPost, author: ScenarioAuthor): Json {
  return {
    ...item(post, author, '2023'),
    author: author.handle,
    nickname: author.name,
    authorId: author.id,
    authorSecId: secUid(author),
  };
}
