import type { Endpoint, Limits, Platform, Reader } from '../contract';
import { blueskyEmbedded } from './embedded';
import { blueskyPage } from './page';
import { readGetAuthorFeed } from './posts';
import { readGetProfile, readGetProfiles } from './profile';
import { blueskySite } from './site';
import { readGetPosts, readGetPostThread, readGetPostThreadV2 } from './threads';
import { BLUESKY_API, blueskyPatterns, classifyBluesky } from './urls';

const READERS: Record<string, Reader> = {
  'bluesky/getProfile': readGetProfile,
  'bluesky/getProfiles': readGetProfiles,
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
    note: 'Bluesky publishes no views. The profile’s number of posts counts replies too. Saves since September 2025. Not yet confirmed on a recording: saves, pinned posts, galleries, cards of feeds, lists and starter packs, quotes that are gone.',
  },
  {
    view: 'post',
    shows: { followers: 'never', ...EXACT },
    note: 'The opened post and its author’s own thread; answers are not read. Not yet confirmed on a recording: the flat list of threads (getPostThreadV2).',
  },
];

/**
 * Menus, lists of people, home and search feeds, hidden answers, what the viewer does: none of them is a profile's own
 * stretch of posts. Written as one text: names that are only compared.
 */
const IGNORED = (
  'feed.getTimeline feed.getFeed feed.getListFeed feed.getQuotes feed.searchPosts feed.getFeedGenerator ' +
  'feed.getFeedGenerators feed.getSuggestedFeeds feed.getActorFeeds feed.getActorLikes feed.getLikes ' +
  'feed.getRepostedBy feed.describeFeedGenerator feed.sendInteractions actor.getPreferences ' +
  'actor.putPreferences actor.getSuggestions actor.searchActors ' +
  'actor.searchActorsTypeahead ageassurance.getConfig ageassurance.getState bookmark.getBookmarks ' +
  'bookmark.createBookmark bookmark.deleteBookmark graph.getFollows graph.getFollowers ' +
  'graph.getKnownFollowers graph.getRelationships graph.getSuggestedFollowsByActor graph.getBlocks ' +
  'graph.getMutes graph.getListBlocks graph.getListMutes graph.getList graph.getLists ' +
  'graph.getListsWithMembership graph.getStarterPack graph.getStarterPacks ' +
  'graph.getStarterPacksWithMembership graph.getActorStarterPacks graph.searchStarterPacks ' +
  'graph.muteActor graph.unmuteActor graph.muteThread graph.unmuteThread labeler.getServices ' +
  'notification.listNotifications notification.getUnreadCount notification.updateSeen ' +
  'notification.getPreferences notification.listActivitySubscriptions unspecced.getAgeAssuranceState ' +
  'unspecced.getConfig unspecced.getPopularFeedGenerators unspecced.getPostThreadOtherV2 ' +
  'unspecced.getSuggestedFeeds unspecced.getSuggestedStarterPacks unspecced.getSuggestedUsers ' +
  'unspecced.getTaggedSuggestions unspecced.getTrends unspecced.getTrendingTopics video.getJobStatus ' +
  'video.getUploadLimits'
)
  .split(' ')
  .map((name) => `app.bsky.${name}`);

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
