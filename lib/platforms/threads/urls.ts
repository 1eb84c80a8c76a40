import type { UrlPattern } from '../contract';

/** Every operation of the interface beside GraphQL, for `SiteApi.match`. */
export const THREADS_API = '^www\\.threads\\.(?:com|net)/api/v1/([a-z_]+)/';

/** One address for every query: what a body is shows only in its root field (`roots.ts`). */
export const threadsPatterns: UrlPattern[] = [
  {
    id: 'threads/graphql',
    match: '^www\\.threads\\.(?:com|net)/(?:api/graphql|graphql/query)/?$',
    samples: [
      'https://www.threads.com/graphql/query',
      'https://www.threads.com/api/graphql',
      'https://www.threads.net/api/graphql',
    ],
    verified: '2026-10-04',
  },
];
