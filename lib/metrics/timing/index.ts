export { type BestTime, bestTime, bestTimePieces, type TimeBlock, type TimeVerdict } from './best-time';
export { type TimeCell, timingCells, timingGrid } from './grid';
export { type PeerBlock, peerTimes } from './peers';
export { placed, type TimedPost, timedPosts } from './posts';
export {
  drawnFor,
  postsPerArm,
  SCATTER_NEEDED,
  scatterOf,
  type Trial,
  type TrialHours,
  type TrialResult,
  trialResult,
} from './trial';
