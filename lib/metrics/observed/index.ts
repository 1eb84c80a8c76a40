export { type Coverage, commonStretches, coverage, isRead, type ReadSpan, readSpan } from './coverage';
