import type { Endpoint, Limits, Platform, Reader } from '../contract';
import { mastodonEmbedded } from './embedded';
import { mastodonPage } from './page';
import { readContext, readOpened, readStatuses } from './posts';
import { readAccountById, readLookup } from './profile';
import { mastodonSite } from './site';
import { classifyMastodon, MASTODON_API, mastodonPatterns } from './urls';

const READERS: Record<string, Reader> = {
  'mastodon/lookup': readLookup,
  'mastodon/account': readAccountById,
  'mastodon/statuses': readStatuses,
  'mastodon/status': readOpened,
  'mastodon/context': readContext,
};

const endpoints: Endpoint[] = mastodonPatterns.flatMap((pattern) => {
  const read = READERS[pattern.id];
  const named = pattern.id === 'mastodon/lookup' || pattern.id === 'mastodon/account';
  return read ? [{ id: pattern.id, pattern, read, empty: named ? 'suspicious' : 'normal' }] : [];
});

const HERE = {
  likes: 'exact',
  comments: 'exact',
  shares: 'exact',
  quotes: 'sometimes',
  saves: 'never',
  views: 'never',
  time: 'exact',
} as const;
const limits: Limits[] = [
  {
    view: 'profile on its own server',
    shows: { followers: 'exact', ...HERE },
    note: 'Exact numbers of the account’s own server. Quotes are counted from 4.5 on; views and saves are not public.',
  },
  {
    view: 'profile from another server',
    shows: { ...HERE, followers: 'sometimes', likes: 'sometimes', comments: 'sometimes', shares: 'sometimes' },
    note: 'A server knows of a remote account what has reached it: all counts are “at least”, and no rate is made of them. Open the profile on its own server.',
  },
  {
    view: 'post',
    shows: { followers: 'never', ...HERE },
    note: 'The opened post and its author’s own thread. Not yet confirmed on a recording: threads, boosts of a server after 4.0, quotes before 4.4, Pleroma, Akkoma, GoToSocial and other programs that speak the interface, names whose domain is not that of the pages.',
  },
];

/** Timelines, people, lists, the viewer's own affairs: none of them is a profile's own stretch of posts. */
const IGNORED = [
  'accounts',
  'statuses',
  'timelines',
  'trends',
  'search',
  'instance',
  'notifications',
  'notifications_policy',
  'notifications_unread_count',
  'markers',
  'lists',
  'follow_requests',
  'followed_tags',
  'featured_tags',
  'featured_collections',
  'collections',
  'endorsements',
  'identity_proofs',
  'followers',
  'following',
  'familiar_followers',
  'custom_emojis',
  'announcements',
  'annual_reports',
  'apps',
  'bookmarks',
  'favourites',
  'blocks',
  'mutes',
  'domain_blocks',
  'directory',
  'filters',
  'conversations',
  'polls',
  'media',
  'push',
  'streaming',
  'suggestions',
  'tags',
  'preferences',
  'profile',
  'reports',
  'emails',
  'invites',
  'scheduled_statuses',
  'quotes',
  'reblogged_by',
  'favourited_by',
  'history',
  'source',
  'card',
  'translate',
  'favourite',
  'unfavourite',
  'reblog',
  'unreblog',
  'bookmark',
  'unbookmark',
  'pin',
  'unpin',
  'mute',
  'unmute',
  'follow',
  'unfollow',
  'block',
  'unblock',
  'note',
  'interaction_policy',
  'async_refreshes',
  'pleroma',
  'akkoma',
];

export const mastodon: Platform = {
  id: 'mastodon',
  ...mastodonSite,
  endpoints,
  embedded: mastodonEmbedded,
  classify: classifyMastodon,
  page: mastodonPage,
  limits,
  api: { match: MASTODON_API, template: '/api/', ignored: IGNORED },
};
