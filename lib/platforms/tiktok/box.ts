import type { PageView } from '../contract';
import { type PostLink, postLink } from './address';

export const TILE = '[data-e2e="user-post-item"]';

/** A tile leads to its post; a skeleton, of which sixteen stand in a page that loads, leads nowhere. */
export function tileLink(element: Element): PostLink | undefined {
  for (const link of element.querySelectorAll('a[href*="/video/"], a[href*="/photo/"]')) {
    const found = postLink(link.getAttribute('href') ?? '');
    if (found) return found;
  }
  return undefined;
}

/** Views stand below on the left, the pin above on the left, the sign of pictures above on the right. */
export const tiktokBox: Omit<PageView, 'read'> = {
  post: TILE,
  postId: (element) => tileLink(element)?.id,
  badge: { corner: 'bottom-right' },
};
