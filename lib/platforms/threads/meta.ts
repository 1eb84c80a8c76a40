import type { EmbeddedSource } from '../contract';
import { idText } from '../media-id';
import { collector, get, str } from '../reading';
import { readCount } from '../text/count-text';
import { classify, profileUrl } from './address';

/** What the head of a profile's page says, as JSON for the reader below. */
interface Head {
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

/**
 * "2.5K Followers • 329 Threads • …": the number of posts stands here alone. The description of the page that the
 * server sent; a tab of it says the same.
 */
export const threadsMeta: EmbeddedSource = {
  id: 'threads/meta',
  find(document) {
    const address = content(document, 'meta[property="og:url"]') || content(document, 'link[rel="canonical"]', 'href');
    const page = URL.canParse(address) ? classify(new URL(address)) : undefined;
    const description =
      content(document, 'meta[name="description"]') || content(document, 'meta[property="og:description"]');
    if (page?.kind !== 'profile' || !/\p{Nd}/u.test(description)) return [];
    const id = idBeside(document, page.handle);
    const language = document.documentElement.getAttribute('lang') ?? 'en';
    const head: Head = { handle: page.handle, description, language, ...(id !== undefined && { id }) };
    return [JSON.stringify(head)];
  },
  read(body, ctx) {
    const c = collector('threads/meta');
    const handle = str(get(body, 'handle'));
    const description = str(get(body, 'description'));
    if (handle === undefined || description === undefined) {
      c.shape('description', get(body, 'description'), body);
      return c.result({ empty: 'normal' });
    }
    const { subject } = ctx;
    const known = subject?.handle?.toLowerCase() === handle.toLowerCase() ? subject.id : undefined;
    const id = idText(get(body, 'id')) ?? known;
    const language = str(get(body, 'language')) ?? ctx.language;
    // Followers first, posts second, in every language; what follows is the biography.
    const parts = description.split(/[•・·]/);
    const count = (text: string | undefined) => readCount(text?.trim() ?? '', language, { rounding: 'unknown' });
    const posts = count(parts[0]) ? count(parts[1]) : undefined;
    if (!posts) c.shape('description', description, body);
    else if (id === undefined) c.skip('no-identity');
    else
      c.profile({
        platform: 'threads',
        id,
        handle,
        url: profileUrl(handle),
        counts: { posts },
        hidden: [],
        seenAt: ctx.seenAt,
        source: 'threads/meta',
        via: ctx.via,
      });
    return c.result({ empty: 'normal' });
  },
  empty: 'normal',
};
