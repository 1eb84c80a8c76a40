export { hasRange, measuredUnder, unscaled } from './measured';
export { mixUnder } from './mix';
export { everyPostUnder, fortnightsUnder } from './over-time';
export { hasSize, rowsUnder, sizePointUnder } from './set';
