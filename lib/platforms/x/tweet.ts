import type { PostFlag, PostObservation } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, conform, get, isRecord, type Keyed, list, mismatch, str } from '../reading';
import { AUTHOR, tweetId, userOf } from './places';
import { userIdentity } from './profile';
import { type Tweet, TweetForm } from './schema';
import { captionOf, countsIn, countsOf, doubtfulOf, part, publishedOf } from './tweet-parts';
import { type Shown, shownBy } from './tweet-shown';

export type Unwrapped = { kind: 'tweet'; tweet: Keyed } | { kind: 'tombstone' } | { kind: 'bare' };

/** Around the tweet itself: what limits who sees it, and, for visitors without an account, its results. */
function inner(result: Keyed): unknown {
  if (result.__typename === 'TweetWithVisibilityResults') return result.tweet;
  if ('rest_id' in result || 'legacy' in result) return undefined;
  return isRecord(result.tweet) ? result.tweet : isRecord(result.result) ? result.result : undefined;
}

/** `tweet_results.result` → the tweet itself; deleted, withheld, empty and id-only ones told apart. */
export function unwrap(result: unknown): Unwrapped {
  if (result === undefined || (isRecord(result) && Object.keys(result).length === 0)) return { kind: 'tombstone' };
  if (!isRecord(result)) return mismatch('tweet_results.result', result);
  const type = result.__typename;
  // `TweetPreviewDisplay`: for the account's paying followers; what others see of it is no post's numbers.
  if (type === 'TweetTombstone' || type === 'TweetUnavailable' || type === 'TweetPreviewDisplay') {
    return { kind: 'tombstone' };
  }
  const within = inner(result);
  if (within === undefined && type === 'TweetWithVisibilityResults')
    return mismatch('tweet_results.result.tweet', within, result);
  const tweet = within === undefined ? result : within;
  if (!isRecord(tweet)) return mismatch('tweet_results.result.tweet', tweet, result);
  // Seen in 2026 inside quotedRefResult: an id without any fact. Storing it would store zeros.
  const bare = 'rest_id' in tweet && Object.keys(tweet).every((k) => ['__typename', 'rest_id', 'id'].includes(k));
  if (bare) return { kind: 'bare' };
  // The id has stood in the old part alone.
  const id = tweet.rest_id ?? get(tweet, 'legacy.id_str');
  return { kind: 'tweet', tweet: tweet.rest_id === undefined && id !== undefined ? { ...tweet, rest_id: id } : tweet };
}

export function authorOf(tweet: Keyed): { id: string; handle?: string } | undefined {
  const user = userIdentity(userOf(tweet));
  const id = str(get(tweet, 'legacy.user_id_str'));
  return user ?? (id === undefined ? undefined : { id });
}

const WRAPPERS = [
  ['legacy', 'retweeted_status_result'],
  // The clients of 2026 and the apps: not yet confirmed on a recording.
  ['legacy', 'retweeted_status_results'],
  ['legacy', 'repostedStatusResults'],
  ['', 'retweeted_status_result'],
  ['', 'reposted_status_results'],
  ['', 'repostedStatusResults'],
] as const;
const QUOTES = ['quoted_status_result', 'quoted_tweet_results', 'quotedPostResults'] as const;

/**
 * The original inside a repost wrapper. The key's presence makes the wrapper, even where the original is gone or cannot
 * be read; so does a wrapper's text beside a wrapper's numbers. Taking it for an own post would store zeros.
 */
function originalOf(out: Collector, raw: Keyed, path: string): Keyed | undefined {
  for (const [where, key] of WRAPPERS) {
    const holder = where === '' ? raw : raw[where];
    const value = isRecord(holder) ? holder[key] : undefined;
    if (value !== undefined && value !== null)
      return part(out, holder, key, where === '' ? path : `${path}.${where}`) ?? {};
  }
  const stated = countsIn(raw);
  const text = get(raw, 'details.full_text') ?? get(raw, 'legacy.full_text');
  if (!isRecord(stated) || stated.favorite_count !== 0 || stated.retweet_count === 0) return undefined;
  if (!/^RT @\w{1,20}: /.test(String(text))) return undefined;
  out.shape(`${path}.legacy.retweeted_status_result`, undefined, raw.legacy ?? raw);
  return {};
}

/** A repost's format is its original's; an original that cannot be read costs the format only, and is told. */
function shownByOriginal(out: Collector, holder: Keyed, path: string): Shown {
  const { result } = holder;
  // Gone, or kept from this viewer.
  if (result === undefined && Object.keys(holder).every((key) => ['rest_id', 'id', '__typename'].includes(key)))
    return { format: 'unknown', media: 0 };
  let shown: Shown = { format: 'unknown', media: 0 };
  out.guard(`${path}.result`, () => {
    if (!isRecord(result)) return mismatch(`${path}.result`, result, holder);
    const found = unwrap(result);
    if (found.kind === 'tweet') shown = shownBy(out, found.tweet, `${path}.result`);
  });
  return shown;
}

/** The versions of a post, oldest first. Each post has one at least; bodies that recorders cut down say nothing of it. */
function versionsOf(out: Collector, raw: Keyed, path: string): unknown[] {
  const control = part(out, raw, 'edit_control', path);
  const place = get(control, 'edit_control_initial') ?? control;
  const versions = list(get(control, 'edit_tweet_ids') ?? get(place, 'edit_tweet_ids'));
  if (control && versions.length === 0)
    out.shape(`${path}.edit_control.edit_tweet_ids`, get(place, 'edit_tweet_ids'), place);
  const whole = isRecord(raw.views) && get(raw, 'legacy.full_text') !== undefined;
  if (raw.edit_control === undefined && whole) out.shape(`${path}.edit_control`, undefined, raw);
  return versions;
}

export interface TweetReading {
  post: PostObservation;
  /** A quoted or reposted original stands inside. */
  quoted: boolean;
  original: boolean;
  /** Id of the original inside a repost: the one that the rendered box carries. */
  originalId?: string;
  quotedId?: string;
  replyTo?: { id?: string; handle?: string };
}

export interface TweetJob {
  pinned: boolean;
  /** The owner's, where the post states none. */
  handle?: string | undefined;
  source: string;
  context: ReadContext;
}

/** Whom a post answers. */
function replyOf(tweet: Tweet, raw: Keyed): { id?: string; handle?: string } | undefined {
  const { legacy } = tweet;
  const user = raw.reply_to_user_results;
  const post = legacy?.in_reply_to_status_id_str || (isRecord(raw.reply_to_results) && raw.reply_to_results);
  const id = str(legacy?.in_reply_to_user_id_str) ?? str(get(user, 'rest_id')) ?? str(get(user, 'result.rest_id'));
  const handle = str(legacy?.in_reply_to_screen_name) ?? userIdentity(get(user, 'result'))?.handle;
  return post || handle || id ? { ...(id && { id }), ...(handle && { handle }) } : undefined;
}

/** One tweet of the profile that is looked at. `raw` is unwrapped; what cannot be read throws `ShapeMismatch`. */
export function readTweet(out: Collector, raw: Keyed, path: string, job: TweetJob): TweetReading {
  const tweet = conform(TweetForm, raw, path);
  const { legacy, rest_id: id } = tweet;
  if (!legacy && !tweet.details && !isRecord(raw.counts)) mismatch(`${path}.legacy`, raw.legacy, raw);
  const author = authorOf(raw);
  if (!author) return mismatch(`${path}.${AUTHOR}.rest_id`, undefined, raw);

  const original = originalOf(out, raw, path);
  const quote = QUOTES.find((key) => isRecord(raw[key])) ?? QUOTES[0];
  const inner = part(out, raw, quote, path)?.result;
  const quoted = inner !== undefined || (quote !== QUOTES[0] && isRecord(raw[quote]));
  const replyTo = replyOf(tweet, raw);
  const { when, guessed } = publishedOf(out, tweet, path);
  const marks: [PostFlag, unknown][] = [
    ['pinned', job.pinned],
    ['repost', original],
    ['quote', !original && (quoted || legacy?.is_quote_status === true)],
    ['reply', !original && replyTo],
    ['edited', versionsOf(out, raw, path).length > 1],
    ['paid', get(raw.content_disclosure, 'advertising_disclosure.is_paid_promotion') === true],
    ['sensitive', (legacy?.possibly_sensitive ?? raw.possibly_sensitive) === true],
    // For the account's paying followers; others are served a preview instead of the post.
    ['members-only', isRecord(raw.exclusive_tweet_info)],
    ['approximate-time', guessed],
  ];
  // A wrapper's own numbers are zeros and copies of the original's: none of them is the profile's.
  const counts = original ? {} : countsOf(out, raw, path);
  const shown = original ? shownByOriginal(out, original, `${path}.original`) : shownBy(out, raw, path);
  const caption = original ? undefined : captionOf(out, tweet, raw, path);
  const handle = author.handle ?? job.handle;
  const post: PostObservation = {
    platform: 'x',
    id,
    profileId: author.id,
    url: `https://x.com/${handle ?? 'i'}/status/${id}`,
    format: shown.format,
    flags: marks.filter(([, on]) => on).map(([flag]) => flag),
    counts,
    hidden: [],
    doubtful: doubtfulOf(counts, raw),
    seenAt: job.context.seenAt,
    source: job.source,
    via: job.context.via,
  };
  if (handle) post.handle = handle;
  if (when) post.published = when;
  if (caption !== undefined) post.caption = caption;
  if (shown.media > 0) post.mediaCount = shown.media;
  if (shown.duration !== undefined) post.duration = shown.duration;
  const reading: TweetReading = { post, quoted, original: original !== undefined };
  const originalId = str(tweetId(original?.result)) ?? str(original?.rest_id);
  if (originalId !== undefined) reading.originalId = originalId;
  const quotedId = str(tweetId(inner)) ?? str(get(raw[quote], 'rest_id'));
  if (quotedId !== undefined) reading.quotedId = quotedId;
  if (replyTo) reading.replyTo = replyTo;
  return reading;
}
