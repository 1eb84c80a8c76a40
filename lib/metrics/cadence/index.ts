export { burstiness, memory, plainBurstiness } from './burstiness';
export { cadence } from './cadence';
export { type ClockConcentration, clockConcentration, sharpTimes } from './clock';
export { type Gaps, gapFigures } from './gaps';
export { type PaceChange, paceChanges } from './pace';
export { type Rhythm, rhythm } from './rhythm';
export { observedRuns, type Run } from './runs';
export { observedStretches, union } from './stretches';
export { activeWeeks, type Streaks, streaks } from './weeks';
