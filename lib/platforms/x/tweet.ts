import { at, type CountName, exact, type PostFlag, type PostFormat, type PostObservation } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, conform, get, isRecord, type Keyed, mismatch, whole } from '../reading';
import { userIdentity } from './profile';
import { type Tweet, TweetSchema } from './schema';

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

export type Unwrapped = { kind: 'tweet'; tweet: Keyed } | { kind: 'tombstone' } | { kind: 'bare' };

/** `tweet_results.result` → the tweet itself; deleted, withheld, empty and id-only ones told apart. */
export function unwrap(result: unknown): Unwrapped {
  if (result === undefined || (isRecord(result) && Object.keys(result).length === 0)) return { kind: 'tombstone' };
  if (!isRecord(result)) return mismatch('tweet_results.result', result);
  const type = result.__typename;
  if (type === 'TweetTombstone' || type === 'TweetUnavailable' || type === 'TweetPreviewDisplay')
    return { kind: 'tombstone' };
  const tweet =
    type === 'TweetWithVisibilityResults' || (!('rest_id' in result) && isRecord(result.tweet)) ? result.tweet : result;
  if (!isRecord(tweet)) return mismatch('tweet_results.result.tweet', tweet, result);
  // Seen in 2026 inside quotedRefResult: an id without any fact. Storing it would store zeros.
  const keys = Object.keys(tweet).filter((k) => k !== '__typename' && k !== 'rest_id');
  return keys.length === 0 && 'rest_id' in tweet ? { kind: 'bare' } : { kind: 'tweet', tweet };
}

export function authorOf(tweet: Keyed): { id: string; handle?: string } | undefined {
  const user = userIdentity(get(tweet, 'core.user_results.result'));
  if (user) return user;
  const id = get(tweet, 'legacy.user_id_str');
  return typeof id === 'string' && id !== '' ? { id } : undefined;
}

/** The original inside a repost wrapper; the key's presence makes the wrapper, even where the original is gone. */
function originalOf(tweet: Tweet): { result?: unknown } | undefined {
  return (
    tweet.legacy?.retweeted_status_result ??
    tweet.legacy?.repostedStatusResults ??
    tweet.reposted_status_results ??
    undefined
  );
}

function formatOf(tweet: Tweet): PostFormat {
  if (tweet.article?.article_results?.result) return 'article';
  const media = tweet.legacy?.extended_entities?.media ?? [];
  if (media.length > 1) return 'carousel';
  if (media[0]) return media[0].type === 'photo' ? 'image' : 'video';
  if (!tweet.card) return tweet.legacy ? 'text' : 'unknown';
  const name = tweet.card.legacy?.name ?? '';
  if (name.includes('audiospace')) return 'audio';
  if (name.includes('broadcast') || name.includes('live_event')) return 'live';
  return name.startsWith('poll') ? 'poll' : 'link';
}

function captionOf(tweet: Tweet): string | undefined {
  const title = tweet.article?.article_results?.result?.title;
  const note = tweet.note_tweet?.note_tweet_results?.result?.text;
  if (title || note) return title ?? note ?? undefined;
  const text = tweet.legacy?.full_text ?? tweet.details?.full_text;
  if (!text) return undefined;
  // The range counts code points of the escaped text; what lies outside are the mentions and the link to the media.
  const [from = 0, to] = tweet.legacy?.display_text_range ?? [];
  const shown = from === 0 && (to === undefined || to >= text.length) ? text : [...text].slice(from, to).join('');
  return shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const COUNTS = [
  ['likes', 'favorite_count'],
  ['shares', 'retweet_count'],
  ['comments', 'reply_count'],
  ['quotes', 'quote_count'],
  ['saves', 'bookmark_count'],
] as const;

function countsOf(out: Collector, tweet: Tweet, path: string): PostObservation['counts'] {
  const counts: PostObservation['counts'] = {};
  const [where, stated] = tweet.counts ? (['counts', tweet.counts] as const) : (['legacy', tweet.legacy] as const);
  for (const [name, key] of COUNTS) {
    const value = stated?.[key];
    const n = exact(whole(value));
    if (n) counts[name] = n;
    // Bookmarks are missing in 2023 bodies and quotes in the coming shape: only a value that is none is a loss there.
    else if (value !== undefined || (name !== 'saves' && name !== 'quotes'))
      out.shape(`${path}.${where}.${key}`, value, stated);
  }
  const views = tweet.views?.count ?? tweet.views_count;
  const seen = exact(whole(views));
  if (seen) counts.views = seen;
  else if ((views !== undefined && views !== null) || tweet.views?.state === 'EnabledWithCount') {
    out.shape(`${path}.views.count`, views, tweet.views);
  }
  return counts;
}

/**
 * Zeros that stand beside numbers with which they hardly occur. In May 2026 X served bodies whose bookmarks, quotes and
 * sometimes likes were 0 on posts that had hundreds before and after; an edited post whose earlier version had more is
 * the same case. The bounds are far out on purpose: in the recordings no true zero lies beyond them.
 */
function doubtfulOf(counts: PostObservation['counts'], tweet: Tweet): CountName[] {
  const is0 = (name: CountName) => counts[name]?.value === 0;
  const least = (name: CountName, n: number) => (counts[name]?.value ?? 0) >= n;
  const doubts = new Set<CountName>();
  if (is0('saves') && least('likes', 500)) doubts.add('saves');
  if (is0('quotes') && least('shares', 100)) doubts.add('quotes');
  if (is0('likes') && (least('views', 5000) || least('shares', 10))) doubts.add('likes');
  for (const [name, key] of COUNTS) {
    if (is0(name) && (whole(tweet.previous_counts?.[key]) ?? 0) > 0) doubts.add(name);
  }
  return [...doubts];
}

/** Where the time is not stated, the id tells it, and the post is flagged so. */
function publishedOf(
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

export interface TweetReading {
  post: PostObservation;
  /** A quoted or reposted original stands inside. */
  quoted: boolean;
  original: boolean;
  replyTo?: { id?: string; handle?: string };
}

/** One tweet of the profile that is looked at. `raw` is unwrapped; a shape that cannot be read throws `ShapeMismatch`. */
export function readTweet(
  out: Collector,
  raw: Keyed,
  path: string,
  pinned: boolean,
  source: string,
  context: ReadContext,
): TweetReading {
  const tweet = conform(TweetSchema, raw, path);
  const { legacy } = tweet;
  if (!legacy && !tweet.details && !tweet.counts) mismatch(`${path}.legacy`, raw.legacy, raw);
  const author = authorOf(raw);
  if (!author) return mismatch(`${path}.core.user_results.result.rest_id`, undefined, raw);
  const original = originalOf(tweet);
  const quoted = tweet.quoted_status_result?.result !== undefined;
  const flags: PostFlag[] = [];
  const flag = (name: PostFlag, on: unknown) => {
    if (on) flags.push(name);
  };
  const replied = legacy?.in_reply_to_status_id_str ?? tweet.reply_to_results?.rest_id;
  const replyUser = legacy?.in_reply_to_user_id_str ?? tweet.reply_to_user_results?.rest_id;
  const edits = tweet.edit_control?.edit_tweet_ids ?? tweet.edit_control?.edit_control_initial?.edit_tweet_ids ?? [];
  const { when, guessed } = publishedOf(out, tweet, path);
  flag('pinned', pinned);
  flag('repost', original);
  flag('quote', !original && (quoted || legacy?.is_quote_status || legacy?.quoted_status_id_str));
  flag('reply', replied ?? legacy?.in_reply_to_screen_name);
  flag('edited', edits.length > 1);
  flag('paid', tweet.content_disclosure?.advertising_disclosure?.is_paid_promotion);
  flag('sensitive', legacy?.possibly_sensitive);
  flag('approximate-time', guessed);
  const counts = original ? {} : countsOf(out, tweet, path);
  const shown = original ? shownOriginal(original.result) : tweet;
  const media = shown?.legacy?.extended_entities?.media ?? [];
  const millis = media.length === 1 ? media[0]?.video_info?.duration_millis : undefined;
  const caption = original ? undefined : captionOf(tweet);
  const post: PostObservation = {
    platform: 'x',
    id: tweet.rest_id,
    profileId: author.id,
    url: `https://x.com/${author.handle ?? 'i'}/status/${tweet.rest_id}`,
    format: shown ? formatOf(shown) : 'unknown',
    flags,
    counts,
    hidden: [],
    doubtful: doubtfulOf(counts, tweet),
    seenAt: context.seenAt,
    source,
    via: context.via,
    ...(author.handle && { handle: author.handle }),
    ...(when && { published: when }),
    ...(caption !== undefined && { caption }),
    ...(media.length > 0 && { mediaCount: media.length }),
    ...(typeof millis === 'number' && millis >= 0 && { duration: millis / 1000 }),
  };
  const handle = legacy?.in_reply_to_screen_name;
  return {
    post,
    quoted,
    original: original !== undefined,
    ...((replied || handle) && { replyTo: { ...(replyUser && { id: replyUser }), ...(handle && { handle }) } }),
  };
}

/** A repost's format is its original's; an original that cannot be read costs the format only. */
function shownOriginal(result: unknown): Tweet | undefined {
  const inner = isRecord(result) && isRecord(result.tweet) && !('rest_id' in result) ? result.tweet : result;
  const parsed = TweetSchema.safeParse(inner);
  return parsed.success ? parsed.data : undefined;
}
