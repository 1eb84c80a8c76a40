export {
  type AgainstEngagement,
  type Direction,
  type GrowthAgainstEngagement,
  growthAgainstEngagement,
} from './against-engagement';
export { type Bounds, between, type Change, type CountReading, growthReadings } from './between';
export { type DisplayEdge, displayEdges, type EdgeGrowth, edgeGrowth } from './edges';
export { type GrowthFigures, growthFigures } from './figures';
export { growth } from './growth';
export { type Jump, unnaturalJumps } from './jumps';
export { unbroken } from './unbroken';
