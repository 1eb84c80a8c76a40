import type { UrlPattern } from '../contract';

/** The site asks its own host; other subdomains of the same interface serve some regions. */
const api = (path: string) => `^[\\w.-]+\\.tiktok\\.com/api/${path}/?$`;

/** Every operation, for `SiteApi.match`. */
export const TIKTOK_API = api('((?:[a-z_]+/)*[a-z_]+)');

const SEC_UID = 'secUid=MS4wLjABAAAAexampleexampleexample';

/** Lists of posts and searches stand on recordings; the others are confirmed by what other projects' sources ask for. */
export const tiktokPatterns: UrlPattern[] = [
  {
    id: 'tiktok/post_item_list',
    match: api('post/item_list'),
    samples: [
      `https://www.tiktok.com/api/post/item_list/?aid=1988&count=35&cursor=0&${SEC_UID}`,
      `https://www.tiktok.com/api/post/item_list/?count=35&cursor=1790000000000&${SEC_UID}`,
    ],
    verified: '2026-01-29',
  },
  {
    id: 'tiktok/user_detail',
    match: api('user/detail'),
    samples: [`https://www.tiktok.com/api/user/detail/?uniqueId=havrela&${SEC_UID}`],
    verified: '2026-01-29',
  },
  {
    id: 'tiktok/item_detail',
    match: api('(?:item|reflow/item)/detail'),
    samples: ['https://www.tiktok.com/api/item/detail/?itemId=7500000000000000001'],
    verified: '2026-07-19',
  },
  {
    // Playlists and what else a creator made: the creator's posts, but no stretch of time.
    id: 'tiktok/creator_item_list',
    match: api('(?:creator|mix)/item_list'),
    samples: [
      'https://www.tiktok.com/api/mix/item_list/?mixId=7500000000000000002&cursor=0',
      `https://www.tiktok.com/api/creator/item_list/?${SEC_UID}`,
    ],
    verified: '2026-09-25',
  },
  {
    id: 'tiktok/repost_item_list',
    match: api('repost/item_list'),
    samples: [`https://www.tiktok.com/api/repost/item_list/?${SEC_UID}&cursor=0`],
    verified: '2026-11-22',
  },
  {
    // Home, hover previews, what stands beside an opened post, likes, favourites, hashtags, sounds: nobody's own list.
    id: 'tiktok/other_item_list',
    match: api(
      '(?:recommend|related|preload|explore|following|friends|favorite|collection|challenge|music|topic|poi)/item_list',
    ),
    samples: [
      'https://www.tiktok.com/api/recommend/item_list/?count=6',
      `https://www.tiktok.com/api/favorite/item_list/?${SEC_UID}`,
    ],
    verified: '2026-11-22',
  },
  {
    id: 'tiktok/search',
    match: api('search/(?:general|item|video)/full'),
    samples: [
      'https://www.tiktok.com/api/search/general/full/?keyword=coffee',
      'https://www.tiktok.com/api/search/item/full/?keyword=coffee',
    ],
    verified: '2026-01-29',
  },
];
