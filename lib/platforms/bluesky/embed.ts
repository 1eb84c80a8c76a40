import type { PostFormat } from '../../model';
import { type Collector, get, isRecord, type Keyed, str } from '../reading';

export interface Shown {
  format: PostFormat;
  media: number;
  /** The record that is quoted, as the body shows it. */
  quoted?: unknown;
}

const POST = /^at:\/\/[^/]+\/app\.bsky\.feed\.post\//;
/** A quoted post in each of its states. */
const QUOTED = /#view(?:Record|NotFound|Blocked|Detached)$/;
/** Cards of feeds, lists, starter packs and labelers: records of their own, and no quotes. */
const CARD =
  /^app\.bsky\.(?:feed\.defs#generatorView|graph\.defs#(?:list|starterPack)View\w*|labeler\.defs#labelerView\w*)$/;

const kindOf = (embed: unknown) => /^app\.bsky\.embed\.(\w+)/.exec(str(get(embed, '$type')) ?? '')?.[1];

/** What an embedded record is. Unnamed, its address tells; neither known is reported. */
function recordIn(out: Collector, record: unknown, path: string, parent: unknown): Shown {
  const type = str(get(record, '$type'));
  const uri = str(get(record, 'uri'));
  const known = type !== undefined && QUOTED.test(type);
  if (!known && !(type !== undefined && CARD.test(type)))
    out.shape(
      isRecord(record) ? `${path}.$type` : path,
      isRecord(record) ? record.$type : record,
      isRecord(record) ? record : parent,
    );
  if (known || (type === undefined && uri !== undefined && POST.test(uri)))
    return { format: 'text', media: 0, quoted: record };
  return { format: type === undefined ? 'text' : 'link', media: 0 };
}

function mediaIn(out: Collector, embed: unknown, path: string): Shown {
  const kind = kindOf(embed);
  if (kind === 'external') return { format: 'link', media: 0 };
  if (kind === 'video') return { format: 'video', media: 1 };
  if (kind === 'poll') return { format: 'poll', media: 0 };
  const key = kind === 'images' ? 'images' : kind === 'gallery' ? 'items' : undefined;
  const shown = key && get(embed, key);
  if (Array.isArray(shown) && shown.length > 0)
    return { format: shown.length > 1 ? 'carousel' : 'image', media: shown.length };
  out.shape(`${path}.${key ?? '$type'}`, key ? shown : get(embed, '$type'), embed);
  return { format: Array.isArray(shown) ? 'image' : 'unknown', media: 0 };
}

function shownIn(out: Collector, embed: unknown, path: string): Shown {
  const kind = kindOf(embed);
  if (kind === 'record') return recordIn(out, get(embed, 'record'), `${path}.record`, embed);
  if (kind !== 'recordWithMedia') return mediaIn(out, embed, path);
  const inside = get(embed, 'record');
  const { quoted } = recordIn(out, get(inside, 'record'), `${path}.record.record`, inside ?? embed);
  return { ...mediaIn(out, get(embed, 'media'), `${path}.media`), ...(quoted !== undefined && { quoted }) };
}

/** The author's own record of an embed: pictures and link as in the view, the quoted post by its address alone. */
function stated(embed: unknown): Shown {
  const silent = { shape: () => undefined } as unknown as Collector;
  const kind = kindOf(embed);
  const bare = kind === 'recordWithMedia' ? get(embed, 'media') : embed;
  const record = get(embed, kind === 'recordWithMedia' ? 'record.record' : 'record');
  const quoted = POST.test(str(get(record, 'uri')) ?? '') ? record : undefined;
  const shown: Shown = kind === 'record' ? { format: quoted ? 'text' : 'link', media: 0 } : mediaIn(silent, bare, '');
  return { ...shown, ...(quoted !== undefined && { quoted }) };
}

/**
 * What a post shows: by the server's view of its embed. Where that is gone and the record has one, the record tells, and
 * the loss is reported; one of a kind unknown here is reported too.
 */
export function shownBy(out: Collector, post: Keyed, path: string): Shown {
  const { embed } = post;
  if (embed !== undefined && embed !== null) return shownIn(out, embed, `${path}.embed`);
  const own = get(post.record, 'embed');
  if (own === undefined || own === null) return { format: 'text', media: 0 };
  out.shape(`${path}.embed`, embed, post);
  return stated(own);
}
