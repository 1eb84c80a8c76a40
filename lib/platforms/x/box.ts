import type { PageView } from '../contract';
import { SERVED, servedLink } from './served-box';

const STATUS = /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,20})\/status\/(\d{1,25})$/;

/**
 * The permalink is the link around the post's own time; a quoted post inside has a time without a link. Pages that X has
 * rendered itself have no times.
 */
export function permalink(article: Element): { handle: string; id: string; time?: string } | undefined {
  for (const time of article.querySelectorAll('time[datetime]')) {
    const [, handle, id] = STATUS.exec(time.closest('a')?.getAttribute('href') ?? '') ?? [];
    const stated = time.getAttribute('datetime');
    if (handle && id && stated) return { handle, id, time: stated };
  }
  return servedLink(article, STATUS);
}

/** The rendered posts without the reader of last resort: what the overlay needs. */
export const xBox: Omit<PageView, 'read'> = {
  post: `article[data-testid="tweet"], ${SERVED}`,
  postId: (element) => permalink(element)?.id,
  badge: {
    row:
      '[role="group"][aria-label]:has([data-testid="like"], [data-testid="unlike"]), ' +
      'div:has(> [data-engagement-action="like"])',
  },
};
