import type { Endpoint, Limits, Platform, Reader } from '../contract';
import { xEmbedded } from './embedded';
import { xPage } from './page';
import { readTweetDetail, timelineReader } from './posts';
import { readUserByScreenName } from './profile';
import { xSite } from './site';
import { classifyX, X_API, xPatterns } from './urls';

const READERS: Record<string, Reader> = {
  'x/UserByScreenName': readUserByScreenName,
  'x/UserTweets': timelineReader('x/UserTweets', 'posts'),
  'x/UserTweetsAndReplies': timelineReader('x/UserTweetsAndReplies', 'replies'),
  'x/UserMedia': timelineReader('x/UserMedia', 'media'),
  'x/UserHighlightsTweets': timelineReader('x/UserHighlightsTweets', 'highlights', false),
  'x/UserArticlesTweets': timelineReader('x/UserArticlesTweets', 'articles'),
  'x/TweetDetail': readTweetDetail,
};

const endpoints: Endpoint[] = xPatterns.flatMap((pattern) => {
  const read = READERS[pattern.id];
  return read
    ? [{ id: pattern.id, pattern, read, empty: pattern.id === 'x/UserByScreenName' ? 'suspicious' : 'normal' }]
    : [];
});

const EXACT = {
  likes: 'exact',
  comments: 'exact',
  shares: 'exact',
  quotes: 'exact',
  saves: 'exact',
  time: 'exact',
} as const;
const limits: Limits[] = [
  {
    view: 'profile',
    shows: { followers: 'exact', ...EXACT, views: 'sometimes' },
    note: 'Views are shown for posts since December 2022; older posts have none, which is not zero.',
  },
  { view: 'media tab', shows: { followers: 'exact', ...EXACT, views: 'sometimes' } },
  {
    view: 'post',
    shows: { followers: 'exact', ...EXACT, views: 'sometimes' },
    note: 'The opened post and its author’s own thread; answers are not read.',
  },
  {
    view: 'rendered page',
    shows: { likes: 'sometimes', comments: 'sometimes', shares: 'sometimes', views: 'sometimes', time: 'exact' },
    note: 'Last resort: only labels with one plain number are read.',
  },
];

/** Menus, lists of people, home and search feeds: none of them is a profile's own stretch of posts. */
const IGNORED = [
  'HomeTimeline',
  'HomeLatestTimeline',
  'SearchTimeline',
  'Likes',
  'Followers',
  'Following',
  'BlueVerifiedFollowers',
  'FollowersYouKnow',
  'NotificationsTimeline',
  'Bookmarks',
  'ExplorePage',
  'ExploreSidebar',
  'GenericTimelineById',
  'ConnectTabTimeline',
  'SidebarUserRecommendations',
  'ListLatestTweetsTimeline',
  'ListsManagementPageTimeline',
  'CombinedLists',
  'CommunitiesExploreTimeline',
  'CommunitiesMainPageTimeline',
  'CommunityTweetsTimeline',
  'CommunityMediaTimeline',
  'CommunityAboutTimeline',
  'Retweeters',
  'Favoriters',
  'PinnedTimelines',
  'Viewer',
  'DataSaverMode',
  'ProfileSpotlightsQuery',
];

export const x: Platform = {
  id: 'x',
  ...xSite,
  endpoints,
  embedded: xEmbedded,
  classify: classifyX,
  page: xPage,
  limits,
  api: { match: X_API, template: '/graphql/*/', ignored: IGNORED },
};
