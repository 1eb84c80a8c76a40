/** One metric as users read it: four lines under its name. Plain words, one line each. */
export interface MetricDefinition {
  id: string;
  name: string;
  what: string;
  formula: string;
  /** When it misleads. */
  misleads: string;
  /** Who else defines it, and how. */
  elsewhere: string;
  /** Where it is worked out: module under lib/metrics and the function it exports. */
  code: `${string}#${string}`;
}

export interface DefinitionSection {
  title: string;
  intro: string;
  metrics: readonly MetricDefinition[];
}
