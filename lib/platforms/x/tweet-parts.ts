import { at, type CountName, exact, type PostObservation } from '../../model';
import { type Collector, get, isRecord, type Keyed, str, whole } from '../reading';
import { either } from './places';
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
  const { details, legacy } = tweet;
  const ms = whole(details?.created_at_ms) ?? whole(legacy?.created_at_ms);
  const text = str(legacy?.created_at) ?? str(details?.created_at);
  const stated = ms ?? (text === undefined ? undefined : createdAt(text));
  if (stated !== undefined) return { when: at(stated), guessed: false };
  if (details && !legacy?.created_at) out.shape(`${path}.details.created_at_ms`, details.created_at_ms, details);
  else out.shape(`${path}.legacy.created_at`, legacy?.created_at, legacy);
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

/** X cuts the short form of a long post here and sets an ellipsis, code points. */
const CUT = 260;
const LINK = /https:\/\/t\.co\/\w+$/;

/** The whole text of a long post; one that should be there and is not is reported. */
function longText(out: Collector, raw: Keyed, path: string, short: string): string | undefined {
  const note = part(out, raw, 'note_tweet', path);
  const results = get(note, 'note_tweet_results') ?? get(note, 'note_tweet_result');
  const whole = str(get(results, 'result.text'));
  if (whole !== undefined) return whole;
  if (note && get(results, 'result.__typename') !== 'NoteTweetUnavailable')
    out.shape(`${path}.note_tweet.note_tweet_results.result.text`, get(results, 'result.text'), note);
  if (note) return undefined;
  const bare = short.includes('…') ? short.replace(LINK, '').trimEnd() : short;
  const cut = bare.endsWith('…') && points(bare, 0, CUT).length < bare.length;
  const renamed = Object.keys(raw).some((key) => key !== 'note_tweet' && key.includes('note') && isRecord(raw[key]));
  if (cut || renamed) out.shape(`${path}.note_tweet`, undefined, raw);
  return undefined;
}

/** What the post says: an article's title, a long post's whole text, else the text without what X puts around it. */
export function captionOf(out: Collector, tweet: Tweet, raw: Keyed, path: string): string | undefined {
  const title = str(get(raw.article, 'article_results.result.title'));
  if (title !== undefined) return title;
  const where = typeof tweet.details?.full_text === 'string' ? 'details' : 'legacy';
  const holder = tweet[where];
  const text = holder?.full_text;
  if (typeof text !== 'string') {
    out.shape(`${path}.${tweet.details ? 'details' : 'legacy'}.full_text`, text, tweet.details ?? tweet.legacy);
    return longText(out, raw, path, '');
  }
  const long = longText(out, raw, path, text);
  if (long !== undefined) return long;
  // The range counts code points of the escaped text; what lies outside are the mentions and the link to the media.
  const range = holder?.display_text_range;
  const from = get(range, '0');
  const to = get(range, '1');
  const ranged = typeof from === 'number' && typeof to === 'number';
  // Clients of 2026 may leave it out (not yet confirmed on a recording); media brings one link of its own.
  if (!ranged && where === 'legacy') out.shape(`${path}.legacy.display_text_range`, range, tweet.legacy);
  const media = Array.isArray(raw.media_entities2) && raw.media_entities2.length > 0;
  const shown = ranged ? points(text, from, to) : media ? text.replace(LINK, '').trimEnd() : text;
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

/** Views are counted from 15 December 2022 on, and stated of every post since. */
const VIEWS = Date.UTC(2023, 0, 1);

/** The numbers as `counts` and as `legacy` keep them, the newer first; undefined where there is neither. */
export function countsIn(raw: Keyed): Keyed | undefined {
  const { counts, legacy } = raw;
  if (!isRecord(counts)) return isRecord(legacy) ? legacy : undefined;
  return isRecord(legacy) ? { ...legacy, ...counts } : counts;
}

/** Quotes and bookmarks are missing in the coming shape, bookmarks in bodies of 2023: no loss there. */
function mayLack(name: CountName, where: 'counts' | 'legacy', raw: Keyed): boolean {
  if (name !== 'quotes' && name !== 'saves') return false;
  if (where === 'counts') return true;
  return name === 'saves' && (snowflakeTime(String(raw.rest_id)) ?? 0) < BOOKMARKS;
}

/** Views by whichever name; `Enabled` without a number is a post from before December 2022: nobody counted. Not zero. */
function viewsOf(out: Collector, raw: Keyed, path: string) {
  const key = ['views', 'view_count_info', 'ext_views'].find((k) => raw[k] !== undefined && raw[k] !== null) ?? 'views';
  const shown = part(out, raw, key, path);
  const stated = shown?.count ?? raw.views_count ?? get(raw.legacy, 'views_count');
  const views = exact(whole(stated));
  if (views) return views;
  const young = (snowflakeTime(String(raw.rest_id)) ?? 0) >= VIEWS;
  const broken = stated !== undefined && stated !== null;
  // Bodies that recorders cut down have neither views nor versions.
  if (broken || shown?.state === 'EnabledWithCount' || (young && shown && shown.state !== 'Enabled'))
    out.shape(`${path}.${key}.count`, stated, shown);
  else if (young && !shown && isRecord(either(raw, 'edit_control'))) out.shape(`${path}.${key}`, raw[key], raw);
  return undefined;
}

export function countsOf(out: Collector, raw: Keyed, path: string): PostObservation['counts'] {
  const counts: PostObservation['counts'] = {};
  const where = isRecord(raw.counts) ? 'counts' : 'legacy';
  const stated = countsIn(raw);
  for (const [name, key] of COUNTS) {
    const value = get(stated, key);
    const n = exact(whole(value));
    if (n) counts[name] = n;
    else if (value !== undefined || !mayLack(name, where, raw)) {
      out.shape(`${path}.${where}.${key}`, value, raw[where]);
    }
  }
  const views = viewsOf(out, raw, path);
  if (views) counts.views = views;
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
