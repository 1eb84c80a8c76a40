import type { Endpoint, Platform } from '../contract';
import { textTables } from '../text/prepare';
import { classify } from './address';
import { readGraphql, threadsEmbedded } from './embedded';
import { threadsLimits } from './limits';
import { threadsPage } from './page';
import { threadsSite } from './site';
import { THREADS_API, threadsPatterns } from './urls';

const endpoints: Endpoint[] = threadsPatterns.map((pattern) => ({
  id: pattern.id,
  pattern,
  read: readGraphql,
  empty: 'normal',
}));

/** Menus, messages, notices, lists of people: none of them is a profile's own stretch of posts. */
const IGNORED = [
  'accounts',
  'activity',
  'bloks',
  'direct_v2',
  'friendships',
  'fbsearch',
  'media',
  'news',
  'notifications',
  'text_app',
  'users',
  'web',
];

export const threads: Platform = {
  id: 'threads',
  ...threadsSite,
  endpoints,
  embedded: threadsEmbedded,
  classify,
  page: threadsPage,
  limits: threadsLimits,
  api: { match: THREADS_API, template: '/api/v1/', ignored: IGNORED },
  // The number of posts is a text in the page's language.
  prepare: textTables,
};
