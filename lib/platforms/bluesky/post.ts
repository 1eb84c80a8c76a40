import {
  at,
  type CountName,
  exact,
  type PostFlag,
  type PostFormat,
  type PostObservation,
  type When,
} from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, conform, whole } from '../reading';
import { profileUrl, usable } from './profile';
import { type Embed, type PostView, PostViewSchema } from './schema';

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

/** Atproto began in November 2022; a client's date before that is a date before the network. */
const FIRST = Date.UTC(2022, 10, 1);
const DAY = 86_400_000;

/**
 * When a post was published. `createdAt` is written by the author's client and can lie (imports from elsewhere, wrong
 * clocks, dates ahead); `indexedAt` is the server's. `createdAt` counts unless it lies before the network or more than
 * a day off the server's date; then the record key's time, where that agrees with the server, else the server's.
 */
export function publishedAt(
  createdAt: string | null | undefined,
  indexedAt: string | null | undefined,
  rkey: string,
): { when?: When; guessed: boolean } {
  const instant = (text: string | null | undefined) =>
    text && /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  const made = instant(createdAt);
  const indexed = instant(indexedAt);
  const inKey = tidTime(rkey);
  const server = Number.isNaN(indexed) ? (inKey ?? Number.NaN) : indexed;
  if (!Number.isNaN(made) && made >= FIRST && (Number.isNaN(server) || made <= server + 60_000))
    return { when: at(made), guessed: false };
  if (inKey !== undefined && inKey >= FIRST && (Number.isNaN(indexed) || Math.abs(inKey - indexed) < DAY))
    return { when: at(inKey), guessed: true };
  return Number.isNaN(indexed) ? { guessed: false } : { when: at(indexed), guessed: true };
}

function formatOf(embed: Embed | null | undefined): { format: PostFormat; media: number } {
  const type = embed?.$type ?? '';
  if (!embed || type === '') return { format: embed ? 'unknown' : 'text', media: 0 };
  if (type.startsWith('app.bsky.embed.recordWithMedia')) return formatOf(embed.media ?? { $type: 'unknown' });
  if (type.startsWith('app.bsky.embed.record')) return { format: 'text', media: 0 };
  if (type.startsWith('app.bsky.embed.external')) return { format: 'link', media: 0 };
  if (type.startsWith('app.bsky.embed.video')) return { format: 'video', media: 1 };
  if (type.startsWith('app.bsky.embed.poll')) return { format: 'poll', media: 0 };
  const shown = type.startsWith('app.bsky.embed.images')
    ? embed.images
    : type.startsWith('app.bsky.embed.gallery')
      ? embed.items
      : undefined;
  if (!shown) return { format: 'unknown', media: 0 };
  return { format: shown.length > 1 ? 'carousel' : 'image', media: shown.length };
}

/** A record embed quotes a post; starter packs, feeds and lists are links of another kind. */
function quotes(embed: Embed | null | undefined): boolean {
  const inner = embed?.$type?.startsWith('app.bsky.embed.recordWithMedia') ? embed.record?.record : embed?.record;
  return /#view(?:Record|NotFound|Blocked|Detached)$/.test(inner?.$type ?? '');
}

const COUNTS = [
  ['likes', 'likeCount', true],
  ['comments', 'replyCount', true],
  ['shares', 'repostCount', true],
  ['quotes', 'quoteCount', false],
  ['saves', 'bookmarkCount', false],
] as const;
const ADULT = new Set(['porn', 'sexual', 'nudity', 'graphic-media', 'gore']);

export interface PostReading {
  post: PostObservation;
  quotes: boolean;
  parent?: string;
  uri: string;
}

/** One `postView` as its author's post. What cannot be read throws `ShapeMismatch`. */
export function readPost(
  out: Collector,
  raw: unknown,
  path: string,
  pinned: boolean,
  source: string,
  context: ReadContext,
): PostReading {
  const view: PostView = conform(PostViewSchema, raw, path);
  const { author, record } = view;
  const rkey = view.uri.slice(view.uri.lastIndexOf('/') + 1);
  const counts: Partial<Record<CountName, PostObservation['counts'][CountName]>> = {};
  for (const [name, key, always] of COUNTS) {
    const n = exact(whole(view[key]));
    if (n) counts[name] = n;
    // quoteCount came in August 2024 and bookmarkCount in September 2025: their absence is no loss.
    else if (always || (view[key] !== undefined && view[key] !== null)) out.shape(`${path}.${key}`, view[key], raw);
  }
  const { when, guessed } = publishedAt(record.createdAt, view.indexedAt, rkey);
  if (!when) out.shape(`${path}.record.createdAt`, record.createdAt, record);
  const { format, media } = formatOf(view.embed);
  const isQuote = quotes(view.embed);
  const flags: PostFlag[] = [];
  if (pinned || view.viewer?.pinned) flags.push('pinned');
  if (isQuote) flags.push('quote');
  if (record.reply) flags.push('reply');
  if (view.labels?.some((l) => ADULT.has(l.val ?? ''))) flags.push('sensitive');
  if (guessed) flags.push('approximate-time');
  const handle = usable(author.handle);
  const parent = record.reply?.parent?.uri;
  return {
    uri: view.uri,
    quotes: isQuote,
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
