export { type CaptionFeatures, captionFeatures } from './caption';
export { type ContentPost, contentPosts } from './content-post';
export { type Diversity, diversity, effectiveTypes, jensenShannon } from './diversity';
export { type ContentEffect, contentEffects } from './effects';
export { FEATURES, type Feature, featureEffects, hashtagEffects, typeEffects } from './finders';
export { captionLanguage, type Detect, prose } from './language';
export { contentMix } from './mix';
export { type ShiftShare, shiftShare, type TypeLevel } from './shift-share';
export { distinctiveWords, type Word, type Written, wordsOf } from './words';
