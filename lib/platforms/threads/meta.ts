import { type Count, isObject } from '../../model';
import { idText } from '../media-id';
import { get, str } from '../reading';
import { readCount } from '../text/count-text';
import { classify, profileUrl } from './address';
import { type Job, subjectOf } from './job';

/** What the head of a profile's page says: plain data, carried into the reader beside a block. */
export interface Head {
  handle: string;
  description: string;
  language: string;
  /** The account's id, where the page's data name it beside the handle. */
  id?: string;
}

const content = (document: Document, selector: string, name = 'content'): string =>
  document.querySelector(selector)?.getAttribute(name) ?? '';

/** The id that the page's own data put beside a handle: posts and profiles state both within one record. */
export function idBeside(document: Document, handle: string): string | undefined {
  const name = JSON.stringify(handle).replaceAll('.', '\\.');
  const pattern = new RegExp(`"pk":"(\\d{1,20})"[^{}]*"username":${name}|"username":${name},"id":"(\\d{1,20})"`);
  for (const script of document.querySelectorAll('script[type="application/json"]')) {
    const text = script.textContent ?? '';
    if (!text.includes('"username"')) continue;
    const [, before, after] = pattern.exec(text) ?? [];
    const id = before ?? after;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The head of a profile's page, as the server sent it; a tab of it says the same. Undefined on other pages. */
export function headOf(document: Document): Head | undefined {
  const address = content(document, 'meta[property="og:url"]') || content(document, 'link[rel="canonical"]', 'href');
  const page = URL.canParse(address) ? classify(new URL(address)) : undefined;
  const description =
    content(document, 'meta[name="description"]') || content(document, 'meta[property="og:description"]');
  if (page?.kind !== 'profile' || !/\p{Nd}/u.test(description)) return undefined;
  const id = idBeside(document, page.handle);
  const language = document.documentElement.getAttribute('lang') ?? 'en';
  return { handle: page.handle, description, language, ...(id !== undefined && { id }) };
}

/**
 * "2.5K Followers • 329 Threads • …": the number of posts stands here alone. Followers first, posts second, in every
 * language; what follows is the biography.
 */
function postsIn(description: string, language: string): Count | undefined {
  const parts = description.split(/[•・·]/);
  const count = (text: string | undefined) => readCount(text?.trim() ?? '', language, { rounding: 'unknown' });
  return (count(parts[0]) && count(parts[1])) ?? undefined;
}

/** Takes over what a block was handed with it; a text that is not understood is told. */
export function takeHead(block: unknown, job: Job): void {
  const head = get(block, 'head');
  if (!isObject(head)) return;
  const handle = str(head.handle);
  const description = str(head.description);
  const posts = description && postsIn(description, str(head.language) ?? job.ctx.language);
  if (handle === undefined || !posts) job.c.shape('head.description', head.description, head);
  else job.head = { handle, posts, id: idText(head.id) };
}

/** The number of posts where no profile in the data took it. */
export function leaveHead(job: Job): void {
  const { head } = job;
  if (!head) return;
  const subject = subjectOf(job);
  const id = head.id ?? (subject?.handle?.toLowerCase() === head.handle.toLowerCase() ? subject.id : undefined);
  if (id === undefined) {
    job.c.skip('no-identity');
    return;
  }
  job.c.profile({
    platform: 'threads',
    id,
    handle: head.handle,
    url: profileUrl(head.handle),
    counts: { posts: head.posts },
    hidden: [],
    seenAt: job.ctx.seenAt,
    source: job.source,
    via: job.ctx.via,
  });
}
