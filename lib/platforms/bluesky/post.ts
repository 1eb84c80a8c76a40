import { at, type CountName, exact, type PostFlag, type PostObservation, type When } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, conform, get, type Keyed, list, mismatch, str, whole } from '../reading';
import { shownBy } from './embed';
import { profileUrl, usable } from './profile';
import { type PostView, PostViewForm } from './schema';

const TID = /^[2-7a-j][2-7a-z]{12}$/;
const SORTED32 = '234567abcdefghijklmnopqrstuvwxyz';

/** The instant inside a record key that is a TID: 53 bits of microseconds, then 10 bits of clock id. Unix ms. */
export function tidTime(rkey: string): number | undefined {
  if (!TID.test(rkey)) return undefined;
  let n = 0n;
  for (const c of rkey) n = (n << 5n) | BigInt(SORTED32.indexOf(c));
  return Number((n >> 10n) / 1000n);
}

/**
 * A post's id: its record key, which is what addresses and the rendered page show. A TID names a microsecond and a
 * clock, so two authors do not share one; a key that is no TID can be anything, and then the whole address is the id.
 */
export function postIdOf(uri: string): string {
  const rkey = uri.slice(uri.lastIndexOf('/') + 1);
  return TID.test(rkey) ? rkey : uri;
}

/** The id of a post view that is left out, as its box on the page gives it. */
export function otherId(post: unknown): string | undefined {
  const uri = str(get(post, 'uri'));
  return uri === undefined ? undefined : postIdOf(uri);
}

/** Atproto began in November 2022; a client's date before that is a date before the network. */
const FIRST = Date.UTC(2022, 10, 1);
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * When a post was published. `createdAt` is written by the author's client and can lie (imports from elsewhere, wrong
 * clocks, dates ahead); `indexedAt` is the server's. `createdAt` counts unless it lies before the network or after the
 * server's date (a minute is forgiven); then the record key's time, where that is within a day of the server's, else
 * the server's. A date long before the server's is kept: that is how delayed and imported posts look, and how the site
 * shows them.
 */
export function publishedAt(
  createdAt: string | null | undefined,
  indexedAt: string | null | undefined,
  rkey: string,
): { when?: When; guessed: boolean } {
  const instant = (text: string | null | undefined) =>
    text && /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  const made = instant(createdAt);
  const indexed = instant(indexedAt);
  if (made >= FIRST && made <= indexed + MINUTE) return { when: at(made), guessed: false };
  const inKey = tidTime(rkey) ?? Number.NaN;
  const server = Number.isNaN(indexed) ? inKey : indexed;
  if (made >= FIRST && !(made > server + MINUTE)) return { when: at(made), guessed: false };
  if (inKey >= FIRST && !(Math.abs(inKey - indexed) >= DAY)) return { when: at(inKey), guessed: true };
  return Number.isNaN(indexed) ? { guessed: false } : { when: at(indexed), guessed: true };
}

/** Every server of the last two years sends the first four; `bookmarkCount` came in September 2025. */
const COUNTS = [
  { name: 'likes', key: 'likeCount', always: true },
  { name: 'comments', key: 'replyCount', always: true },
  { name: 'shares', key: 'repostCount', always: true },
  { name: 'quotes', key: 'quoteCount', always: true },
  { name: 'saves', key: 'bookmarkCount', always: false },
] as const;
const KEYS = new Set<string>(COUNTS.map(({ key }) => key));
const ADULT = new Set(['porn', 'sexual', 'nudity', 'graphic-media', 'gore']);

/** A label may also take another one back. */
const isAdult = (label: unknown) => ADULT.has(String(get(label, 'val'))) && get(label, 'neg') !== true;

/** Is there a count by another name than the known ones? Then the one that is missing may have been renamed. */
function hasOtherCount(raw: Keyed): boolean {
  for (const key in raw) if (/count/i.test(key) && !KEYS.has(key)) return true;
  return false;
}

export interface PostReading {
  post: PostObservation;
  /** The quoted record, as the body shows it. */
  quoted?: unknown;
  parent?: string;
  uri: string;
}

/** One `postView` as its author's post. What cannot be read throws `ShapeMismatch`. */
export function readPost(
  out: Collector,
  raw: Keyed,
  path: string,
  pinned: boolean,
  source: string,
  context: ReadContext,
): PostReading {
  const view: PostView = conform(PostViewForm, raw, path);
  const { author, record } = view;
  // A post stands in its author's own repository: its address says whose it is once more.
  if (!view.uri.startsWith(`at://${author.did}/`)) return mismatch(`${path}.author.did`, author.did, author);
  const rkey = view.uri.slice(view.uri.lastIndexOf('/') + 1);
  const counts: Partial<Record<CountName, PostObservation['counts'][CountName]>> = {};
  for (const { name, key, always } of COUNTS) {
    const n = exact(whole(raw[key]));
    if (n) counts[name] = n;
    else if (always || raw[key] !== undefined || hasOtherCount(raw)) out.shape(`${path}.${key}`, raw[key], raw);
  }
  const { when, guessed } = publishedAt(record.createdAt, view.indexedAt, rkey);
  // A date that lies is no change of the site; one that is none is.
  if (!when || Number.isNaN(Date.parse(record.createdAt ?? '')))
    out.shape(`${path}.record.createdAt`, record.createdAt, record);
  if (typeof record.text !== 'string') out.shape(`${path}.record.text`, record.text, record);
  if (typeof author.handle !== 'string') out.shape(`${path}.author.handle`, author.handle, author);
  const { format, media, quoted } = shownBy(out, raw, path);
  const reply = get(raw.record, 'reply');
  const flags: PostFlag[] = [];
  if (pinned || get(raw.viewer, 'pinned') === true) flags.push('pinned');
  if (quoted !== undefined) flags.push('quote');
  if (reply) flags.push('reply');
  if (list(raw.labels).some(isAdult)) flags.push('sensitive');
  if (guessed) flags.push('approximate-time');
  const handle = usable(author.handle);
  const parent = str(get(reply, 'parent.uri'));
  return {
    uri: view.uri,
    ...(quoted !== undefined && { quoted }),
    ...(parent && { parent }),
    post: {
      platform: 'bluesky',
      id: postIdOf(view.uri),
      profileId: author.did,
      url: `${profileUrl(author)}/post/${rkey}`,
      format,
      flags,
      counts,
      hidden: [],
      doubtful: [],
      seenAt: context.seenAt,
      source,
      via: context.via,
      ...(handle && { handle }),
      ...(when && { published: when }),
      ...(record.text && { caption: record.text }),
      ...(media > 0 && { mediaCount: media }),
    },
  };
}

/** Keeps the post; a quoted original inside is told as skipped and stays free to be met as somebody's own. */
export function keep(out: Collector, reading: PostReading): void {
  out.post(reading.post);
  if (reading.quoted) out.leave('quoted-original', otherId(reading.quoted));
}
