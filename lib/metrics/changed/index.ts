export { type BrokenSilence, type Changed, type Changes, changesOf, type Edit } from './changes';
export { type VisitSpan, visitsOf } from './visits';
