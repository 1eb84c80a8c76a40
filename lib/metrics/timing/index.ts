export { type BestTime, bestTime, type TimeBlock, type TimeVerdict } from './best-time';
export { type TimeCell, timingGrid } from './grid';
export { type PeerBlock, peerTimes } from './peers';
export { type TimedPost, timedPosts } from './posts';
