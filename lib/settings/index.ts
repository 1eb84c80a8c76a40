export { DEFAULT_OVERLAY } from './overlay';
export * from './schema';
export * from './storage';
