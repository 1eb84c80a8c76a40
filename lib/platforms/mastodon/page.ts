import type { PageView } from '../contract';

/**
 * The web app of Mastodon (4.x) and its forks: one `.status` a post, and a wrapper around the opened one and its actions.
 * `data-id` and permalinks carry this server's id of the original also where a profile boosted it, and the readers say
 * which post each id means. The page is not read as a last resort: it does not show the `uri`, so a post would have another identity there.
 */
export const mastodonPage: PageView = {
  post: '.status[data-id], .detailed-status__wrapper',
  postId(element) {
    const own = element.getAttribute('data-id');
    if (own !== null) return /^[\w-]{1,64}$/.test(own) ? own : undefined;
    const link = element.querySelector('a.detailed-status__datetime')?.getAttribute('href');
    return /\/@[^/]+\/([\w-]{1,64})$/.exec(link ?? '')?.[1];
  },
  badge: { row: '.status__action-bar, .detailed-status__action-bar' },
};
