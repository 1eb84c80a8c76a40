import type { PostFlag, PostObservation } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, conform, get, isRecord, type Keyed, list, mismatch, str } from '../reading';
import { userIdentity } from './profile';
import { TweetForm } from './schema';
import { captionOf, countsOf, doubtfulOf, part, publishedOf, type Shown, shownBy } from './tweet-parts';

export type Unwrapped = { kind: 'tweet'; tweet: Keyed } | { kind: 'tombstone' } | { kind: 'bare' };

/** `tweet_results.result` → the tweet itself; deleted, withheld, empty and id-only ones told apart. */
export function unwrap(result: unknown): Unwrapped {
  if (result === undefined || (isRecord(result) && Object.keys(result).length === 0)) return { kind: 'tombstone' };
  if (!isRecord(result)) return mismatch('tweet_results.result', result);
  const type = result.__typename;
  if (type === 'TweetTombstone' || type === 'TweetUnavailable' || type === 'TweetPreviewDisplay') {
    return { kind: 'tombstone' };
  }
  const wrapped = type === 'TweetWithVisibilityResults' || (!('rest_id' in result) && isRecord(result.tweet));
  const tweet = wrapped ? result.tweet : result;
  if (!isRecord(tweet)) return mismatch('tweet_results.result.tweet', tweet, result);
  // Seen in 2026 inside quotedRefResult: an id without any fact. Storing it would store zeros.
  const bare = 'rest_id' in tweet && Object.keys(tweet).every((k) => k === '__typename' || k === 'rest_id');
  return bare ? { kind: 'bare' } : { kind: 'tweet', tweet };
}

export function authorOf(tweet: Keyed): { id: string; handle?: string } | undefined {
  const user = userIdentity(get(tweet, 'core.user_results.result'));
  if (user) return user;
  const id = str(get(tweet, 'legacy.user_id_str'));
  return id === undefined ? undefined : { id };
}

const WRAPPERS = [
  ['legacy', 'retweeted_status_result'],
  // Read by nitter beside the line above.
  ['legacy', 'repostedStatusResults'],
  ['', 'reposted_status_results'],
] as const;

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
  const { legacy } = raw;
  const copied = isRecord(legacy) && legacy.favorite_count === 0 && legacy.retweet_count !== 0;
  if (!copied || !/^RT @\w{1,20}: /.test(String(legacy.full_text))) return undefined;
  out.shape(`${path}.legacy.retweeted_status_result`, undefined, legacy);
  return {};
}

/** A repost's format is its original's; an original that cannot be read costs the format only. */
function shownByOriginal(out: Collector, result: unknown, path: string): Shown {
  const inner = isRecord(result) && isRecord(result.tweet) && !('rest_id' in result) ? result.tweet : result;
  return isRecord(inner) ? shownBy(out, inner, path) : { format: 'unknown', media: 0 };
}

function isEdited(raw: Keyed): boolean {
  const versions =
    get(raw.edit_control, 'edit_tweet_ids') ?? get(raw.edit_control, 'edit_control_initial.edit_tweet_ids');
  return list(versions).length > 1;
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

/** One tweet of the profile that is looked at. `raw` is unwrapped; what cannot be read throws `ShapeMismatch`. */
export function readTweet(
  out: Collector,
  raw: Keyed,
  path: string,
  pinned: boolean,
  source: string,
  context: ReadContext,
): TweetReading {
  const tweet = conform(TweetForm, raw, path);
  const { legacy, details, rest_id: id } = tweet;
  if (!legacy && !details && !isRecord(raw.counts)) mismatch(`${path}.legacy`, raw.legacy, raw);
  const author = authorOf(raw);
  if (!author) return mismatch(`${path}.core.user_results.result.rest_id`, undefined, raw);

  const original = originalOf(out, raw, path);
  const inner = part(out, raw, 'quoted_status_result', path)?.result;
  const quoted = inner !== undefined;
  const replyId = legacy?.in_reply_to_status_id_str || str(get(raw.reply_to_results, 'rest_id'));
  const replyUser = legacy?.in_reply_to_user_id_str || str(get(raw.reply_to_user_results, 'rest_id'));
  const replyHandle = legacy?.in_reply_to_screen_name;
  const { when, guessed } = publishedOf(out, tweet, path);
  const paid = get(raw.content_disclosure, 'advertising_disclosure.is_paid_promotion') === true;
  const marks: [PostFlag, unknown][] = [
    ['pinned', pinned],
    ['repost', original],
    ['quote', !original && (quoted || legacy?.is_quote_status)],
    ['reply', replyId || replyHandle],
    ['edited', isEdited(raw)],
    ['paid', paid],
    ['sensitive', legacy?.possibly_sensitive],
    ['approximate-time', guessed],
  ];
  // A wrapper's own numbers are zeros and copies of the original's: none of them is the profile's.
  const counts = original ? {} : countsOf(out, raw, path);
  const shown = original ? shownByOriginal(out, original.result, `${path}.original`) : shownBy(out, raw, path);
  const caption = original ? undefined : captionOf(tweet, raw);
  const post: PostObservation = {
    platform: 'x',
    id,
    profileId: author.id,
    url: `https://x.com/${author.handle ?? 'i'}/status/${id}`,
    format: shown.format,
    flags: marks.filter(([, on]) => on).map(([flag]) => flag),
    counts,
    hidden: [],
    doubtful: doubtfulOf(counts, raw),
    seenAt: context.seenAt,
    source,
    via: context.via,
  };
  if (author.handle) post.handle = author.handle;
  if (when) post.published = when;
  if (caption !== undefined) post.caption = caption;
  if (shown.media > 0) post.mediaCount = shown.media;
  if (shown.duration !== undefined) post.duration = shown.duration;
  const originalId = str(get(original, 'result.rest_id')) ?? str(get(original, 'result.tweet.rest_id'));
  const reading: TweetReading = { post, quoted, original: original !== undefined };
  if (originalId !== undefined) reading.originalId = originalId;
  const quotedId = str(get(inner, 'rest_id')) ?? str(get(inner, 'tweet.rest_id'));
  if (quotedId !== undefined) reading.quotedId = quotedId;
  if (replyId || replyHandle) {
    reading.replyTo = { ...(replyUser && { id: replyUser }), ...(replyHandle && { handle: replyHandle }) };
  }
  return reading;
}
