import {
  at,
  type Count,
  type CountName,
  type PostCounts,
  type PostFlag,
  type PostFormat,
  type PostObservation,
} from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, conform, get, isRecord, type Keyed, list, mismatch, str, whole } from '../reading';
import { postUrl, statedTime, usableHandle, whenOfId } from './address';
import { statedCount } from './counts';
import { ItemForm } from './schema';

/** What the functions of one body share. */
export interface Job {
  out: Collector;
  ctx: ReadContext;
  /** Source id, `tiktok/post_item_list`. */
  source: string;
}

export interface Author {
  id?: string;
  handle?: string;
  secUid?: string;
}

/** The author of an item: an object, or since SIGI_STATE of 2021 a bare handle with its ids beside it. */
export function authorOf(item: unknown): Author | undefined {
  const author = get(item, 'author');
  const nested = isRecord(author);
  const id = str(nested ? author.id : get(item, 'authorId'));
  const handle = usableHandle(nested ? author.uniqueId : author);
  const secUid = str(nested ? author.secUid : get(item, 'authorSecId'));
  if (id === undefined && handle === undefined && secUid === undefined) return undefined;
  return { ...(id && /^\d+$/.test(id) && { id }), ...(handle && { handle }), ...(secUid && { secUid }) };
}

const COUNTS: [CountName, string, boolean][] = [
  ['views', 'playCount', true],
  ['likes', 'diggCount', true],
  ['comments', 'commentCount', true],
  ['shares', 'shareCount', true],
  // Came in 2023; without it nothing was lost.
  ['saves', 'collectCount', false],
];

/** Of the two statements of one count the newer, unless the older is finer, or the newer a zero that the older denies. */
function choose(second: Count | undefined, first: Count | undefined): { count?: Count; doubtful: boolean } {
  const either = second ?? first;
  if (!second || !first) return { ...(either && { count: either }), doubtful: false };
  if (second.value === 0 && first.value > 0) return { count: first, doubtful: true };
  const finer = second.low <= first.low && first.high <= second.high;
  return { count: finer ? first : second, doubtful: false };
}

function countsOf(job: Job, item: Keyed, path: string): { counts: PostCounts; doubtful: CountName[] } {
  const { stats, statsV2 } = item;
  const counts: PostCounts = {};
  const doubtful: CountName[] = [];
  if (!isRecord(stats) && !isRecord(statsV2)) {
    job.out.shape(`${path}.stats`, stats, item);
    return { counts, doubtful };
  }
  for (const [name, key, always] of COUNTS) {
    const { count, doubtful: denied } = choose(statedCount(get(statsV2, key)), statedCount(get(stats, key)));
    if (count) counts[name] = count;
    if (denied) doubtful.push(name);
    for (const [box, raw] of [
      ['statsV2', statsV2],
      ['stats', stats],
    ] as const) {
      const value = get(raw, key);
      const odd = value !== undefined && value !== null && statedCount(value) === undefined;
      if (odd || (!count && always && isRecord(raw))) job.out.shape(`${path}.${box}.${key}`, value, raw);
    }
  }
  // Nothing is liked that nobody saw: the counter came without its number.
  if (counts.views?.value === 0 && (counts.likes?.low ?? 0) > 0) doubtful.push('views');
  return { counts, doubtful: [...new Set(doubtful)] };
}

interface Medium {
  format: PostFormat;
  mediaCount?: number;
  duration?: number;
}

/** TikTok has two kinds of posts, videos and pictures; a live room can stand among them. */
function mediumOf(job: Job, item: Keyed, path: string): Medium {
  const { imagePost, video, liveRoomInfo } = item;
  if (isRecord(liveRoomInfo) && Object.keys(liveRoomInfo).length > 0) return { format: 'live' };
  if (imagePost !== undefined && imagePost !== null) {
    const n = list(imagePost, 'images').length;
    if (n > 0) return { format: n > 1 ? 'carousel' : 'image', mediaCount: n };
    job.out.shape(`${path}.imagePost.images`, get(imagePost, 'images'), imagePost);
    return { format: 'unknown' };
  }
  if (!isRecord(video)) {
    // Every item carries one, pictures too; only pictures carry the other key.
    job.out.shape(`${path}.video`, video, item);
    return { format: 'video' };
  }
  const duration = whole(video.duration);
  if (duration === 0) {
    job.out.shape(`${path}.imagePost`, imagePost, item);
    return { format: 'unknown' };
  }
  if (duration === undefined) job.out.shape(`${path}.video.duration`, video.duration, video);
  return { format: 'video', mediaCount: 1, ...(duration !== undefined && { duration }) };
}

/** A label of the commercial kind; unreliable, since branded posts without any exist (limits). */
export function isCommercial(item: unknown): boolean {
  const authorized = get(item, 'adAuthorization');
  return (
    get(item, 'isAd') === true || authorized === true || authorized === 1 || str(get(item, 'BAInfo')) !== undefined
  );
}

function flagsOf({ out }: Job, item: Keyed, path: string): PostFlag[] {
  const flags: PostFlag[] = [];
  if (item.isPinnedItem === true) flags.push('pinned');
  const duet = str(get(item, 'duetInfo.duetFromId'));
  if (duet !== undefined && !/^\d+$/.test(duet)) out.shape(`${path}.duetInfo.duetFromId`, duet, item.duetInfo);
  else if (duet !== undefined && duet !== '0') flags.push('quote');
  if (isCommercial(item)) flags.push('paid');
  return flags;
}

function captionOf(item: Keyed): string | undefined {
  const contents = list(item, 'contents').map((part) => str(get(part, 'desc')));
  const parts = contents.filter((text) => text !== undefined);
  const said = str(item.desc) ?? (parts.length > 0 ? parts.join('\n') : undefined) ?? str(get(item, 'imagePost.title'));
  return said ?? (item.desc === '' ? '' : undefined);
}

/** One item as its author's post. What cannot be told apart throws a mismatch. */
export function readItem(
  job: Job,
  raw: unknown,
  path: string,
  author: { id: string; handle?: string },
): PostObservation {
  if (!isRecord(raw)) return mismatch(path, raw);
  const { id } = conform(ItemForm, raw, path);
  const { ctx } = job;
  const stated = statedTime(whole(raw.createTime), ctx.seenAt);
  if (stated === undefined) job.out.shape(`${path}.createTime`, raw.createTime, raw);
  const published = stated === undefined ? whenOfId(id, ctx.seenAt) : at(stated);
  const { format, mediaCount, duration } = mediumOf(job, raw, path);
  const flags = flagsOf(job, raw, path);
  if (stated === undefined && published) flags.push('approximate-time');
  const { counts, doubtful } = countsOf(job, raw, path);
  const caption = captionOf(raw);
  const photo = format === 'image' || format === 'carousel';
  return {
    platform: 'tiktok',
    id,
    profileId: author.id,
    url: postUrl(id, author.handle, photo),
    format,
    flags,
    counts,
    hidden: [],
    doubtful,
    seenAt: ctx.seenAt,
    source: job.source,
    via: ctx.via,
    ...(author.handle && { handle: author.handle }),
    ...(published && { published }),
    ...(caption !== undefined && { caption }),
    ...(mediaCount !== undefined && { mediaCount }),
    ...(duration !== undefined && { duration }),
  };
}
