import type { PageView } from '../contract';
import { POST_ID } from './schema';

/**
 * Both sites name the post on its own box. The rendered page is no last resort here but the source (embedded.ts), so
 * there is nothing more to read from it.
 */
export const redditPage: PageView = {
  post: 'shreddit-post, .thing.link[data-fullname]',
  postId(element) {
    // The original inside a crosspost's box is somebody else's.
    if (element.parentElement?.closest('shreddit-post')) return undefined;
    const id = element.getAttribute('data-fullname') ?? element.getAttribute('id') ?? '';
    return POST_ID.test(id) ? id : undefined;
  },
  badge: { corner: 'bottom-right' },
};
