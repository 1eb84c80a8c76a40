import type { PageView } from '../contract';
import { postIdOfPath } from './address';

export const TILE = 'a[href*="/p/"], a[href*="/reel/"]';

export function pathOf(link: Element | null): string {
  const href = link?.getAttribute('href') ?? '';
  return href.replace(/^https:\/\/www\.instagram\.com/, '').replace(/[?#].*$/, '');
}

/** Grid tiles are links around a picture; links around a date or a number of likes lead to posts too. */
export function tileId(element: Element): string | undefined {
  if (!element.querySelector('img, video')) return undefined;
  return postIdOfPath(pathOf(element))?.id;
}

/** The rendered posts without the reader of last resort: what the overlay needs. */
export const instagramBox: Omit<PageView, 'read'> = {
  post: TILE,
  postId: tileId,
  badge: { corner: 'top-left' },
};
