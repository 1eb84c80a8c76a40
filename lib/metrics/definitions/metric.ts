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

/** The lines of one metric that a language has its own words for. */
export type MetricWords = Pick<MetricDefinition, 'name' | 'what' | 'formula' | 'misleads' | 'elsewhere'>;

export interface SectionWords {
  title: string;
  intro: string;
  /** By the metric's id. */
  metrics: Readonly<Record<string, MetricWords>>;
}

/** How the parts of a vendor's formula are said; its letters, signs and numbers are the same in every language. */
export interface FormulaWords {
  /** Ends of the period, as in F(end). */
  start: string;
  end: string;
  /** Before what is summarised, with the space that follows. */
  mean: string;
  median: string;
  geometric: string;
  /** Σ over a day by the followers of it, over days. */
  daily: (top: string, below: string) => string;
  /** Followers of that day. */
  ofDay: string;
  newest: (posts: number) => string;
  lastDays: (days: number) => string;
  /** What differs on some platforms. */
  on: (platforms: string, formula: string) => string;
}

/** Vendors' definitions: what they are follows from whose they are, their formulas are made of their data. */
export interface VendorWords {
  title: string;
  intro: string;
  what: (vendor: string) => string;
  /** Heading of one: "As …". */
  name: (vendor: string) => string;
  /** By the lens's id; `name` is the vendor's, without "as". */
  metrics: Readonly<Record<string, Pick<MetricDefinition, 'name' | 'misleads' | 'elsewhere'>>>;
}

/** Everything that a language says of the metrics, in the order of `DEFINITIONS`. */
export interface DefinitionWords {
  sections: readonly (SectionWords | 'vendors')[];
  vendors: VendorWords;
  formula: FormulaWords;
}
