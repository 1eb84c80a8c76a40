export { applyLens, postsUnder } from './apply';
export { definitionOn, type PostArithmetic, postArithmetic, weightsOf } from './arithmetic';
export { wholeDays } from './daily';
export { type LensFault, lensFaults } from './own';
export { OWN_PREFIX, type OwnLens, parseOwnLens, parseOwnLenses } from './parse';
export { LENSES, type LensId, lensById, OWN_LENSES, VENDOR_LENSES } from './presets';
export { readFrom } from './reach-back';
export * from './types';
