import { at, type PostCounts, type PostObservation } from '../../model';
import type { EmbeddedSource } from '../contract';
import { collector, get, isRecord, list, str, whole } from '../reading';
import { readCount } from '../text/count-text';
import { postIdOfPath, postUrl } from './address';
import { whenOfPk } from './node-parts';

/** What the head of an opened post says: plain data, found in the document and read like any other body. */
interface Head {
  path: string;
  description: string;
  language: string;
  /** The page's `application/ld+json`, where it is of a post. */
  linked?: unknown;
  /** The author's number, where the page's data name it beside the handle. */
  author?: string;
}

const SOURCE = 'instagram/head';
/** Whatever the page's data state of likes is newer and exact: the head is asked only where they state nothing. */
const STATED = /"like_count":-?\d|"edge_media_preview_like"|"edge_liked_by"/;

const content = (document: Document, selector: string, name = 'content') =>
  document.querySelector(selector)?.getAttribute(name) ?? '';

/** The number that the page's own data put beside a handle. */
export function idBeside(texts: readonly string[], handle: string): string | undefined {
  const name = JSON.stringify(handle).replaceAll('.', '\\.');
  const pattern = new RegExp(
    `"pk":"(\\d{1,20})"[^{}]{0,500}"username":${name}|"username":${name}[^{}]{0,500}"pk":"(\\d{1,20})"`,
  );
  for (const text of texts) {
    const [, before, after] = (text.includes('"username"') && pattern.exec(text)) || [];
    const id = before ?? after;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** "123 likes, 4 comments - handle on October 1, 2026: “…”": the form is the same in every language, the words are not. */
function described(text: string): { handle: string; likes: string; comments: string } | undefined {
  const [, likes, comments, handle] = /^([^-:"“]{1,60}?), ([^-:"“]{1,60}?) - ([\w.]{1,30})(?=[\s:,])/.exec(text) ?? [];
  const told = likes !== undefined && comments !== undefined && handle !== undefined;
  return told && /\p{Nd}/u.test(likes) && /\p{Nd}/u.test(comments) ? { handle, likes, comments } : undefined;
}

function linkedIn(document: Document): unknown {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (!/interactionStatistic|commentCount/.test(text)) continue;
    try {
      const parsed: unknown = JSON.parse(text);
      const one = Array.isArray(parsed) ? parsed[0] : parsed;
      if (isRecord(one)) return one;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Counts and time of schema.org's terms. */
function linkedCounts(linked: unknown): PostCounts {
  const counts: PostCounts = {};
  const set = (name: 'likes' | 'comments', v: unknown) => {
    const n = whole(v);
    if (n !== undefined) counts[name] = { value: n, low: n, high: n };
  };
  set('comments', get(linked, 'commentCount'));
  const told = get(linked, 'interactionStatistic');
  for (const one of Array.isArray(told) ? list(told) : [told])
    if (/LikeAction/.test(String(get(one, 'interactionType') ?? ''))) set('likes', get(one, 'userInteractionCount'));
  return counts;
}

function readHead(head: Head, job: { c: ReturnType<typeof collector>; seenAt: number }): PostObservation | undefined {
  const post = postIdOfPath(head.path);
  const code = /\/([\w-]+)\/?$/.exec(head.path)?.[1];
  const text = described(head.description);
  const linked = isRecord(head.linked) ? head.linked : undefined;
  const handle =
    text?.handle ?? str(get(linked, 'author.identifier.value')) ?? str(get(linked, 'author.alternateName'))?.slice(1);
  if (!post || code === undefined || (!text && !linked)) return undefined;
  const counts = linkedCounts(linked);
  for (const name of ['likes', 'comments'] as const) {
    if (counts[name] || !text) continue;
    const count = readCount(text[name], head.language, { rounding: 'unknown' });
    if (count) counts[name] = count;
    else job.c.shape(`description.${name}`, head.description, head);
  }
  if (handle === undefined || head.author === undefined) {
    job.c.skip('no-identity', 1, post.id);
    return undefined;
  }
  const dated = Date.parse(str(get(linked, 'dateCreated')) ?? '');
  const published = Number.isFinite(dated) ? at(dated) : whenOfPk(post.id, job.seenAt);
  return {
    platform: 'instagram',
    id: post.id,
    profileId: head.author,
    handle,
    url: postUrl(code, /\/reels?\//.test(head.path)),
    ...(published && { published }),
    format: 'unknown',
    flags: published && !Number.isFinite(dated) ? ['partial', 'approximate-time'] : ['partial'],
    counts,
    hidden: [],
    // The description is written ahead of the visit, hours or days before: kept, and out of rates and growth.
    doubtful: (['likes', 'comments'] as const).filter((name) => counts[name]),
    seenAt: job.seenAt,
    source: SOURCE,
    via: 'embedded',
  };
}

/** Likes and comments of an opened post in the page's head: what is left to visitors whose page states no counts. */
export const instagramHead: EmbeddedSource = {
  id: SOURCE,
  find(document) {
    const address = content(document, 'meta[property="og:url"]') || content(document, 'link[rel="canonical"]', 'href');
    const path = URL.canParse(address) ? new URL(address).pathname : '';
    if (!postIdOfPath(path)) return [];
    const texts = [...document.querySelectorAll('script[type="application/json"]')].map((s) => s.textContent ?? '');
    if (texts.some((text) => STATED.test(text))) return [];
    const description =
      content(document, 'meta[property="og:description"]') || content(document, 'meta[name="description"]');
    const linked = linkedIn(document);
    const handle = described(description)?.handle ?? str(get(linked, 'author.identifier.value'));
    if (handle === undefined) return [];
    const author = idBeside(texts, handle);
    const language = document.documentElement.getAttribute('lang') ?? 'en';
    return [JSON.stringify({ path, description, language, linked, author })];
  },
  read(body, ctx) {
    const c = collector(SOURCE);
    c.guard('', () => {
      const { path, description, language } = isRecord(body) ? body : {};
      const texts = [path, description, language].every((v) => typeof v === 'string');
      if (!texts) return c.shape('path', path, body);
      const post = readHead(body as unknown as Head, { c, seenAt: ctx.seenAt });
      if (post) c.post(post);
    });
    return c.result({ empty: 'normal' });
  },
  empty: 'normal',
};
