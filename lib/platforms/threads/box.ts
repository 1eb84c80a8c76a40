import type { PageView } from '../contract';
import { postOfPath } from './address';

function pathOf(link: Element): string {
  return (link.getAttribute('href') ?? '').replace(/^https:\/\/www\.threads\.(?:com|net)/, '').replace(/[?#].*$/, '');
}

export interface Permalink {
  id: string;
  code: string;
  handle?: string;
  time: string | null;
}

/** The permalink is the link around the post's time: the first one, since a quoted post stands below the text. */
export function permalink(box: Element): Permalink | undefined {
  for (const time of box.querySelectorAll('a[href*="/post/"] time, a[href*="/t/"] time')) {
    const link = time.closest('a');
    const post = link ? postOfPath(pathOf(link)) : undefined;
    if (post) return { ...post, time: time.getAttribute('datetime') ?? time.getAttribute('dateTime') };
  }
  return undefined;
}

const PRESSABLE = '[data-pressable-container="true"]';
/**
 * Logged-out pages (2026-06) mark nothing, and classes are hashes: the box is known by how deep below it the time
 * stands, the same for heads and parts of threads.
 */
const DEPTH = ':has(> div > div > div > div > div > span > a[href*="/post/"] > time)';

/** The rendered posts without the reader of last resort: what the overlay needs. */
export const threadsBox: Omit<PageView, 'read'> = {
  post: `${PRESSABLE}:not(${PRESSABLE} *):has(time), div:not(${PRESSABLE}, ${PRESSABLE} *)${DEPTH}`,
  postId: (element) => permalink(element)?.id,
  // Like, reply, repost, share: names are in the page's language, the order is not.
  badge: { row: 'div:has(> div > [role="button"] > div > div > svg):has(> div:nth-child(3))' },
};
