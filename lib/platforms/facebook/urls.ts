import type { UrlPattern } from '../contract';

/** Every operation has one address; its name stands in the form of the request, which is not looked at. */
export const FACEBOOK_API = '^(?:www|web)\\.facebook\\.com/api/(graphql)/?$';

/** The page's own requests that carry public counts: what a body is shows in its root fields (`answers.ts`). */
export const facebookPatterns: UrlPattern[] = [
  {
    id: 'facebook/graphql',
    match: FACEBOOK_API,
    samples: ['https://www.facebook.com/api/graphql/', 'https://web.facebook.com/api/graphql/'],
    verified: '2026-10-02',
  },
];
