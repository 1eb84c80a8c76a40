export { hasRange, measuredUnder, unscaled } from './measured';
export { mixUnder } from './mix';
export { everyPostUnder, fortnightsUnder, fortnightUnder } from './over-time';
export { type PostValue, postValuesUnder } from './post-value';
export { hasSize, rowsUnder, sizePointUnder } from './set';
