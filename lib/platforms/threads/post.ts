import { at, type CountName, exact, type PostCounts, type PostFlag, type PostFormat, type When } from '../../model';
import { codeOfPk, idText, pkOfCode, textId } from '../media-id';
import { get, isRecord, type Keyed, list, mismatch, str, whole } from '../reading';
import { readCount } from '../text/count-text';
import { fields, type Job } from './job';
import { type Info, InfoForm, type Post, PostForm } from './schema';

export interface Author {
  id: string;
  handle?: string;
}

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

/** The post's pk: stated, or the front of `<pk>_<author's pk>`, or spelled by the code. */
export function pkOf(node: unknown): string | undefined {
  const id = get(node, 'id');
  const joined = typeof id === 'string' ? /^(\d+)_\d+$/.exec(id)?.[1] : undefined;
  const code = get(node, 'code');
  const pk = get(node, 'pk');
  return textId(pk) ?? joined ?? (typeof code === 'string' ? pkOfCode(code) : undefined) ?? idText(pk);
}

/** The author: stated, or the end of `<pk>_<author's pk>`. */
export function authorOf(node: unknown): Author | undefined {
  const id = get(node, 'id');
  const joined = typeof id === 'string' ? /^\d+_(\d+)$/.exec(id)?.[1] : undefined;
  const stated = idText(get(node, 'user.pk')) ?? idText(get(node, 'user.id')) ?? joined;
  const handle = str(get(node, 'user.username'));
  return stated === undefined ? undefined : { id: stated, ...(handle !== undefined && { handle }) };
}

/** Until 2026 `text_post_app_info`; other people's types of October 2026 call it `text_app_info`. */
export function infoOf(node: unknown): { info: Keyed | undefined; key: string } {
  const key = ['text_post_app_info', 'text_app_info'].find((k) => isRecord(get(node, k))) ?? 'text_post_app_info';
  const info = get(node, key);
  return { info: isRecord(info) ? info : undefined, key };
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
function ghost(tally: Tally, info: Partial<Info>): void {
  const about = [
    ['likes', info.ghost_post_approximate_like_count_str],
    ['comments', info.ghost_post_approximate_reply_count_str],
  ] as const;
  for (const [name, text] of about) {
    const count = text ? readCount(text, 'en', { rounding: 'unknown', bare: true }) : undefined;
    delete tally.counts[name];
    if (count) tally.counts[name] = count;
    else if (!tally.hidden.includes(name)) tally.hidden.push(name);
  }
}

const FORMATS: Record<string, PostFormat> = { 1: 'image', 2: 'video', 8: 'carousel', 19: 'text' };

function isPoll(node: Keyed, info: Keyed | undefined): boolean {
  const inside = (v: unknown) => isRecord(v) && Object.entries(v).some(([k, x]) => /poll/i.test(k) && isRecord(x));
  return inside(node.caption_add_on) || inside(info) || inside(node);
}

function formatOf(job: Job, post: Partial<Post>, info: Keyed | undefined, node: Keyed, path: string): PostFormat {
  const stated = FORMATS[String(post.media_type)];
  if (stated !== undefined && stated !== 'text') return stated;
  if (stated === undefined) job.c.shape(`${path}.media_type`, node.media_type, node);
  if (isPoll(node, info)) return 'poll';
  if (isRecord(post.audio)) return 'audio';
  if (list(post.carousel_media).length > 0) return 'carousel';
  if (list(post.video_versions).length > 0) return 'video';
  if (list(post.image_versions2?.candidates).length > 0 && stated === undefined) return 'image';
  if (isRecord(post.giphy_media_info)) return 'image';
  // Somebody else's picture or video, shown as this post's own.
  const shown = FORMATS[String(get(info, 'linked_inline_media.media_type'))];
  if (shown !== undefined && shown !== 'text') return shown;
  if (isRecord(info?.link_preview_attachment)) return 'link';
  return stated ?? 'unknown';
}

function captionOf(post: Partial<Post>, info: Partial<Info>): string | undefined {
  if (post.caption) return post.caption.text ?? undefined;
  const parts = list(info.text_fragments?.fragments).map((f) => get(f, 'plaintext'));
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
  const id = pkOf(node);
  if (id === undefined) return mismatch(`${path}.pk`, node.pk, node);
  const code = str(node.code) ?? codeOfPk(id);
  if (code === undefined) return mismatch(`${path}.code`, node.code, node);
  const author = authorOf(node);
  if (author === undefined) return mismatch(`${path}.user.pk`, get(node, 'user.pk'), node.user ?? node);

  const post = fields(job, PostForm, node, path);
  const inside = `${path}.${key}`;
  const info = raw ? fields(job, InfoForm, raw, inside) : {};
  if (!raw) job.c.shape(inside, node[key], node);

  const share = info.share_info;
  const original = isRecord(share?.reposted_post) ? share.reposted_post : undefined;
  const tally: Tally = { counts: {}, hidden: [] };
  if (!original) {
    const hides = post.like_and_view_counts_disabled === true;
    if (!hides) add(job, tally, 'likes', path, node, 'like_count', info.is_ghost_post !== true);
    else tally.hidden.push('likes');
    if (raw) {
      add(job, tally, 'comments', inside, raw, 'direct_reply_count', info.is_ghost_post !== true);
      add(job, tally, 'shares', inside, raw, 'repost_count', true);
      add(job, tally, 'quotes', inside, raw, 'quote_count', false);
      add(job, tally, 'views', inside, raw, 'impression_count', false);
    }
    if (info.is_ghost_post === true) ghost(tally, info);
  }

  const flags: PostFlag[] = [];
  const answers = info.reply_to_author ? authorOf({ user: info.reply_to_author }) : undefined;
  const quotes = isRecord(share?.quoted_post) || isRecord(share?.quoted_attachment_post);
  if (info.pinned_post_info?.is_pinned_to_profile) flags.push('pinned');
  if (original) flags.push('repost');
  else if (quotes || share?.quoted_attachment_post_unavailable) flags.push('quote');
  if (info.is_reply || answers) flags.push('reply');
  if (post.is_paid_partnership) flags.push('paid');
  if (post.caption_is_edited) flags.push('edited');
  if (isRecord(post.media_overlay_info)) flags.push('sensitive');

  const published = timeOf(job, post, node, path);
  const odd = published && (published.earliest < FIRST || published.earliest > job.ctx.seenAt + DAY);
  if (odd) job.c.shape(`${path}.taken_at`, 'out of range', node);
  const { info: originalInfo } = infoOf(original);
  const format = original
    ? formatOf(
        job,
        fields(job, PostForm, original, `${inside}.share_info.reposted_post`),
        originalInfo,
        original,
        `${inside}.share_info.reposted_post`,
      )
    : formatOf(job, post, raw, node, path);
  const media = original ? original.carousel_media : post.carousel_media;
  return {
    id,
    code,
    author,
    published: odd ? undefined : published,
    format,
    flags,
    ...tally,
    caption: original ? undefined : captionOf(post, info),
    mediaCount: format === 'carousel' ? list(media).length || undefined : undefined,
    duration: original ? undefined : (post.video_duration ?? undefined),
    original,
    answers,
    ad: isAd(node),
  };
}
