export { type CampaignEffect, campaignEffect } from './campaign';
export type { Block } from './campaign-blocks';
export { campaignPace, type Posted } from './campaign-cadence';
export {
  type Campaign,
  type CampaignProfile,
  type CampaignReport,
  campaignReport,
  campaignSpan,
  type OwnPosts,
} from './campaign-report';
export { type CommonChange, commonCause, commonChanges } from './common-changes';
export { type Levels, lagOne, levels, noiseOf } from './levels';
export { levelsOf, type PlatformChange, platformChanges } from './platform-changes';
export { type LevelChange, levelChanges } from './profile-changes';
export { type ValuedPost, type WeekLevel, weeklyLevels } from './weekly';
