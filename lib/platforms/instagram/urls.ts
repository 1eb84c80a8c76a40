import type { UrlPattern } from '../contract';

/**
 * The page's own requests that carry public counts. One pattern takes every GraphQL query: the address is the same for
 * all of them, so what a body is shows only in its root field (`graphql.ts`).
 */
/** Every operation, for `SiteApi.match`. */
export const INSTAGRAM_API = '^(?:www|i)\\.instagram\\.com/api/v1/((?:feed/)?[a-z_]+)/';

export const instagramPatterns: UrlPattern[] = [
  {
    id: 'instagram/graphql',
    match: '^www\\.instagram\\.com/(?:api/graphql|graphql/query)/?$',
    samples: [
      'https://www.instagram.com/graphql/query',
      'https://www.instagram.com/graphql/query/?doc_id=1234567890&variables=%7B%7D',
      'https://www.instagram.com/api/graphql',
    ],
    verified: '2026-07-31',
  },
  {
    id: 'instagram/web_profile_info',
    match: '^(?:www|i)\\.instagram\\.com/api/v1/users/web_profile_info/?$',
    samples: ['https://www.instagram.com/api/v1/users/web_profile_info/?username=fjord.and.fern'],
    verified: '2026-08-01',
  },
  {
    id: 'instagram/user_info',
    match: '^(?:www|i)\\.instagram\\.com/api/v1/users/\\d+/info/?$',
    samples: ['https://www.instagram.com/api/v1/users/40000000001/info/'],
    verified: '2021-09-01',
  },
  {
    id: 'instagram/feed_user',
    match: '^(?:www|i)\\.instagram\\.com/api/v1/feed/user/[^/]+(?:/username)?/?$',
    samples: [
      'https://www.instagram.com/api/v1/feed/user/40000000001/?count=12',
      'https://www.instagram.com/api/v1/feed/user/fjord.and.fern/username/?count=12',
    ],
    verified: '2026-06-01',
  },
  {
    id: 'instagram/clips_user',
    match: '^(?:www|i)\\.instagram\\.com/api/v1/clips/user/?$',
    samples: ['https://www.instagram.com/api/v1/clips/user/'],
    verified: '2021-06-01',
  },
  {
    id: 'instagram/media_info',
    match: '^(?:www|i)\\.instagram\\.com/api/v1/media/\\d+/info/?$',
    samples: ['https://www.instagram.com/api/v1/media/3800000000000000000/info/'],
    verified: '2026-07-01',
  },
];
