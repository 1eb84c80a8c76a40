import type { PageView } from '../contract';

/**
 * The web app of Mastodon (4.x) and its forks: one `.status` or `.detailed-status` a post. `data-id` and permalinks carry
 * this server's id of the original also where a profile boosted it, and the readers say which post each id means. The
 * page is not read as a last resort: it does not show the `uri`, so a post would have another identity there.
 */
export const mastodonPage: PageView = {
  post: '.status[data-id], .detailed-status__wrapper[data-id], .detailed-status',
  postId(element) {
    const own = element.getAttribute('data-id') ?? element.closest('[data-id]')?.getAttribute('data-id');
    if (own && /^[\w-]{1,64}$/.test(own)) return own;
    for (const link of element.querySelectorAll('a.detailed-status__datetime, a.status__relative-time')) {
      const id = /\/@[^/]+\/([\w-]{1,64})$/.exec(link.getAttribute('href') ?? '')?.[1];
      if (id) return id;
    }
    return undefined;
  },
  badge: { row: '.status__action-bar, .detailed-status__action-bar' },
};
