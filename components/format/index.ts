export * from './change';
export * from './count';
export * from './date';
export * from './number';
export * from './plural';
