export { type Coverage, coverage } from './coverage';
export { commonStretches, isRead, type ReadSpan, readSpan } from './read-span';
