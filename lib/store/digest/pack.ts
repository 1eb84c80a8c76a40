import {
  COUNT_NAMES,
  type CountName,
  POST_FLAGS,
  POST_FORMATS,
  type PostCounts,
  type PostFormat,
  type ProfileKey,
} from '../../model';
import type { PostRow } from '../rows';
import type { CountList, DigestPart, DigestText } from './rows';

/** A post out of a digest: all that figures are made of. Its words and its address are kept apart. */
export type DigestedPost = Pick<
  PostRow,
  'id' | 'format' | 'flags' | 'counts' | 'hidden' | 'doubtful' | 'firstSeenAt' | 'seenAt'
> &
  Partial<Pick<PostRow, 'published' | 'mediaCount' | 'coauthors'>>;

/** What few posts have. */
type More = Pick<DigestedPost, 'mediaCount' | 'coauthors'>;

const TIMES = 4;

function bits<T extends string>(names: readonly T[], of: readonly T[]): number {
  let all = 0;
  for (const name of names) {
    const place = of.indexOf(name);
    if (place >= 0) all |= 1 << place;
  }
  return all >>> 0;
}

function named<T extends string>(all: number, of: readonly T[]): T[] {
  if (all === 0) return [];
  return of.filter((_, i) => (all >>> i) & 1);
}

const UNKNOWN = POST_FORMATS.indexOf('unknown');
const placeOf = (format: PostFormat) => {
  const place = POST_FORMATS.indexOf(format);
  return place < 0 ? UNKNOWN : place;
};

function countList(rows: readonly PostRow[], name: CountName): CountList | undefined {
  let some = false;
  let rounded = false;
  for (const { counts } of rows) {
    const count = counts[name];
    if (!count) continue;
    some = true;
    if (count.low !== count.value || count.high !== count.value) rounded = true;
  }
  if (!some) return undefined;
  const list = new Float64Array(rows.length * (rounded ? 3 : 1)).fill(Number.NaN);
  rows.forEach(({ counts }, i) => {
    const count = counts[name];
    if (!count) return;
    if (rounded) list.set([count.value, count.low, count.high], i * 3);
    else list[i] = count.value;
  });
  return list;
}

/** @param rows at most `PART`, by `order` and id */
export function packed(profile: ProfileKey, part: number, last: number, rows: readonly PostRow[]): DigestPart {
  const times = new Float64Array(rows.length * TIMES);
  const more: Record<number, More> = {};
  rows.forEach((row, i) => {
    const { earliest, latest } = row.published ?? { earliest: Number.NaN, latest: Number.NaN };
    times.set([earliest, latest, row.firstSeenAt, row.seenAt], i * TIMES);
    if (row.mediaCount === undefined && !row.coauthors) return;
    more[i] = {
      ...(row.mediaCount !== undefined && { mediaCount: row.mediaCount }),
      ...(row.coauthors && { coauthors: row.coauthors }),
    };
  });
  const counts: DigestPart['counts'] = {};
  for (const name of COUNT_NAMES) {
    const list = countList(rows, name);
    if (list) counts[name] = list;
  }
  return {
    profile,
    part,
    last,
    ids: JSON.stringify(rows.map(({ id }) => id)),
    times,
    formats: Uint8Array.from(rows, ({ format }) => placeOf(format)),
    flags: Uint32Array.from(rows, ({ flags }) => bits(flags, POST_FLAGS)),
    hidden: Uint32Array.from(rows, ({ hidden }) => bits(hidden, COUNT_NAMES)),
    doubtful: Uint32Array.from(rows, ({ doubtful }) => bits(doubtful, COUNT_NAMES)),
    counts,
    ...(Object.keys(more).length > 0 && { more: JSON.stringify(more) }),
  };
}

export function packedTexts(profile: ProfileKey, part: number, last: number, rows: readonly PostRow[]): DigestText {
  return { profile, part, last, texts: JSON.stringify(rows.map(({ caption, url }) => [caption ?? null, url])) };
}

/** The posts of a part, in its order. */
export function unpacked(part: DigestPart): DigestedPost[] {
  const ids = JSON.parse(part.ids) as string[];
  const more = part.more === undefined ? {} : (JSON.parse(part.more) as Record<number, More>);
  const lists = COUNT_NAMES.flatMap((name) => {
    const list = part.counts[name];
    return list ? [{ name, list, rounded: list.length > ids.length }] : [];
  });
  return ids.map((id, i): DigestedPost => {
    const counts: PostCounts = {};
    for (const { name, list, rounded } of lists) {
      const at = rounded ? i * 3 : i;
      const value = list[at]!;
      if (Number.isNaN(value)) continue;
      counts[name] = rounded ? { value, low: list[at + 1]!, high: list[at + 2]! } : { value, low: value, high: value };
    }
    const earliest = part.times[i * TIMES]!;
    return {
      id,
      ...(!Number.isNaN(earliest) && { published: { earliest, latest: part.times[i * TIMES + 1]! } }),
      format: POST_FORMATS[part.formats[i]!] as PostFormat,
      flags: named(part.flags[i]!, POST_FLAGS),
      counts,
      hidden: named(part.hidden[i]!, COUNT_NAMES),
      doubtful: named(part.doubtful[i]!, COUNT_NAMES),
      ...more[i],
      firstSeenAt: part.times[i * TIMES + 2]!,
      seenAt: part.times[i * TIMES + 3]!,
    };
  });
}

/** Caption and address of each post of a part, in its order. */
export function unpackedTexts(text: DigestText): { caption?: string; url: string }[] {
  const pairs = JSON.parse(text.texts) as [string | null, string][];
  return pairs.map(([caption, url]) => ({ url, ...(caption !== null && { caption }) }));
}
