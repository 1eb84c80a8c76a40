import type { Endpoint, Platform, Reader } from '../contract';
import { classifyTiktok } from './address';
import { tiktokEmbedded } from './embedded';
import { tiktokLimits } from './limits';
import { readItemDetail, readUserDetail } from './opened';
import { tiktokPage } from './page';
import { listReader, readPostItemList } from './posts';
import { tiktokSite } from './site';
import { TIKTOK_API, tiktokPatterns } from './urls';

const READERS: Record<string, Reader> = {
  'tiktok/post_item_list': readPostItemList,
  'tiktok/user_detail': readUserDetail,
  'tiktok/item_detail': readItemDetail,
  'tiktok/creator_item_list': listReader('tiktok/creator_item_list', 'other-author', true),
  // The act of passing on has neither id nor time there: the original is all that is shown.
  'tiktok/repost_item_list': listReader('tiktok/repost_item_list', 'reposted-original'),
  'tiktok/other_item_list': listReader('tiktok/other_item_list', 'home-feed'),
  'tiktok/search': listReader('tiktok/search', 'home-feed'),
};

const endpoints: Endpoint[] = tiktokPatterns.flatMap((pattern) => {
  const read = READERS[pattern.id];
  const empty = pattern.id.endsWith('_detail') ? 'suspicious' : 'normal';
  return read ? [{ id: pattern.id, pattern, read, empty }] : [];
});

/** Menus, lists of people, comments, messages, measurements: none of them holds a profile's posts. */
const IGNORED = [
  'comment',
  'search',
  'recommend',
  'related',
  'explore',
  'discover',
  'challenge',
  'music',
  'live',
  'im',
  'inbox',
  'notice',
  'policy',
  'compliance',
  'privacy',
  'share',
  'ba',
  'ads',
  'commit',
  'user/list',
  'user/playlist',
  'user/collection_list',
  'user/settings',
  'playlist/candidate',
  'story',
  'effect',
  'poi',
  'upload',
  'video',
  'impression',
  'translation',
  'report',
  'setting',
  'app',
  'prompt',
  'page',
];

export const tiktok: Platform = {
  id: 'tiktok',
  ...tiktokSite,
  endpoints,
  embedded: tiktokEmbedded,
  classify: classifyTiktok,
  page: tiktokPage,
  limits: tiktokLimits,
  api: { match: TIKTOK_API, template: '/api/', ignored: IGNORED },
};
