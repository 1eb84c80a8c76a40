import { at, type CountName, exact, type PostFormat, type PostObservation } from '../../model';
import { type Collector, get, isRecord, type Keyed, list, str, whole } from '../reading';
import type { Tweet } from './schema';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const CREATED = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) \+0000 (\d{4})$/;

/** "Fri Feb 06 21:09:45 +0000 2026" → Unix ms. `Date.parse` is not bound to read this form. */
export function createdAt(text: string): number | undefined {
  const [, month = '', day, h, m, s, year] = CREATED.exec(text) ?? [];
  const index = MONTHS.indexOf(month);
  return index < 0 ? undefined : Date.UTC(Number(year), index, Number(day), Number(h), Number(m), Number(s));
}

/** The instant inside an id, Unix ms; ids before November 2010 carry none. */
export function snowflakeTime(id: string): number | undefined {
  if (!/^\d{15,19}$/.test(id)) return undefined;
  return Number(BigInt(id) >> 22n) + 1288834974657;
}

/** Where the time is not stated, the id tells it, and the post is flagged so. */
export function publishedOf(
  out: Collector,
  tweet: Tweet,
  path: string,
): { when: PostObservation['published']; guessed: boolean } {
  const ms = whole(tweet.details?.created_at_ms);
  const stated = ms ?? (tweet.legacy?.created_at ? createdAt(tweet.legacy.created_at) : undefined);
  if (stated !== undefined) return { when: at(stated), guessed: false };
  out.shape(`${path}.legacy.created_at`, tweet.legacy?.created_at, tweet.legacy);
  const inId = snowflakeTime(tweet.rest_id);
  return { when: inId === undefined ? undefined : at(inId), guessed: inId !== undefined };
}

/** A part that may be absent; one that is there and is no object is reported, and read as absent. */
export function part(out: Collector, holder: unknown, key: string, path: string): Keyed | undefined {
  const value = isRecord(holder) ? holder[key] : undefined;
  if (isRecord(value)) return value;
  if (value !== undefined && value !== null) out.shape(`${path}.${key}`, value, holder);
  return undefined;
}

export interface Shown {
  format: PostFormat;
  media: number;
  /** Seconds of the one video. */
  duration?: number;
}

/** What a tweet shows: an article, media, a card, or text. A tweet without `legacy` does not say where media would be. */
export function shownBy(out: Collector, raw: Keyed, path: string): Shown {
  const entities = part(out, raw.legacy, 'extended_entities', `${path}.legacy`);
  // A post without media has no extended part; the plain one beside it names its media too.
  const media = entities ? entities.media : [];
  const missed = !entities && list(raw.legacy, 'entities.media').length > 0;
  if (!Array.isArray(media) || missed) {
    out.shape(`${path}.legacy.extended_entities${entities ? '.media' : ''}`, entities?.media, entities ?? raw.legacy);
    return { format: 'unknown', media: 0 };
  }
  const none = { media: media.length };
  if (get(part(out, raw, 'article', path), 'article_results.result')) return { format: 'article', ...none };
  if (media.length > 1) return { format: 'carousel', ...none };
  if (media.length === 1) {
    const type = get(media[0], 'type');
    if (type === 'photo') return { format: 'image', ...none };
    if (type !== 'video' && type !== 'animated_gif') {
      out.shape(`${path}.legacy.extended_entities.media[].type`, type, media[0]);
      return { format: 'unknown', ...none };
    }
    const millis = get(media[0], 'video_info.duration_millis');
    const known = typeof millis === 'number' && Number.isFinite(millis) && millis >= 0;
    return { format: 'video', ...none, ...(known && { duration: millis / 1000 }) };
  }
  const card = part(out, raw, 'card', path);
  if (!card) {
    const plain = isRecord(raw.legacy) && (raw.card === undefined || raw.card === null);
    return { format: plain ? 'text' : 'unknown', media: 0 };
  }
  // A bare card, a reference without its data, is a link of some kind (seen in 2026).
  const name = str(get(card, 'legacy.name')) ?? (card.legacy === undefined ? '' : undefined);
  if (name === undefined) {
    out.shape(`${path}.card.legacy.name`, get(card, 'legacy.name'), get(card, 'legacy') ?? card);
    return { format: 'unknown', media: 0 };
  }
  if (name.includes('audiospace')) return { format: 'audio', media: 0 };
  if (name.includes('broadcast') || name.includes('live_event')) return { format: 'live', media: 0 };
  return { format: name.startsWith('poll') ? 'poll' : 'link', media: 0 };
}

/** Where the `n`-th code point of a text begins. */
function unitOf(text: string, n: number): number {
  let unit = 0;
  for (let i = 0; i < n && unit < text.length; i++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

/** The first `to` code points of a text without the first `from`. */
function points(text: string, from: number, to: number): string {
  return to >= text.length && from === 0 ? text : text.slice(unitOf(text, from), unitOf(text, to));
}

export function captionOf(tweet: Tweet, raw: Keyed): string | undefined {
  const whole =
    str(get(raw.article, 'article_results.result.title')) ?? str(get(raw.note_tweet, 'note_tweet_results.result.text'));
  if (whole !== undefined) return whole;
  const text = tweet.legacy?.full_text ?? tweet.details?.full_text;
  if (!text) return undefined;
  // The range counts code points of the escaped text; what lies outside are the mentions and the link to the media.
  const from = get(raw.legacy, 'display_text_range.0');
  const to = get(raw.legacy, 'display_text_range.1');
  const shown = typeof from === 'number' && typeof to === 'number' ? points(text, from, to) : text;
  return shown.includes('&') ? shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') : shown;
}

const COUNTS = [
  ['likes', 'favorite_count'],
  ['shares', 'retweet_count'],
  ['comments', 'reply_count'],
  ['quotes', 'quote_count'],
  ['saves', 'bookmark_count'],
] as const;

/** X counts bookmarks since spring 2023: a younger post is from a body that states them. */
const BOOKMARKS = Date.UTC(2023, 6, 1);

/** Quotes and bookmarks are missing in the coming shape, bookmarks in bodies of 2023: no loss there. */
function mayLack(name: CountName, where: 'counts' | 'legacy', raw: Keyed): boolean {
  if (name !== 'quotes' && name !== 'saves') return false;
  if (where === 'counts') return true;
  return name === 'saves' && (snowflakeTime(String(raw.rest_id)) ?? 0) < BOOKMARKS;
}

export function countsOf(out: Collector, raw: Keyed, path: string): PostObservation['counts'] {
  const counts: PostObservation['counts'] = {};
  const where = isRecord(raw.counts) ? 'counts' : 'legacy';
  const stated = raw[where];
  for (const [name, key] of COUNTS) {
    const value = get(stated, key);
    const n = exact(whole(value));
    if (n) counts[name] = n;
    else if (value !== undefined || !mayLack(name, where, raw)) {
      out.shape(`${path}.${where}.${key}`, value, stated);
    }
  }
  const shown = part(out, raw, 'views', path);
  const views = shown?.count ?? raw.views_count;
  const seen = exact(whole(views));
  if (seen) counts.views = seen;
  // `Enabled` without a number: a post from before December 2022, whose views nobody counted. Not zero.
  else if ((views !== undefined && views !== null) || shown?.state === 'EnabledWithCount') {
    out.shape(`${path}.views.count`, views, shown);
  }
  return counts;
}

/**
 * Zeros that stand beside numbers with which they hardly occur. In May 2026 X served bodies whose bookmarks, quotes and
 * sometimes likes were 0 on posts that had hundreds before and after; an edited post whose earlier version had more is
 * the same case. The bounds are far out on purpose: in the recordings no true zero lies beyond them.
 */
export function doubtfulOf(counts: PostObservation['counts'], raw: Keyed): CountName[] {
  const is0 = (name: CountName) => counts[name]?.value === 0;
  const least = (name: CountName, n: number) => (counts[name]?.value ?? 0) >= n;
  const doubts: CountName[] = [];
  if (is0('saves') && least('likes', 500)) doubts.push('saves');
  if (is0('quotes') && least('shares', 100)) doubts.push('quotes');
  if (is0('likes') && (least('views', 5000) || least('shares', 10))) doubts.push('likes');
  if (!isRecord(raw.previous_counts)) return doubts;
  for (const [name, key] of COUNTS) {
    if (is0(name) && !doubts.includes(name) && (whole(raw.previous_counts[key]) ?? 0) > 0) doubts.push(name);
  }
  return doubts;
}
