export { DEFINITIONS } from './english';
export type { DefinitionSection, MetricDefinition } from './metric';
export { definitionsIn } from './translated';
export { lensFormula } from './vendors';
