import type { Endpoint, Limits, Platform, Reader } from '../contract';
import { HOSTS, PLATFORM_NAMES } from '../hosts';
import { blueskyEmbedded } from './embedded';
import { blueskyPage } from './page';
import { readGetAuthorFeed } from './posts';
import { readGetProfile } from './profile';
import { readGetPosts, readGetPostThread, readGetPostThreadV2 } from './threads';
import { blueskyPatterns, classifyBluesky } from './urls';

const READERS: Record<string, Reader> = {
  'bluesky/getProfile': readGetProfile,
  'bluesky/getAuthorFeed': readGetAuthorFeed,
  'bluesky/getPostThread': readGetPostThread,
  'bluesky/getPostThreadV2': readGetPostThreadV2,
  'bluesky/getPosts': readGetPosts,
};

const endpoints: Endpoint[] = blueskyPatterns.flatMap((pattern) => {
  const read = READERS[pattern.id];
  return read
    ? [{ id: pattern.id, pattern, read, empty: pattern.id === 'bluesky/getProfile' ? 'suspicious' : 'normal' }]
    : [];
});

const EXACT = {
  likes: 'exact',
  comments: 'exact',
  shares: 'exact',
  quotes: 'exact',
  saves: 'sometimes',
  views: 'never',
  time: 'exact',
} as const;
const limits: Limits[] = [
  {
    view: 'profile',
    shows: { followers: 'exact', ...EXACT },
    note: 'Bluesky publishes no views. The profile’s number of posts counts replies too.',
  },
  {
    view: 'post',
    shows: { followers: 'never', ...EXACT },
    note: 'The opened post and its author’s own thread; answers are not read.',
  },
];

export const bluesky: Platform = {
  id: 'bluesky',
  name: PLATFORM_NAMES.bluesky,
  hosts: HOSTS.bluesky,
  endpoints,
  embedded: blueskyEmbedded,
  classify: classifyBluesky,
  page: blueskyPage,
  limits,
};
