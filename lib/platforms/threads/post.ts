import { at, type CountName, exact, type PostCounts, type PostFlag, type PostFormat, type When } from '../../model';
import { codeOfPk } from '../media-id';
import { get, isRecord, type Keyed, list, mismatch, str, whole } from '../reading';
import { readCount } from '../text/count-text';
import { type Author, authorOf, PLACES, personOf, pkAmong, pksOf } from './identity';
import { fields, type Job } from './job';
import { type Info, InfoForm, type Post, PostForm } from './schema';

/** One post, read: everything but whose profile it counts for. */
export interface Sighting {
  id: string;
  code: string;
  author: Author;
  published: When | undefined;
  format: PostFormat;
  flags: PostFlag[];
  counts: PostCounts;
  hidden: CountName[];
  caption: string | undefined;
  mediaCount: number | undefined;
  duration: number | undefined;
  /** The post that this one passes on. */
  original: Keyed | undefined;
  /** The author that this one answers. */
  answers: Author | undefined;
  ad: boolean;
}

/** Until 2026 `text_post_app_info`; other people's types of October 2026 call it `text_app_info`. */
export function infoOf(node: unknown): { info: Keyed | undefined; key: string } {
  if (isRecord(node)) {
    if (isRecord(node.text_post_app_info)) return { info: node.text_post_app_info, key: 'text_post_app_info' };
    if (isRecord(node.text_app_info)) return { info: node.text_app_info, key: 'text_app_info' };
  }
  return { info: undefined, key: 'text_post_app_info' };
}

/** "6,829": how the count of views stands in some answers. */
export function wholeText(v: unknown): number | undefined {
  return whole(typeof v === 'string' && /^\d{1,3}(?:,\d{3})+$/.test(v) ? v.replaceAll(',', '') : v);
}

interface Tally {
  counts: PostCounts;
  hidden: CountName[];
}

/** −1 is Instagram's way of saying that a count is hidden. Null and absent state nothing, which `needed` counts tell. */
function add(job: Job, tally: Tally, name: CountName, path: string, record: Keyed, key: string, needed: boolean): void {
  const value = record[key];
  if (value === -1) tally.hidden.push(name);
  else if (value === undefined || value === null) {
    if (needed) job.c.shape(`${path}.${key}`, value, record);
  } else {
    const count = exact(wholeText(value));
    if (count) tally.counts[name] = count;
    else job.c.shape(`${path}.${key}`, value, record);
  }
}

/** A ghost post shows others how many it has about ("10+"): never the number beside it. */
function ghost(tally: Tally, info: Keyed): void {
  const about = [
    ['likes', info.ghost_post_approximate_like_count_str],
    ['comments', info.ghost_post_approximate_reply_count_str],
  ] as const;
  for (const [name, shown] of about) {
    const text = str(shown);
    const count = text ? readCount(text, 'en', { rounding: 'unknown', bare: true }) : undefined;
    delete tally.counts[name];
    if (count) tally.counts[name] = count;
    else if (!tally.hidden.includes(name)) tally.hidden.push(name);
  }
}

const FORMATS: Record<string, PostFormat> = { 1: 'image', 2: 'video', 8: 'carousel', 19: 'text' };

/** Where a poll can stand: no recording has one. */
const POLLS = ['poll', 'poll_info', 'poll_attachment_info'];

function isPoll(node: Keyed, info: Keyed | undefined): boolean {
  return [node.caption_add_on, info, node].some((v) => isRecord(v) && POLLS.some((key) => isRecord(v[key])));
}

function formatOf(job: Job, info: Keyed | undefined, node: Keyed, path: string): PostFormat {
  const type = node.media_type;
  const stated = typeof type === 'number' || typeof type === 'string' ? FORMATS[type] : undefined;
  if (stated !== undefined && stated !== 'text') return stated;
  if (stated === undefined) job.c.shape(`${path}.media_type`, type, node);
  if (isPoll(node, info)) return 'poll';
  if (isRecord(node.audio)) return 'audio';
  if (list(node.carousel_media).length > 0) return 'carousel';
  if (list(node.video_versions).length > 0) return 'video';
  if (stated === undefined && list(node, 'image_versions2.candidates').length > 0) return 'image';
  if (isRecord(node.giphy_media_info)) return 'image';
  // Somebody else's picture or video, shown as this post's own.
  const shown = info?.linked_inline_media ? FORMATS[String(get(info, 'linked_inline_media.media_type'))] : undefined;
  if (shown !== undefined && shown !== 'text') return shown;
  if (isRecord(info?.link_preview_attachment)) return 'link';
  return stated ?? 'unknown';
}

function captionOf(job: Job, post: Partial<Post>, info: Keyed | undefined, path: string): string | undefined {
  if (typeof post.caption?.text === 'string') return post.caption.text;
  if (post.caption) job.c.shape(`${path}.caption.text`, post.caption.text, post.caption);
  const parts = list(info, 'text_fragments.fragments').map((f) => get(f, 'plaintext'));
  const text = parts.filter((part) => typeof part === 'string').join('');
  return text === '' && post.caption !== null ? undefined : text;
}

function timeOf(job: Job, post: Partial<Post>, node: Keyed, path: string): When | undefined {
  const seconds = whole(post.taken_at);
  const published = seconds !== undefined && seconds > 0 && seconds < 1e11 ? at(seconds * 1000) : undefined;
  if (!published) job.c.shape(`${path}.taken_at`, node.taken_at, node);
  return published;
}

const DAY = 86_400_000;
/** Threads opened on 2023-07-05; nothing on it is older. */
const FIRST = Date.UTC(2023, 6, 1);

/** Signs of an advertisement as Instagram's feeds carry them; none stood in a recording of Threads. */
export function isAd(node: unknown): boolean {
  return isRecord(node) && (node.is_ad === true || node.product_type === 'ad' || !!node.ad_id || !!node.ad_action);
}

/** Reads one post. Throws a mismatch where it states none that can be told apart. */
export function readPost(job: Job, node: unknown, path: string): Sighting | 'unavailable' {
  if (!isRecord(node)) return mismatch(path, node);
  const { info: raw, key } = infoOf(node);
  if (raw?.is_post_unavailable === true) return 'unavailable';
  const places = pksOf(node);
  const id = pkAmong(places, node.pk);
  if (id === undefined) return mismatch(`${path}.pk`, node.pk, node);
  places.forEach((place, i) => {
    const key = PLACES[i] ?? '';
    if (place !== undefined && place !== id) job.c.shape(`${path}.${key}`, node[key], node);
  });
  const code = str(node.code) ?? codeOfPk(id);
  if (code === undefined) return mismatch(`${path}.code`, node.code, node);
  const author = authorOf(node);
  if (author === undefined) return mismatch(`${path}.user.pk`, get(node, 'user.pk'), node.user ?? node);

  const post = fields(job, PostForm, node, path);
  const inside = `${path}.${key}`;
  const info: Partial<Info> = raw ? fields(job, InfoForm, raw, inside) : {};
  if (!raw) job.c.shape(inside, node[key], node);

  const share = isRecord(raw?.share_info) ? raw.share_info : {};
  const original = isRecord(share.reposted_post) ? share.reposted_post : undefined;
  const tally: Tally = { counts: {}, hidden: [] };
  if (!original) {
    const hides = post.like_and_view_counts_disabled === true;
    if (!hides) add(job, tally, 'likes', path, node, 'like_count', info.is_ghost_post !== true);
    else tally.hidden.push('likes');
    if (raw) {
      add(job, tally, 'comments', inside, raw, 'direct_reply_count', info.is_ghost_post !== true);
      add(job, tally, 'shares', inside, raw, 'repost_count', true);
      add(job, tally, 'quotes', inside, raw, 'quote_count', true);
      add(job, tally, 'views', inside, raw, 'impression_count', false);
    }
    if (raw && info.is_ghost_post === true) ghost(tally, raw);
  }

  const flags: PostFlag[] = [];
  const answers = personOf(raw?.reply_to_author);
  const quotes = isRecord(share.quoted_post) || isRecord(share.quoted_attachment_post);
  if (info.pinned_post_info?.is_pinned_to_profile) flags.push('pinned');
  // A place that the types of October 2026 leave open: told where the record is there and does not say it.
  else if (info.pinned_post_info && info.pinned_post_info.is_pinned_to_profile === undefined)
    job.c.shape(`${inside}.pinned_post_info.is_pinned_to_profile`, undefined, info.pinned_post_info);
  if (original) flags.push('repost');
  else if (quotes || share.quoted_attachment_post_unavailable === true) flags.push('quote');
  if (info.is_reply || answers) flags.push('reply');
  if (post.is_paid_partnership) flags.push('paid');
  if (post.caption_is_edited) flags.push('edited');
  if (isRecord(node.media_overlay_info)) flags.push('sensitive');

  const published = timeOf(job, post, node, path);
  const odd = published && (published.earliest < FIRST || published.earliest > job.ctx.seenAt + DAY);
  if (odd) job.c.shape(`${path}.taken_at`, 'out of range', node);
  const format = original
    ? formatOf(job, infoOf(original).info, original, `${inside}.share_info.reposted_post`)
    : formatOf(job, raw, node, path);
  return {
    id,
    code,
    author,
    published: odd ? undefined : published,
    format,
    flags,
    ...tally,
    caption: original ? undefined : captionOf(job, post, raw, path),
    mediaCount: format === 'carousel' ? list((original ?? node).carousel_media).length || undefined : undefined,
    duration: original ? undefined : (post.video_duration ?? undefined),
    original,
    answers,
    ad: isAd(node),
  };
}
