import type { CountName } from '../../model';

/**
 * Boxes of the pages that X renders on the server since late 2026, without an account (known from other projects'
 * sources: not yet confirmed on a recording). They have neither test ids nor times: a post is an `article` with
 * engagement buttons, its date the text of its own link, and a quoted post is an `article` of its own inside.
 */
export const SERVED = 'article:has([data-engagement-action="like"])';

const BUTTONS: Record<string, CountName> = { reply: 'comments', retweet: 'shares', like: 'likes', bookmark: 'saves' };

/** The post's own link: one that leads to it and stands in no other post. */
export function servedLink(article: Element, status: RegExp): { handle: string; id: string } | undefined {
  if (!article.querySelector('[data-engagement-action]')) return undefined;
  for (const link of article.querySelectorAll('a[href*="/status/"]')) {
    const [, handle, id] = status.exec(link.getAttribute('href') ?? '') ?? [];
    if (handle && id && link.closest('article') === article) return { handle, id };
  }
  return undefined;
}

/** The faces of the buttons: plain below ten thousand, rounded from there on, empty for zero and for "not shown". */
export function servedFaces(article: Element): [CountName, string][] {
  return Object.entries(BUTTONS).map(([action, name]) => [
    name,
    article.querySelector(`[data-engagement-action="${action}"]`)?.textContent?.trim() ?? '',
  ]);
}

/** Photos and players in the box, the quoted post's left out. */
export function servedMedia(article: Element): { photos: number; videos: number } {
  const own = (selector: string) =>
    [...article.querySelectorAll(selector)].filter((element) => element.closest('article') === article).length;
  return { photos: own('img[src*="pbs.twimg.com/media/"]'), videos: own('video') };
}
