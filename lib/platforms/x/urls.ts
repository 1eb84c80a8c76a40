import type { PageKind, UrlPattern } from '../contract';

/**
 * X's web client asks `https://x.com/i/api/graphql/<queryId>/<Operation>`; logged out it asks api.x.com. The query id
 * changes every few weeks, so only the operation's name is matched. HomeTimeline, SearchTimeline, Likes and the like
 * are left out on purpose: what they hold belongs to no profile that is looked at.
 */
function operation(name: string): string {
  return `^(?:[\\w-]+\\.)?(?:x|twitter)\\.com/(?:i/api/)?graphql/[\\w-]+/${name}$`;
}

function samples(name: string): string[] {
  return [
    `https://x.com/i/api/graphql/Ab3_dE-fGhIjKlMnOpQrSt/${name}?variables=%7B%22userId%22%3A%22123%22%7D`,
    `https://api.x.com/graphql/Zy9_xW-vUtSrQpOnMlKjIh/${name}?variables=%7B%7D`,
    `https://twitter.com/i/api/graphql/Ab3_dE-fGhIjKlMnOpQrSt/${name}`,
  ];
}

/** Every operation, for `SiteApi.match`. */
export const X_API = operation('(\\w+)');

export const xPatterns: UrlPattern[] = [
  {
    id: 'x/UserByScreenName',
    match: operation('UserByScreenName'),
    samples: samples('UserByScreenName'),
    verified: '2026-08-07',
  },
  { id: 'x/UserTweets', match: operation('UserTweets'), samples: samples('UserTweets'), verified: '2026-08-07' },
  {
    id: 'x/UserTweetsAndReplies',
    match: operation('UserTweetsAndReplies'),
    samples: samples('UserTweetsAndReplies'),
    verified: '2026-08-07',
  },
  { id: 'x/UserMedia', match: operation('UserMedia'), samples: samples('UserMedia'), verified: '2026-08-07' },
  {
    id: 'x/UserHighlightsTweets',
    match: operation('UserHighlightsTweets'),
    samples: samples('UserHighlightsTweets'),
    verified: '2026-08-07',
  },
  {
    id: 'x/UserArticlesTweets',
    match: operation('UserArticlesTweets'),
    samples: samples('UserArticlesTweets'),
    verified: '2026-08-07',
  },
  { id: 'x/TweetDetail', match: operation('TweetDetail'), samples: samples('TweetDetail'), verified: '2026-08-07' },
  // A post's page without an account; confirmed on other projects' current source.
  {
    id: 'x/TweetResultByRestId',
    match: operation('TweetResultByRestId'),
    samples: samples('TweetResultByRestId'),
    verified: '2026-10-08',
  },
];

/** First path parts that are X's own and never a handle. */
const RESERVED = new Set([
  'i',
  'settings',
  'messages',
  'notifications',
  'compose',
  'login',
  'logout',
  'signup',
  'jobs',
  'tos',
  'privacy',
  'about',
  'download',
  'intent',
  'share',
  'hashtag',
  'account',
  'premium',
  'lists',
  'communities',
  'bookmarks',
]);
const TABS: Record<string, string> = {
  with_replies: 'replies',
  media: 'media',
  highlights: 'highlights',
  articles: 'articles',
  likes: 'likes',
};

/** What kind of page an address of X shows. */
export function classifyX(url: URL): PageKind {
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter(Boolean);
  if (first === '' || first === 'home') return { kind: 'home' };
  if (first === 'search' || first === 'explore') return { kind: 'search' };
  const own = first === 'i' && second === 'web' ? url.pathname.split('/')[4] : third;
  if ((second === 'status' || (first === 'i' && second === 'web' && third === 'status')) && /^\d+$/.test(own ?? '')) {
    return { kind: 'post', id: own as string, ...(first !== 'i' && { handle: first }) };
  }
  if (RESERVED.has(first.toLowerCase()) || !/^\w{1,20}$/.test(first)) return { kind: 'other' };
  const tab = second === '' ? 'posts' : TABS[second];
  return tab === undefined ? { kind: 'other' } : { kind: 'profile', handle: first, tab };
}
