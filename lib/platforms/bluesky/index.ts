import type { Endpoint, Limits, Platform, Reader } from '../contract';
import { blueskyEmbedded } from './embedded';
import { blueskyPage } from './page';
import { readGetAuthorFeed } from './posts';
import { readGetProfile } from './profile';
import { blueskySite } from './site';
import { readGetPosts, readGetPostThread, readGetPostThreadV2 } from './threads';
import { BLUESKY_API, blueskyPatterns, classifyBluesky } from './urls';

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

/** Menus, lists of people, home and search feeds: none of them is a profile's own stretch of posts. */
const IGNORED = [
  'app.bsky.feed.getTimeline',
  'app.bsky.feed.getFeed',
  'app.bsky.feed.getListFeed',
  'app.bsky.feed.getQuotes',
  'app.bsky.feed.searchPosts',
  'app.bsky.feed.getFeedGenerator',
  'app.bsky.feed.getFeedGenerators',
  'app.bsky.feed.getSuggestedFeeds',
  'app.bsky.feed.getActorFeeds',
  'app.bsky.feed.getActorLikes',
  'app.bsky.feed.getLikes',
  'app.bsky.feed.getRepostedBy',
  'app.bsky.actor.getPreferences',
  'app.bsky.actor.getProfiles',
  'app.bsky.actor.getSuggestions',
  'app.bsky.actor.searchActors',
  'app.bsky.actor.searchActorsTypeahead',
  'app.bsky.graph.getFollows',
  'app.bsky.graph.getFollowers',
  'app.bsky.graph.getKnownFollowers',
  'app.bsky.graph.getList',
  'app.bsky.graph.getLists',
  'app.bsky.graph.getStarterPacks',
  'app.bsky.graph.getActorStarterPacks',
  'app.bsky.labeler.getServices',
  'app.bsky.notification.listNotifications',
  'app.bsky.unspecced.getConfig',
  'app.bsky.unspecced.getTrends',
  'app.bsky.unspecced.getTrendingTopics',
];

export const bluesky: Platform = {
  id: 'bluesky',
  ...blueskySite,
  endpoints,
  embedded: blueskyEmbedded,
  classify: classifyBluesky,
  page: blueskyPage,
  limits,
  api: { match: BLUESKY_API, template: '/xrpc/', ignored: IGNORED },
};
