export { fits, fitsExactly, isObject } from './accept';
export * from './count';
export type { Form, infer as FormOutput } from './form';
export * from './ids';
export * from './observation';
export * from './report';
export * from './schemas';
export { type Taken, take } from './take';
export * from './when';
