import type { PageView } from '../contract';

/** Boxes of grids, shelves, the search in a channel, the Shorts and the Posts tab; the boxes of ads hold no link to a video in their own box. */
const POST = [
  'ytd-rich-item-renderer',
  'ytd-grid-video-renderer',
  'ytd-channel-video-player-renderer',
  'ytm-shorts-lockup-view-model',
  'yt-lockup-view-model',
  'ytd-reel-item-renderer',
  'ytd-video-renderer',
  'ytd-backstage-post-thread-renderer',
  'ytd-post-renderer',
].join(',');

const ID = /(?:[?&]v=|\/shorts\/|\/post\/)([\w-]{6,64})/;

/** A rich item holds a lockup: only the outer box counts, so that one post gets one badge. */
function isInner(element: Element): boolean {
  return element.parentElement?.closest(POST) !== null;
}

export const youtubePage: PageView = {
  post: POST,
  postId(element) {
    if (isInner(element) || element.querySelector('ytd-ad-slot-renderer, ytd-in-feed-ad-layout-renderer'))
      return undefined;
    for (const link of element.querySelectorAll('a[href*="watch?v="], a[href*="/shorts/"], a[href*="/post/"]')) {
      const id = ID.exec(link.getAttribute('href') ?? '')?.[1];
      if (id) return id;
    }
    return undefined;
  },
  // The length of the video stands bottom right, the site's own hover buttons top right.
  badge: { corner: 'top-left' },
};
