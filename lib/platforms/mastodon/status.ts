import { at, type CountName, type PostCounts, type PostFlag, type PostFormat, type PostObservation } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, conform, get, isRecord, type Keyed, list, mismatch, str } from '../reading';
import { identify, type Known } from './identity';
import { stated } from './profile';
import { type Status, StatusForm } from './schema';
import { textOf } from './text';

const MEDIA: Record<string, PostFormat> = { image: 'image', gifv: 'video', video: 'video', audio: 'audio' };

/** What a status shows. `card` is the preview of a link; servers leave it out where something else is shown. */
export function shownBy(out: Collector, raw: Keyed, path: string): { format: PostFormat; media: number } {
  const media = raw.media_attachments;
  if (media !== undefined && media !== null && !Array.isArray(media))
    out.shape(`${path}.media_attachments`, media, raw);
  const shown = list(media);
  if (isRecord(raw.poll)) return { format: 'poll', media: shown.length };
  if (shown.length > 1) return { format: 'carousel', media: shown.length };
  if (shown.length === 1) {
    const type = get(shown[0], 'type');
    const format = typeof type === 'string' && Object.hasOwn(MEDIA, type) ? MEDIA[type] : undefined;
    // `unknown` is what a server says of a file that it has not fetched.
    if (!format && type !== 'unknown') out.shape(`${path}.media_attachments[].type`, type, shown[0]);
    return { format: format ?? 'unknown', media: 1 };
  }
  return { format: isRecord(raw.card) && !quotes(raw) ? 'link' : 'text', media: 0 };
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
  return get(quote, 'quoted_status.id') ?? quote?.quoted_status_id ?? get(raw, 'pleroma.quote.id') ?? raw.quote_id;
}

const COUNTS: [CountName, string, always: boolean][] = [
  ['likes', 'favourites_count', true],
  ['comments', 'replies_count', true],
  ['shares', 'reblogs_count', true],
  ['quotes', 'quotes_count', false],
];

const MARKS: [PostFlag, (raw: Keyed) => boolean][] = [
  ['quote', quotes],
  ['reply', (raw) => typeof raw.in_reply_to_id === 'string' || typeof raw.in_reply_to_account_id === 'string'],
  ['edited', (raw) => typeof raw.edited_at === 'string'],
  ['sensitive', (raw) => raw.sensitive === true || str(raw.spoiler_text) !== undefined],
];

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

/** The answer to a deletion is the whole status with its source in `text`, at the address that opening it has. */
export function isDeletion(raw: unknown): boolean {
  return typeof get(raw, 'text') === 'string';
}

function permalink({ status }: Reading): string {
  const { url } = status;
  return url && url.length <= 512 && /^https?:\/\//.test(url) ? url : status.uri;
}

/** What every observation of one status carries. */
function common(reading: Reading, source: string, context: ReadContext) {
  const { ref } = reading.author;
  return {
    platform: 'mastodon' as const,
    id: reading.status.uri,
    profileId: ref.id,
    handle: ref.handle,
    hidden: [],
    doubtful: [],
    seenAt: context.seenAt,
    source,
    via: context.via,
  };
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
  for (const [name, key, always] of COUNTS) {
    const n = stated(raw[key], author.remote);
    if (n) counts[name] = n;
    else if (always || (raw[key] !== undefined && raw[key] !== null)) out.shape(`${path}.${key}`, raw[key], raw);
  }
  const published = instant(status.created_at);
  if (!published) out.shape(`${path}.created_at`, status.created_at, raw);
  const { format, media } = shownBy(out, raw, path);
  const flags: PostFlag[] = pinned || raw.pinned === true ? ['pinned'] : [];
  for (const [flag, has] of MARKS) if (has(raw)) flags.push(flag);
  if (typeof raw.content !== 'string') out.shape(`${path}.content`, raw.content, raw);
  const text = textOf(str(raw.content) ?? '');
  const warning = str(raw.spoiler_text);
  const caption = warning === undefined ? text : `${warning}\n\n${text}`.trim();
  const length = media > 0 ? get(list(raw.media_attachments)[0], 'meta.original.duration') : undefined;
  out.box(status.id, status.uri);
  return {
    ...common(reading, source, context),
    url: permalink(reading),
    format,
    flags,
    counts,
    ...(published && { published }),
    ...(caption && { caption }),
    ...(media > 0 && { mediaCount: media }),
    ...(typeof length === 'number' && length > 0 && Number.isFinite(length) && { duration: length }),
  };
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
  return {
    ...common(reading, source, context),
    url: permalink(original),
    format,
    flags: ['repost'],
    counts: {},
    ...(published && { published }),
    ...(media > 0 && { mediaCount: media }),
  };
}
