import { userByScreenName, userTweets } from '../../demo/shapes/x';
import type { Expected } from './expected';

export const expected: Expected = {
  hosts: ['https://mobile.x.com/*', 'https://twitter.com/*', 'https://x.com/*'],
  formats: ['text', 'image', 'carousel', 'video', 'link', 'poll', 'live', 'article', 'audio'],
  flags: ['paid', 'sensitive', 'edited'],
  bodies: (page) => {
    const base = 'https://x.com/i/api/graphql/E8Wq-_jFSaU7hxVcuOPR9g/';
    const out: [string, unknown][] = [[`${base}UserByScreenName`, userByScreenName(page.profile)]];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const served = userTweets(page, { cursor });
      out.push([`${base}UserTweets`, served.body]);
      cursor = served.nextCursor;
    }
    return out;
  },
  stated: ['likes', 'comments', 'shares', 'quotes', 'saves', 'views'],
  stored: { exact: ['likes', 'comments', 'shares', 'quotes', 'saves', 'views'], rounded: [] },
  opened: {
    path: ({ handle }, { id }) => `/${handle}/status/${id}`,
    boxes: { image: 'article[data-testid="tweet"]' },
    others: 'article[data-testid="tweet"]:not(:first-child)',
    stored: { exact: ['likes', 'comments', 'shares', 'quotes', 'saves', 'views'], rounded: [] },
  },
  badge: { adds: ['likes', 'comments', 'shares', 'quotes'], fromDays: 3 },
};
