export { explainCadence, explainGrowth, explainShare, explainVersus } from './figures';
export { postsUsed } from './posts-used';
export { explainRate, headlineLens } from './rate';
export * from './types';
