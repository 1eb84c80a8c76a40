export { EARLIER_READ, EarlierPosts } from './earlier';
export { outliersAtAge, profileOutliers, scorable } from './profile';
export { labelOf, type OutlierLabel, type OutlierScore, robustZ, type Scorable } from './score';
export { type BaseRates, baseRates, outlierScores, USUAL_RATES } from './scores';
