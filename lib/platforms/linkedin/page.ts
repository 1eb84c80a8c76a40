import type { PageView } from '../contract';
import { APP_POST, NEW_POST } from './app-page';
import { GUEST_POST } from './guest-page';
import { postUrn } from './identity';

/**
 * How the page shows posts: for the count of visible ones alone, because nothing is ever drawn on LinkedIn's pages.
 * The new boxes name no post and are counted as none.
 */
export const linkedinPage: PageView = {
  post: `${GUEST_POST}, ${APP_POST}, ${NEW_POST}`,
  postId(element) {
    const box = element.getAttribute('data-activity-urn') ?? element.getAttribute('data-urn');
    if (box === null || element.parentElement?.closest(APP_POST)) return undefined;
    return postUrn(box)?.id;
  },
  badge: { corner: 'top-right' },
};
