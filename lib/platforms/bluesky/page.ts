import type { PageView } from '../contract';

const POST = /^(?:https:\/\/bsky\.app)?\/profile\/[^/]+\/post\/([\w.~:-]{1,512})$/;

/**
 * bsky.app is React Native Web: hashed classes, stable test ids. A quoted post inside a box has its own link, so the
 * box's own permalink is the first one outside of nested boxes: it stands in the header line, before the text.
 * The page is not read as a last resort: its labels are localised sentences and its counts are rounded.
 */
export const blueskyPage: PageView = {
  post: '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]',
  postId(element) {
    for (const link of element.querySelectorAll('a[href*="/post/"]')) {
      const rkey = POST.exec(link.getAttribute('href') ?? '')?.[1];
      if (rkey) return rkey;
    }
    return undefined;
  },
  badge: {
    row: 'div:has(> [data-testid="replyBtn"] ~ [data-testid="likeBtn"]), div:has(> div:first-child > [data-testid="replyBtn"])',
  },
};
