import type { Endpoint, Platform, Reader } from '../contract';
import { classify } from './address';
import { instagramEmbedded } from './embedded';
import { instagramHead } from './head';
import { instagramLimits } from './limits';
import { instagramPage } from './page';
import { reader, readGraphql, readItems, readMediaInfo, readUserInfo, readWebProfileInfo } from './rest';
import { instagramSite } from './site';
import { INSTAGRAM_API, instagramPatterns } from './urls';

const READERS: Readonly<Record<string, Reader>> = {
  'instagram/graphql': readGraphql,
  'instagram/web_profile_info': reader('instagram/web_profile_info', readWebProfileInfo, 'suspicious'),
  'instagram/user_info': reader('instagram/user_info', readUserInfo, 'suspicious'),
  'instagram/feed_user': reader('instagram/feed_user', (b, job, named) => readItems('posts', b, job, named), 'normal'),
  'instagram/clips_user': reader(
    'instagram/clips_user',
    (b, job, named) => readItems('reels', b, job, named),
    'normal',
  ),
  'instagram/media_info': reader('instagram/media_info', readMediaInfo, 'normal'),
};

const endpoints: Endpoint[] = instagramPatterns.flatMap((pattern) => {
  const read = READERS[pattern.id];
  const empty = /info$/.test(pattern.id) && pattern.id !== 'instagram/media_info' ? 'suspicious' : 'normal';
  return read ? [{ id: pattern.id, pattern, read, empty }] : [];
});

/** Menus, lists of people, home and search feeds: none of them is a profile's own stretch of posts. */
const IGNORED = [
  'feed/timeline',
  'feed/reels_tray',
  'feed/reels_media',
  'feed/saved',
  'feed/collection',
  'feed/liked',
  'accounts',
  'direct_v2',
  'news',
  'notifications',
  'web',
  'discover',
  'friendships',
  'fbsearch',
  'live',
  'stories',
  'highlights',
  'creatives',
  'locations',
  'music',
  'bloks',
  'usertags',
  'tags',
  'media',
  'archive',
  'collections',
];

export const instagram: Platform = {
  id: 'instagram',
  ...instagramSite,
  endpoints,
  embedded: [instagramEmbedded, instagramHead],
  classify,
  page: instagramPage,
  limits: instagramLimits,
  api: { match: INSTAGRAM_API, template: '/api/v1/', ignored: IGNORED },
};
