import type { Endpoint, Platform } from '../contract';
import { pinterestEmbedded } from './embedded';
import { pinterestLimits } from './limits';
import { pinterestPage } from './page';
import { readRelay } from './relay';
import { readResource } from './resource';
import { pinterestSite } from './site';
import { classifyPinterest, PINTEREST_API, pinterestPatterns } from './urls';

const endpoints: Endpoint[] = pinterestPatterns.map((pattern) => ({
  id: pattern.id,
  pattern,
  read: pattern.id === 'pinterest/graphql' ? readRelay(pattern.id) : readResource(pattern.id),
  empty: pattern.id === 'pinterest/UserResource' ? 'suspicious' : 'normal',
}));

/** Operations with a fitting name that hold no profile's pins. */
const IGNORED = [
  'ActiveUserResource',
  'AggregatedCommentFeedResource',
  'BoardFollowingFeedResource',
  'NewsHubFeedResource',
  'PinActivityFeedResource',
  'PinCommentFeedResource',
  'PinEngagementResource',
  'PinImageUploadResource',
  'PinReactionsFeedResource',
  'ScheduledPinsResource',
  'UnifiedCommentsFeedResource',
  'UserBoardsFeedResource',
  'UserExperienceResource',
  'UserExperiencesResource',
  'UserFollowersResource',
  'UserFollowingResource',
  'UserInviteFeedResource',
  'UserRecommendationsResource',
  'UserRegisterResource',
  'UserSessionResource',
  'UserSettingsResource',
  'UserStateResource',
];

export const pinterest: Platform = {
  id: 'pinterest',
  ...pinterestSite,
  endpoints,
  embedded: pinterestEmbedded,
  classify: classifyPinterest,
  page: pinterestPage,
  limits: pinterestLimits,
  api: { match: PINTEREST_API, template: '/resource/', ignored: IGNORED },
};
