import { at, type CountName, type PostCounts, type PostFlag, type PostFormat, type PostObservation } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, conform, get, isRecord, type Keyed, list, mismatch, str } from '../reading';
import { identify, type Known } from './identity';
import { stated } from './profile';
import { type Status, StatusForm } from './schema';
import { textOf } from './text';

const MEDIA: Record<string, PostFormat> = { image: 'image', gifv: 'video', video: 'video', audio: 'audio' };

/** What every server sends, with `null` or nothing in it where there is none: absent, it has another name. */
const ALWAYS = [
  'media_attachments',
  'poll',
  'card',
  'sensitive',
  'spoiler_text',
  'in_reply_to_id',
  'visibility',
] as const;

/** A place that holds an object or null. */
function recordAt(out: Collector, raw: Keyed, key: string, path: string): Keyed | undefined {
  const value = raw[key];
  if (isRecord(value)) return value;
  if (value !== null && value !== undefined) out.shape(`${path}.${key}`, value, raw);
  return undefined;
}

interface Shown {
  format: PostFormat;
  media: number;
  /** Seconds. */
  duration?: number;
}

function lengthOf(out: Collector, attached: unknown, path: string): number | undefined {
  const original = get(attached, 'meta.original');
  if (!isRecord(original)) return undefined;
  const { duration } = original;
  if (typeof duration === 'number' && duration > 0 && Number.isFinite(duration)) return duration;
  // What a server has not measured has none, and an empty one is nought.
  if (duration !== 0 && duration !== null && duration !== undefined)
    out.shape(`${path}.media_attachments[].meta.original.duration`, duration, original);
  return undefined;
}

/** What a status shows. `card` is the preview of a link; servers leave it out where something else is shown. */
export function shownBy(out: Collector, raw: Keyed, path: string): Shown {
  const media = raw.media_attachments;
  for (const key of ALWAYS) if (raw[key] === undefined) out.shape(`${path}.${key}`, undefined, raw);
  if (media !== undefined && !Array.isArray(media)) out.shape(`${path}.media_attachments`, media, raw);
  const shown = list(media);
  const [first] = shown;
  const duration = first === undefined ? undefined : lengthOf(out, first, path);
  const at = (format: PostFormat): Shown =>
    duration === undefined ? { format, media: shown.length } : { format, media: shown.length, duration };
  if (recordAt(out, raw, 'poll', path)) return at('poll');
  if (shown.length > 1) return at('carousel');
  if (shown.length === 1) {
    const type = get(first, 'type');
    const format = typeof type === 'string' && Object.hasOwn(MEDIA, type) ? MEDIA[type] : undefined;
    // `unknown` is what a server says of a file that it has not fetched.
    if (!format && type !== 'unknown') out.shape(`${path}.media_attachments[].type`, type, first);
    return at(format ?? 'unknown');
  }
  const card = recordAt(out, raw, 'card', path);
  return { format: card && !quotes(raw) ? 'link' : 'text', media: 0 };
}

/** A quote by 4.4 and later, in whatever state; by servers that had quotes before, with the post or only its id. */
export function quotes(raw: Keyed): boolean {
  const is = (quote: unknown) => isRecord(quote) || (typeof quote === 'string' && quote !== '');
  if (is(raw.quote) || is(raw.quote_id)) return true;
  return isRecord(raw.pleroma) && (is(raw.pleroma.quote) || is(raw.pleroma.quote_id));
}

/** This server's id of the quoted post, where it is told. */
export function quotedId(raw: Keyed): unknown {
  const quote = isRecord(raw.quote) ? raw.quote : undefined;
  // Servers that had quotes before Mastodon put the post itself there.
  const whole = str(quote?.uri) && quote?.id;
  const inside = get(quote, 'quoted_status.id') ?? quote?.quoted_status_id ?? whole;
  return inside ?? get(raw, 'pleroma.quote.id') ?? raw.quote_id;
}

const COUNTS: { name: CountName; key: string; always: boolean }[] = [
  { name: 'likes', key: 'favourites_count', always: true },
  { name: 'comments', key: 'replies_count', always: true },
  { name: 'shares', key: 'reblogs_count', always: true },
  { name: 'quotes', key: 'quotes_count', always: false },
];

/** Marks of a status; one that is said in a way unknown here is reported. */
function marksOf(out: Collector, raw: Keyed, path: string, pinned: boolean): PostFlag[] {
  const flags: PostFlag[] = [];
  const { quote, sensitive, spoiler_text: warning, edited_at: edited, in_reply_to_id: to } = raw;
  const by = raw.in_reply_to_account_id;
  if (pinned || raw.pinned === true) flags.push('pinned');
  if (quotes(raw)) flags.push('quote');
  else if (quote !== undefined ? quote !== null && quote !== '' : raw.quote_approval !== undefined)
    out.shape(`${path}.quote`, quote, raw);
  if (typeof to === 'string' || typeof by === 'string') flags.push('reply');
  else if ((to !== null && to !== undefined) || (by !== null && by !== undefined))
    out.shape(`${path}.in_reply_to_id`, to ?? by, raw);
  if (typeof edited === 'string') flags.push('edited');
  else if (edited !== null && edited !== undefined) out.shape(`${path}.edited_at`, edited, raw);
  if (sensitive === true || str(warning) !== undefined) flags.push('sensitive');
  if (sensitive !== undefined && typeof sensitive !== 'boolean') out.shape(`${path}.sensitive`, sensitive, raw);
  if (warning !== null && warning !== undefined && typeof warning !== 'string')
    out.shape(`${path}.spoiler_text`, warning, raw);
  return flags;
}

export interface Reading {
  status: Status;
  raw: Keyed;
  author: Known;
}

/** A status whose identity is whole. Anything else throws `ShapeMismatch`. */
export function identified(raw: unknown, path: string, context: ReadContext): Reading {
  if (!isRecord(raw)) return mismatch(path, raw);
  const status = conform(StatusForm, raw, path);
  return { status, raw, author: identify(status.account, context.url) };
}

/** Only its author and those it is written to can see such a status: its numbers are not public. */
export function isPrivate(raw: unknown): boolean {
  const visibility = get(raw, 'visibility');
  return visibility === 'private' || visibility === 'direct' || visibility === 'limited';
}

/**
 * The answer to a deletion is the whole status with its source in `text` in the place of its content, at the address
 * that opening it has. Other servers may show the source beside the content.
 */
export function isDeletion(raw: unknown): boolean {
  return typeof get(raw, 'text') === 'string' && get(raw, 'content') === undefined;
}

/**
 * The status that a boost passes on, or undefined where this is none. A boost that does not show it would look like a
 * post of the profile's own, with numbers that are not its own.
 */
export function boosted({ raw, status }: Reading, path: string): unknown {
  const { reblog } = raw;
  if (reblog === undefined || (reblog === null && status.uri.endsWith('/activity')))
    return mismatch(`${path}.reblog`, reblog, raw);
  return reblog ?? undefined;
}

function permalink({ status }: Reading): string {
  const { url } = status;
  return url && url.length <= 512 && /^https?:\/\//.test(url) ? url : status.uri;
}

/** What every observation of one status carries. Written out field by field: a body may hold forty. */
function observation(
  { author, status }: Reading,
  about: Reading,
  { format, media, duration }: Shown,
  flags: PostFlag[],
  counts: PostCounts,
  source: string,
  context: ReadContext,
): PostObservation {
  const post: PostObservation = {
    platform: 'mastodon',
    id: status.uri,
    profileId: author.ref.id,
    handle: author.ref.handle,
    url: permalink(about),
    format,
    flags,
    counts,
    hidden: [],
    doubtful: [],
    seenAt: context.seenAt,
    source,
    via: context.via,
  };
  if (media > 0) post.mediaCount = media;
  if (duration !== undefined) post.duration = duration;
  return post;
}

function instant(text: string) {
  return text[10] === 'T' ? at(Date.parse(text)) : undefined;
}

/**
 * One status as its author's post. Where the author lives on another server, its numbers are what this server has heard
 * of: lower bounds.
 */
export function readStatus(
  out: Collector,
  reading: Reading,
  path: string,
  pinned: boolean,
  source: string,
  context: ReadContext,
): PostObservation {
  const { status, raw, author } = reading;
  const counts: PostCounts = {};
  for (const { name, key, always } of COUNTS) {
    const n = stated(raw[key], author.remote);
    if (n) counts[name] = n;
    // Quotes are counted since 4.5, which also says who may quote.
    else if (always || raw[key] !== undefined || raw.quote_approval !== undefined)
      out.shape(`${path}.${key}`, raw[key], raw);
  }
  const published = instant(status.created_at);
  if (!published) out.shape(`${path}.created_at`, status.created_at, raw);
  const shown = shownBy(out, raw, path);
  const flags = marksOf(out, raw, path, pinned);
  if (typeof raw.content !== 'string') out.shape(`${path}.content`, raw.content, raw);
  if (raw.url === undefined) out.shape(`${path}.url`, undefined, raw);
  const text = textOf(str(raw.content) ?? '');
  const warning = str(raw.spoiler_text);
  const caption = warning === undefined ? text : `${warning}\n\n${text}`.trim();
  out.box(status.id, status.uri);
  const post = observation(reading, reading, shown, flags, counts, source, context);
  if (published) post.published = published;
  if (caption) post.caption = caption;
  return post;
}

/** A boost is an act of the profile: its own `uri` and time, the original's format, no counts. */
export function readBoost(
  out: Collector,
  reading: Reading,
  original: Reading,
  path: string,
  source: string,
  context: ReadContext,
): PostObservation {
  const { status } = reading;
  const published = instant(status.created_at);
  if (!published) out.shape(`${path}.created_at`, status.created_at, reading.raw);
  const { format, media } = shownBy(out, original.raw, `${path}.reblog`);
  out.box(status.id, status.uri);
  if (original.author.ref.id !== reading.author.ref.id) out.box(original.status.id, status.uri);
  const post = observation(reading, original, { format, media }, ['repost'], {}, source, context);
  if (published) post.published = published;
  return post;
}
