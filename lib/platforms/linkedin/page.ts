import type { PageView } from '../contract';
import { APP_POST } from './app-page';
import { GUEST_POST } from './guest-page';
import { postUrn } from './identity';
import { NEW_POST, newBoxOf, newCard } from './new-page';

/**
 * How the page shows posts: for the count of visible ones alone, because nothing is ever drawn on LinkedIn's pages.
 * New boxes that name no post are counted as none.
 */
export const linkedinPage: PageView = {
  post: `${GUEST_POST}, ${APP_POST}, ${NEW_POST}`,
  postId(element) {
    const named = element.getAttribute('data-activity-urn') ?? element.getAttribute('data-urn');
    if (element.parentElement?.closest(APP_POST)) return undefined;
    if (named !== null) return postUrn(named)?.id;
    if (newBoxOf(element) !== element || element.querySelector(APP_POST)) return undefined;
    return postUrn(newCard(element)?.urn)?.id;
  },
  badge: { corner: 'top-right' },
};
