import type { Endpoint, Platform, Reader } from '../contract';
import { redditEmbedded } from './embedded';
import { redditLimits } from './limits';
import { readComments, readListing } from './listing';
import { redditPage } from './page';
import { readAbout } from './profile';
import { redditSite } from './site';
import { classifyReddit, REDDIT_API, redditPatterns } from './urls';

const READERS: Record<string, Reader> = {
  'reddit/listing': readListing,
  'reddit/comments': readComments,
  'reddit/about': readAbout,
};

const endpoints: Endpoint[] = redditPatterns.flatMap((pattern) => {
  const read = READERS[pattern.id];
  return read
    ? [{ id: pattern.id, pattern, read, empty: pattern.id === 'reddit/listing' ? 'normal' : 'suspicious' }]
    : [];
});

export const reddit: Platform = {
  id: 'reddit',
  ...redditSite,
  endpoints,
  embedded: redditEmbedded,
  classify: classifyReddit,
  page: redditPage,
  limits: redditLimits,
  api: { match: REDDIT_API, template: '/svc/', ignored: ['shreddit/graphql', 'shreddit/events', 'shreddit/token'] },
};
