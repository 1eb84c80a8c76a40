import type { PostFormat } from '../../model';
import { type Collector, get, isRecord, type Keyed, list, str, whole } from '../reading';
import { either } from './places';
import { part } from './tweet-parts';

export interface Shown {
  format: PostFormat;
  media: number;
  /** Seconds of the one video. */
  duration?: number;
}

const UNKNOWN: Shown = { format: 'unknown', media: 0 };

/** Media as `legacy` has it, or as the coming shape does; undefined where no place for it is known. */
function mediaOf(out: Collector, raw: Keyed, path: string): unknown[] | 'broken' | undefined {
  const coming = either(raw, 'media_entities2', 'media_entities');
  const entities = part(out, raw.legacy, 'extended_entities', `${path}.legacy`);
  const stated =
    coming !== undefined && list(coming).length > 0 ? coming : (entities?.media ?? (entities ? null : coming));
  // A post without media has no extended part; the plain one beside it names its media too.
  const plain = list(raw.legacy, 'entities.media').length;
  if (Array.isArray(stated) && (stated.length > 0 || plain === 0)) return stated;
  if (stated === undefined && plain === 0) return isRecord(raw.details) && !('media_entities2' in raw) ? undefined : [];
  out.shape(`${path}.legacy.extended_entities${entities ? '.media' : ''}`, entities?.media, entities ?? raw.legacy);
  return 'broken';
}

const KINDS: Record<string, PostFormat> = {
  photo: 'image',
  video: 'video',
  animated_gif: 'video',
  ApiImage: 'image',
  ApiVideo: 'video',
  ApiGif: 'video',
};

/** One photo, video or GIF. A GIF has no length; a video whose length is not stated is told. */
function shownByMedia(out: Collector, one: unknown, path: string): Shown {
  const info = get(one, 'media_results.result.media_info');
  const type = either(one, 'type') ?? either(info, '__typename');
  const format = KINDS[String(type)];
  if (!format) {
    out.shape(`${path}.legacy.extended_entities.media[].type`, type, one);
    return { format: 'unknown', media: 1 };
  }
  if (format === 'image') return { format, media: 1 };
  const stated = get(one, 'video_info.duration_millis') ?? get(info, 'duration_millis');
  const millis =
    whole(stated) ?? (typeof stated === 'number' && Number.isFinite(stated) && stated >= 0 ? stated : undefined);
  if (millis === undefined && !/gif/i.test(String(type)))
    out.shape(
      `${path}.legacy.extended_entities.media[].video_info.duration_millis`,
      stated,
      get(one, 'video_info') ?? one,
    );
  return { format, media: 1, ...(millis !== undefined && { duration: millis / 1000 }) };
}

/** What a card without its data (seen in 2026) stands for: X's own pages by their address, anything else is a link. */
const OWN_PAGES: [RegExp, PostFormat][] = [
  [/\/i\/article\//, 'article'],
  [/\/i\/(?:broadcasts|events)\//, 'live'],
  [/\/i\/spaces\//, 'audio'],
];

function bareCard(raw: Keyed): PostFormat {
  const urls = [...list(raw.legacy, 'entities.urls'), ...list(raw.url_entities)];
  for (const url of urls.map((u) => str(get(u, 'expanded_url')) ?? '')) {
    const format = /^https?:\/\/(?:www\.)?(?:x|twitter)\.com\//.test(url)
      ? OWN_PAGES.find(([re]) => re.test(url))?.[1]
      : undefined;
    if (format) return format;
  }
  return 'link';
}

function shownByCard(out: Collector, raw: Keyed, card: Keyed, path: string): Shown {
  const legacy = card.legacy ?? (typeof card.name === 'string' ? card : undefined);
  if (legacy === undefined) return { format: bareCard(raw), media: 0 };
  const name = str(get(legacy, 'name'));
  if (name === undefined) {
    out.shape(`${path}.card.legacy.name`, get(legacy, 'name'), legacy);
    return UNKNOWN;
  }
  if (name.includes('audiospace')) return { format: 'audio', media: 0 };
  if (name.includes('broadcast') || name.includes('live_event')) return { format: 'live', media: 0 };
  return { format: /(?:^|:)poll/.test(name) ? 'poll' : 'link', media: 0 };
}

/** Parts of a tweet that look as if they showed something and do not. */
const NO_SHOW = new Set([
  'unified_card',
  'media_entities',
  'media_entities2',
  'card',
  'tweet_card',
  'article',
  'cashtag_attachments',
]);

/** A part under a name that is not known, where a card, media or an article would be: what a renamed one looks like. */
function renamed(raw: Keyed): string | undefined {
  return Object.keys(raw).find(
    (key) =>
      /card|media|article|poll|broadcast/i.test(key) &&
      !NO_SHOW.has(key) &&
      typeof raw[key] === 'object' &&
      raw[key] !== null,
  );
}

/** What a tweet shows: an article, media, a card, or text. One that does not say where media would be shows nothing. */
export function shownBy(out: Collector, raw: Keyed, path: string): Shown {
  const media = mediaOf(out, raw, path);
  if (media === 'broken') return UNKNOWN;
  const article = part(out, raw, 'article', path);
  const count = media?.length ?? 0;
  if (article) {
    if (!isRecord(get(article, 'article_results.result')))
      out.shape(`${path}.article.article_results.result`, get(article, 'article_results.result'), article);
    return { format: 'article', media: count };
  }
  if (count > 1) return { format: 'carousel', media: count };
  if (media && count === 1) return shownByMedia(out, media[0], path);
  const key =
    ['card', 'tweet_card'].find((k) => isRecord(raw[k]) || (raw[k] !== undefined && raw[k] !== null)) ?? 'card';
  const card =
    part(out, raw, key, path) ?? (isRecord(get(raw, 'legacy.tweet_card')) ? get(raw, 'legacy.tweet_card') : undefined);
  if (isRecord(card)) return shownByCard(out, raw, card, path);
  const other = renamed(raw);
  if (other !== undefined) out.shape(`${path}.card`, undefined, raw);
  // Only a tweet that can be read as one is text because nothing else is there.
  const says = typeof get(raw, 'legacy.full_text') === 'string' || typeof get(raw, 'details.full_text') === 'string';
  const plain = media !== undefined && says && other === undefined && (raw[key] === undefined || raw[key] === null);
  if (!says) out.shape(`${path}.legacy.full_text`, get(raw, 'legacy.full_text'), raw.legacy ?? raw);
  return plain ? { format: 'text', media: 0 } : UNKNOWN;
}
