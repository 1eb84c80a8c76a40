export { type Factor, residuals } from './residuals';
export { type Group, type Standout, standouts } from './standouts';
export { chooseStrata, type Strata, shuffleWithin } from './strata';
