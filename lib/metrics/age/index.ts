export { type AtAge, atAge, type NoAge, type SameAge, sameAge } from './at-age';
export { type AtAgeComparison, compareAtAge } from './compare-at-age';
export { halfLife, type TimeToShare, type TypicalTime, timeToShare, typicalTime } from './half-life';
export { type AgePoint, earlierThan, type History, historyOf, type Sighting } from './history';
export { type Learnt, learnMaturity, learnWindows } from './learn-maturity';
export { HALF_NEEDED, type HalfPoint, middleHalf } from './middle-half';
export { ageCurve, type CurvePoint, type Projection, project } from './projection';
export { type Censored, censoredQuantile, type Mass, turnbull } from './turnbull';
export { type Relative, relativeAtAge, relativeVelocity, velocity } from './velocity';
