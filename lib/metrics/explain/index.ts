export { explainCadence, explainGrowth, explainShare, explainVersus } from './figures';
export { explainPrevious, explainSize, explainSum, explainType, explainVoice } from './of-chart';
export { explainMiddle, explainMultiple, explainTotal } from './of-set';
export { postsUsed } from './posts-used';
export { type Provenance, provenanceOf, type SeenBy, type Sighted } from './provenance';
export { explainFortnight, explainPost, explainRate, headlineLens } from './rate';
export * from './types';
