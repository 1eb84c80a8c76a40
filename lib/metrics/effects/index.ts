export { type Factor, residuals } from './residuals';
export { type Group, type Standout, standoutPieces, standouts } from './standouts';
export { chooseStrata, type Strata, shuffleWithin } from './strata';
