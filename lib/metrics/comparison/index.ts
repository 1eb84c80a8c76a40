export { type AgainstSet, againstSet } from './against-set';
export { compareTwo, type Difference, shiftOf } from './difference';
export { type FullComparison, fullComparison, type PlatformComparison, type ProfileComparison } from './full';
export { type AgainstPrevious, againstPrevious, previousPeriod } from './previous';
export { type Rank, ranks, ranksByPlatform } from './ranks';
export { type LogSample, logSample } from './sample';
export { type Share, type ShareOfVoice, shareOfVoice, type Voice } from './share-of-voice';
export { compareUnder, hasRange, type PresetComparison } from './under-lens';
export { type WideFigures, wideFigures } from './wide-figures';
