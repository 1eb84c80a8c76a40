import type { Endpoint, Platform, Reader } from '../contract';
import { readTweetDetail, readTweetResult } from './conversation';
import { xEmbedded } from './embedded';
import { xLimits } from './limits';
import { xPage } from './page';
import { timelineReader } from './posts';
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
  'x/TweetResultByRestId': readTweetResult,
};

const endpoints: Endpoint[] = xPatterns.flatMap((pattern) => {
  const read = READERS[pattern.id];
  return read
    ? [{ id: pattern.id, pattern, read, empty: pattern.id === 'x/UserByScreenName' ? 'suspicious' : 'normal' }]
    : [];
});

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
  'TweetEditHistory',
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
  limits: xLimits,
  api: { match: X_API, template: '/graphql/*/', ignored: IGNORED },
};
