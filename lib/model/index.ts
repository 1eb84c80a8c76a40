export { fits, fitsExactly } from './accept';
export * from './count';
export * from './ids';
export * from './observation';
export * from './report';
export * from './when';
