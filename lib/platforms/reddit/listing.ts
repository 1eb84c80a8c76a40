import { at, type PostFlag, type PostFormat, type When } from '../../model';
import type { Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, type Keyed, list, mismatch, str, whole } from '../reading';
import { settle, stretch } from './posts';
import { LinkForm, POST_ID } from './schema';
import {
  commentCount,
  formatOfLink,
  fuzzed,
  HIDDEN,
  named,
  person,
  pointsToAnother,
  type Score,
  type Thing,
} from './thing';
import { placeOf } from './urls';

/** Seconds with or without decimals, UTC. `created` beside it is shifted by a zone. */
function publishedAt(out: Collector, data: Keyed, path: string): When | undefined {
  const seconds = data.created_utc;
  if (typeof seconds === 'number' && seconds > 0) return at(seconds * 1000);
  out.shape(`${path}.created_utc`, seconds, data);
  return undefined;
}

/**
 * `hide_score` stood beside the placeholder 1 and, in 2016 and again in 2026, beside scores as good as any: only what
 * may be the placeholder is hidden.
 */
function scoreOf(out: Collector, data: Keyed, path: string): Score {
  const stated = data.score ?? data.ups;
  const count = fuzzed(stated);
  if (data.hide_score === true && (count?.value ?? 0) <= 1) return HIDDEN;
  if (count) return { hidden: false, count };
  out.shape(`${path}.score`, stated, data);
  return { hidden: false };
}

interface Shown {
  format: PostFormat;
  media?: number;
  duration?: number;
}

const isOwnText = (domain: unknown) => typeof domain === 'string' && domain.startsWith('self.');

function picturesOf(data: Keyed): number {
  return list(data, 'gallery_data.items').length || Object.keys(Object(data.media_metadata)).length;
}

/** What the post shows. `post_hint` is often missing and then the address tells. */
function shownBy(out: Collector, data: Keyed, path: string): Shown {
  const { poll_data: poll, is_self: self } = data;
  if (isRecord(poll)) return { format: 'poll' };
  if (poll !== undefined && poll !== null) out.shape(`${path}.poll_data`, poll, data);
  // The files of a gallery are there although nothing calls it one.
  const gallery = data.is_gallery === true;
  if (!gallery && isRecord(data.gallery_data)) out.shape(`${path}.is_gallery`, data.is_gallery, data);
  if (gallery || isRecord(data.gallery_data)) {
    const pictures = picturesOf(data);
    return pictures > 0 ? { format: 'carousel', media: pictures } : { format: 'carousel' };
  }
  if (data.is_video === true || data.post_hint === 'hosted:video') {
    const video = get(data, 'media.reddit_video') ?? get(data, 'secure_media.reddit_video');
    const seconds = whole(get(video, 'duration'));
    return seconds === undefined ? { format: 'video', media: 1 } : { format: 'video', media: 1, duration: seconds };
  }
  if (typeof self !== 'boolean') out.shape(`${path}.is_self`, self, data);
  if (self === true || (self === undefined && isOwnText(data.domain))) return { format: 'text' };
  if (data.post_hint === 'image') return { format: 'image', media: 1 };
  if (typeof data.url !== 'string') {
    out.shape(`${path}.url`, data.url, data);
    return { format: 'unknown' };
  }
  const hinted = typeof data.post_hint === 'string' && data.post_hint !== 'self';
  const format = hinted ? 'link' : formatOfLink(str(data.domain), data.url);
  return format === 'image' ? { format, media: 1 } : { format };
}

/** Marks that are there in every post, set or not. `edited` is false or a time. */
function checkMarks(out: Collector, data: Keyed, path: string): void {
  for (const key of ['over_18', 'stickied'] as const)
    if (typeof data[key] !== 'boolean') out.shape(`${path}.${key}`, data[key], data);
  if (data.edited !== false && typeof data.edited !== 'number' && data.edited !== true)
    out.shape(`${path}.edited`, data.edited, data);
  for (const key of ['permalink', 'title', 'author'] as const)
    if (typeof data[key] !== 'string') out.shape(`${path}.${key}`, data[key], data);
  // Both since 2018 and 2019: posts that have the second have the first, unless their author is gone.
  if (data.upvote_ratio !== undefined && !data.author_fullname && person(str(data.author)))
    out.shape(`${path}.author_fullname`, data.author_fullname, data);
  if (data.crosspost_parent !== undefined && !isRecord(list(data.crosspost_parent_list)[0]))
    out.shape(`${path}.crosspost_parent_list`, data.crosspost_parent_list, data);
}

/** A listing says which of its posts the feed itself has put on top. */
function flagsOf(data: Keyed, onUser: boolean, crosspost: boolean): PostFlag[] {
  const flags: PostFlag[] = [];
  if (onUser ? data.pinned === true : data.stickied === true) flags.push('pinned');
  if (crosspost) flags.push('quote');
  if (typeof data.edited === 'number' || data.edited === true) flags.push('edited');
  if (data.over_18 === true) flags.push('sensitive');
  return flags;
}

function readLink(out: Collector, raw: unknown, path: string, onUser: boolean): Thing {
  const data = conform(LinkForm, raw, path) as Keyed & ReturnType<typeof conform<typeof LinkForm>>;
  const parent = Array.isArray(data.crosspost_parent_list) ? data.crosspost_parent_list[0] : undefined;
  const crosspost =
    isRecord(parent) || typeof data.crosspost_parent === 'string' || pointsToAnother(data.url, data.name);
  const shown = isRecord(parent) ? shownBy(out, parent, `${path}.crosspost_parent_list[]`) : shownBy(out, data, path);
  checkMarks(out, data, path);
  const comments = commentCount(data.num_comments);
  if (!comments) out.shape(`${path}.num_comments`, data.num_comments, data);
  const published = publishedAt(out, data, path);
  const thing: Thing = {
    id: data.name,
    permalink: data.permalink,
    title: data.title,
    community: { id: data.subreddit_id, name: named(data.subreddit_name_prefixed, data.subreddit) },
    author: { id: data.author_fullname ?? undefined, name: person(data.author) },
    format: shown.format,
    flags: flagsOf(data, onUser, crosspost),
    score: scoreOf(out, data, path),
  };
  if (published) thing.published = published;
  if (comments) thing.comments = comments;
  if (shown.media !== undefined) thing.mediaCount = shown.media;
  if (shown.duration !== undefined) thing.duration = shown.duration;
  return thing;
}

/** The posts of a listing; comments, advertisements and what is neither are told. */
function readChildren(out: Collector, children: unknown[], path: string, onUser: boolean): Thing[] {
  const things: Thing[] = [];
  const inside = `${path}[].data`;
  out.each(children, path, (child, here) => {
    const { kind, data } = isRecord(child) ? child : ({} as Keyed);
    if (kind === 't1') return out.skip('comment');
    if (kind === 'more') return out.skip('cursor');
    if (kind !== 't3') {
      const other = typeof kind === 'string' && !POST_ID.test(str(get(data, 'name')) ?? '');
      return other ? out.skip('not-a-post') : mismatch(`${here}.kind`, kind, child);
    }
    if (isRecord(data) && (data.promoted === true || data.is_created_from_ads_ui === true)) {
      return out.skip('ad', 1, data.name);
    }
    things.push(readLink(out, data, inside, onUser));
  });
  return things;
}

/** `/r/name/new.json`, `/user/name/submitted.json`, and the feeds of many, of which nothing is anybody's. */
export const readListing: Reader = (body, context) => {
  const source = 'reddit/listing';
  const out = collector(source);
  const children = get(body, 'data.children');
  if (!Array.isArray(children)) {
    // Private and banned communities: an error and a reason.
    if (!(isRecord(body) && body.error !== undefined)) out.shape('data.children', children, get(body, 'data') ?? body);
    return out.result({ empty: 'normal' });
  }
  const place = placeOf(context.url);
  const things = readChildren(out, children, 'data.children', place.kind === 'user');
  const query = queryOf(context.url);
  const next = get(body, 'data.after');
  if (next === undefined) out.shape('data.after', next, get(body, 'data'));
  const first = get(body, 'data.before') == null && !query.get('after') && !query.get('before');
  const part = stretch(first, next !== null, whole(query.get('count') ?? '') ?? (first ? 0 : 1_000), children.length);
  return settle(out, things, place, source, context, part);
};

function queryOf(address: string): URLSearchParams {
  return new URLSearchParams(address.split('#')[0]?.split('?')[1] ?? '');
}

/** `/comments/id.json`: a listing of the opened post alone, then one of comments. Who comments is nobody's business. */
export const readComments: Reader = (body, context) => {
  const source = 'reddit/comments';
  const out = collector(source);
  const [opened, comments] = Array.isArray(body) ? body : [body];
  const children = get(opened, 'data.children');
  if (!Array.isArray(children)) {
    if (!(isRecord(body) && body.error !== undefined))
      out.shape('[].data.children', children, get(opened, 'data') ?? opened);
    return out.result({ empty: 'suspicious' });
  }
  for (const child of list(comments, 'data.children')) out.skip(get(child, 'kind') === 'more' ? 'cursor' : 'comment');
  const things = readChildren(out, children, '[].data.children', false);
  const [post] = things;
  return settle(out, things.slice(0, 1), post ? { kind: 'post', id: post.id } : { kind: 'other' }, source, context);
};
