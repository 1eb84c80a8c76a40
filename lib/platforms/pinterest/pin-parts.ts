import { exact, type PostCounts, type PostFormat } from '../../model';
import { isRecord, type Keyed, list, whole } from '../reading';
import { field, hasLike, isWhole, keyOf } from './dialect';
import type { Job } from './job';

const KINDS = ['reaction_counts', 'reactionCountsData', 'reactionCounts'] as const;

/**
 * Reactions by kind: `{"1": 626, "5": 16}` in Resource bodies, `[{ reactionType, reactionCount }]` in Relay ones. Kinds
 * that nobody chose are left out of the map, so an empty map is zero. Relay's list was empty in 2024 where its query
 * asked for no total: that says nothing.
 */
function sumOfKinds(said: unknown): number | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const inList = Array.isArray(said);
  if (inList && said.length === 0) return undefined;
  let sum = 0;
  for (const part of inList ? said : Object.values(said)) {
    const n = whole(inList ? field(part, 'reaction_count') : part);
    if (n === undefined) return undefined;
    sum += n;
  }
  return sum;
}

const has = (raw: Keyed, name: string) => field(raw, name) !== undefined;

/**
 * The counts of one pin. Saves are those of the picture, over all copies of it (`aggregated_stats.saves`); the copies
 * made of this pin alone (`repin_count`) are another number and are left alone. Reactions: the stated total, which is
 * not quite the sum of the kinds; the sum where no total is stated.
 *
 * Grids leave counts out as they like, so only a pin that was opened is held to them, and only when it carries those
 * that the same query asks for.
 */
export function countsOf(raw: Keyed, path: string, opened: boolean, job: Job): PostCounts {
  const { c } = job;
  const counts: PostCounts = {};
  const aggregated = field(raw, 'aggregated_pin_data');
  const stats = field(aggregated, 'aggregated_stats');
  const full = has(raw, 'share_count') || has(raw, 'repin_count');
  const none = isRecord(aggregated)
    ? isWhole(raw) && !has(aggregated, 'comment_count') && !has(aggregated, 'aggregated_stats')
    : aggregated === undefined
      ? hasLike(raw, /^aggregated/i)
      : aggregated !== null;
  if (none) c.shape(`${path}.${keyOf(raw, 'aggregated_pin_data')}`, aggregated, raw);
  // Smaller queries leave the sums over all copies out, but never what is in them.
  if (isRecord(aggregated) && (stats === undefined ? hasLike(aggregated, /^aggregated_?stats/i) : stats !== null))
    if (whole(field(stats, 'saves')) === undefined) c.shape(path + KEYS[2](raw), field(stats, 'saves'), aggregated);
  const take = (name: keyof PostCounts, said: unknown, expected: boolean, inside: 0 | 1 | 2 = 0): void => {
    const n = exact(whole(said));
    if (n) counts[name] = n;
    else if (expected || (said !== undefined && said !== null)) c.shape(path + KEYS[inside](raw, name), said, raw);
  };

  const total = field(raw, 'total_reaction_count');
  take('likes', total, false);
  // A total that is there and cannot be read is told above; the sum is no substitute for it.
  if (!counts.likes && (total === undefined || total === null)) {
    const key = KINDS.find((k) => raw[k] !== undefined);
    const said = key && raw[key];
    const sum = sumOfKinds(said);
    // Relay's smaller queries give kinds without the total that stands beside them; the two are not quite the same.
    const partial = key === 'reactionCountsData' && !full;
    if (key === 'reactionCountsData' && full && isRecord(stats) && total === undefined)
      c.shape(`${path}.${keyOf(raw, 'total_reaction_count')}`, total, raw);
    if (sum !== undefined && !partial) counts.likes = { value: sum, low: sum, high: sum };
    // Queries that ask for the saves of all copies ask for the total too: an empty list beside those is a loss.
    else if (key === undefined ? full && total === undefined : sum === undefined && (!isEmpty(said) || (full && stats)))
      c.shape(`${path}.${key ?? keyOf(raw, 'reaction_counts')}`, said, raw);
  }

  take('comments', field(aggregated, 'comment_count') ?? field(raw, 'comment_count'), full, 1);
  take('shares', field(raw, 'share_count'), opened && has(raw, 'repin_count'));
  take('saves', field(stats, 'saves'), opened && has(raw, 'total_reaction_count'), 2);
  return counts;
}

const NAMES: Partial<Record<keyof PostCounts, string>> = { likes: 'total_reaction_count', shares: 'share_count' };
/** Where a count stands, for reports: in the pin, beside the counts of all its copies, or among those. */
const KEYS = [
  (raw: Keyed, name: keyof PostCounts) => `.${keyOf(raw, NAMES[name] ?? name)}`,
  (raw: Keyed) => `.${keyOf(raw, 'aggregated_pin_data')}.comment_count`,
  (raw: Keyed) => `.${keyOf(raw, 'aggregated_pin_data')}.aggregated_stats.saves`,
] as const;

function isEmpty(v: unknown): boolean {
  if (v === null) return true;
  return typeof v === 'object' && Object.keys(v as object).length === 0;
}

export interface Shown {
  format: PostFormat;
  media: number;
  /** Seconds. */
  duration?: number;
  views?: unknown;
}

const VIDEO_BLOCK = 3;

function isVideoBlock(block: unknown): boolean {
  const type = field(block, '__typename') ?? field(block, 'type');
  return (
    field(block, 'block_type') === VIDEO_BLOCK ||
    isRecord(field(block, 'video')) ||
    (typeof type === 'string' && /story_?pin_?video_?block/i.test(type))
  );
}

const recordOrNone = (v: unknown) => v === undefined || v === null || isRecord(v);

/** Pages hold blocks, and each block says of which kind it is. */
function isSound(story: unknown, pages: unknown[], blocks: unknown[]): boolean {
  if (story === undefined || story === null) return true;
  return (
    (pages.length > 0 || field(story, 'is_deleted') === true) &&
    pages.every((page) => list(field(page, 'blocks')).length > 0) &&
    blocks.every(
      (block) => (field(block, 'block_type') ?? field(block, '__typename') ?? field(block, 'type')) !== undefined,
    )
  );
}

/** Views, or at least the lists of renditions that stand beside them. */
function isVideoData(block: unknown, data: unknown): boolean {
  if (data === undefined || data === null) return !isRecord(block) || data === null || !hasLike(block, /^video_?data/i);
  if (!isRecord(data)) return false;
  return has(data, 'seo_view_count') || (hasLike(data, /^video_?list/i) && !hasLike(data, /view_?count/i));
}

/** Pages that a pin has and that are not shown: what it shows is not known then. */
const lacksPages = (raw: Keyed, story: unknown) =>
  !isRecord(story) &&
  (typeof field(raw, 'story_pin_data_id') === 'string' ||
    (story === undefined && hasLike(raw, /^story_?pin_?data(?!_?id$)/i)));

/** Milliseconds of the first rendition that says how long it is. */
function lengthOf(videos: unknown): number | undefined {
  const renditions = field(videos, 'video_list');
  for (const one of isRecord(renditions) ? Object.values(renditions) : []) {
    const ms = whole(field(one, 'duration'));
    if (ms !== undefined && ms > 0) return ms;
  }
  return undefined;
}

const hasPicture = (raw: Keyed) =>
  isRecord(raw.images) ||
  typeof field(raw, 'image_signature') === 'string' ||
  Object.keys(raw).some((key) => /^image(?:Spec_|_?large|_?signature|\d)/i.test(key));

/**
 * What a pin shows. A pin with a link is a picture all the same: nearly every pin has one. A pin of several pages
 * (once "idea pins") is a carousel, whatever its pages hold. `videos` may be null on a video: then its pages tell.
 */
export function shownBy(raw: Keyed, path: string, job: Job): Shown {
  const story = field(raw, 'story_pin_data');
  const pages = list(field(story, 'pages'));
  const blocks = pages.length > 0 ? pages.flatMap((page) => list(field(page, 'blocks'))) : pages;
  const videoBlock = blocks.find(isVideoBlock);
  const slots = list(field(field(raw, 'carousel_data'), 'carousel_slots'));
  const videos = field(raw, 'videos');
  const data = field(videoBlock, 'video_data_v2') ?? field(videoBlock, 'video_data');
  const views = field(data, 'seo_view_count') ?? field(videos, 'seo_view_count');
  if (!isSound(story, pages, blocks) || !recordOrNone(videos) || !isVideoData(videoBlock, data))
    job.c.shape(`${path}.${keyOf(raw, 'story_pin_data')}`, story, raw);
  const lacking = lacksPages(raw, story);
  if (lacking && isWhole(raw)) job.c.shape(`${path}.${keyOf(raw, 'story_pin_data')}`, story, raw);
  const several = Math.max(pages.length, slots.length);
  if (several > 1) return { format: 'carousel', media: several, views };
  const embed = field(raw, 'embed');
  const isVideo =
    isRecord(videos) || videoBlock !== undefined || field(raw, 'is_video') === true || field(embed, 'type') === 'video';
  if (isVideo) {
    const total = field(story, 'total_video_duration');
    const ms = whole(total) || lengthOf(videos);
    if (total !== undefined && total !== null && whole(total) === undefined)
      job.c.shape(`${path}.story_pin_data.total_video_duration`, total, story);
    return { format: 'video', media: 1, views, ...(ms && { duration: ms / 1000 }) };
  }
  if (lacking) return { format: 'unknown', media: 0 };
  if (hasPicture(raw)) return { format: 'image', media: 1 };
  job.c.shape(`${path}.images`, raw.images, raw);
  return { format: 'unknown', media: 0 };
}
