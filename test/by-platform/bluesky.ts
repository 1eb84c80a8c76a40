import { getAuthorFeed, getProfile } from '../../demo/shapes/bluesky';
import type { Expected } from './expected';

export const expected: Expected = {
  hosts: ['https://bsky.app/*'],
  formats: ['text', 'image', 'carousel', 'video', 'link'],
  flags: ['sensitive'],
  bodies: (page) => {
    const base = 'https://public.api.bsky.app/xrpc/app.bsky.';
    const out: [string, unknown][] = [[`${base}actor.getProfile?actor=${page.profile.id}`, getProfile(page.profile)]];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const served = getAuthorFeed(page, { cursor });
      out.push([`${base}feed.getAuthorFeed?actor=${page.profile.id}`, served.body]);
      cursor = served.nextCursor;
    }
    return out;
  },
  stated: ['likes', 'comments', 'shares', 'quotes', 'saves'],
  stored: { exact: ['likes', 'comments', 'shares', 'quotes', 'saves'], rounded: [] },
  opened: {
    path: ({ handle }, { id }) => `/profile/${handle}/post/${id}`,
    boxes: { image: '[data-testid^="postThreadItem-by-"]' },
    others: '[data-testid^="postThreadItem-by-reader"]',
    stored: { exact: ['likes', 'comments', 'shares', 'quotes', 'saves'], rounded: [] },
  },
  badge: { adds: ['likes', 'comments', 'shares', 'quotes'], fromDays: 4 },
};
