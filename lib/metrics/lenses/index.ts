export { applyLens, type LensPost, type LensPosts, lensPosts, mostlyHidden, postsUnder, usedOf } from './apply';
export { definitionOn, type PostArithmetic, postArithmetic, weightsOf } from './arithmetic';
export { dailyValue, wholeDays } from './daily';
export { type LensFault, lensFaults } from './own';
export { OWN_PREFIX, type OwnLens, parseOwnLens, parseOwnLenses } from './parse';
export { LENSES, type LensId, lensById, OWN_LENSES, VENDOR_LENSES } from './presets';
export { readFrom } from './reach-back';
export { summed } from './summary';
export * from './types';
