export { type CampaignEffect, campaignEffect } from './campaign';
export { type CommonChange, commonCause, commonChanges } from './common-changes';
export { type Levels, lagOne, levels, noiseOf } from './levels';
export { type LevelChange, levelChanges } from './profile-changes';
export { type ValuedPost, type WeekLevel, weeklyLevels } from './weekly';
