import type { Count, CountName, PlatformId } from '../../model';
import type { NoNumber, PostInput } from '../types';

/** How much one interaction of each kind counts; what is not named does not count. */
export type Weights = Partial<Record<CountName, number>>;

/**
 * What interactions are divided by. `followers-at-post`: followers when the post was published, between the readings
 * around it. `followers-end`, `followers-mean`: at the end of the period, or the mean of both ends. `views`: the post's
 * own. `none`: nothing, the result is a number of interactions.
 */
export const BOTTOMS = ['followers-at-post', 'followers-end', 'followers-mean', 'views', 'none'] as const;
export type Bottom = (typeof BOTTOMS)[number];

/**
 * How posts become one figure. `geometric`, `median`: the typical post. `mean`: mean of the posts' rates, which single
 * posts rule. `pooled`: sum of all above by sum of all below. `daily`: mean over days of a day's interactions by the
 * followers of that day, silent days as zero.
 */
export const LENS_SUMMARIES = ['geometric', 'median', 'mean', 'pooled', 'daily'] as const;
export type LensSummary = (typeof LENS_SUMMARIES)[number];

/** What differs on one platform. */
export interface LensParts {
  /** `platform`: the public interactions of the platform, each once. */
  weights: Weights | 'platform';
  bottom: Bottom;
  summary: LensSummary;
}

/** A way to work out an engagement rate: plain data, so that users can make and keep their own. */
export interface LensDefinition extends LensParts {
  id: string;
  /** What the fraction is multiplied by: 100 per cent, 1,000 per thousand followers, 1 as it is. */
  scale: 1 | 100 | 1000;
  /** Only the newest posts, however long ago: at most so many, not older than so many days before the period's end. */
  last?: { posts?: number; days?: number };
  /** Posts that still grow are in, as in every vendor's figure that does not say otherwise. Ours wait. */
  young: boolean;
  /** `own`: a collaboration is divided by this profile's followers alone, as vendors do; else by those of all its authors. */
  collaborations?: 'own';
  /** Fewer posts than this and there is no figure. */
  needed: number;
  on?: Partial<Record<PlatformId, Partial<LensParts>>>;
}

/** One summand above the line. */
export interface Term {
  name: CountName;
  count: Count;
  weight: number;
}

/** All that is needed to write out the rate of one post. */
export interface Arithmetic {
  post: Pick<PostInput, 'id' | 'url'>;
  at: number;
  terms: Term[];
  /** Σ weight · count. */
  top: Count;
  bottom: Bottom;
  /** Absent where nothing is divided by. */
  below?: Count;
  /** The followers were not known at that time: the earliest or latest known stand in. */
  assumed: boolean;
  scale: 1 | 100 | 1000;
  /** top / below · scale, with the bounds that rounding leaves: [top low / below high, top high / below low]. */
  result: Count;
}

/** One figure with its parts. Times Unix ms; value and bounds already multiplied by the scale. */
export interface LensValue {
  ok: true;
  value: number;
  /** 95 % sampling interval; absent under five posts, and for days under six weeks. */
  interval?: { low: number; high: number };
  /** Every completion of the rounded counts gives a value in here. */
  rounded: { low: number; high: number };
  n: number;
  from: number;
  to: number;
  /** Under ten posts. */
  rough: boolean;
  /** Posts among them that still grow. */
  young: number;
  /** Posts among them for which followers of another time stand in. */
  assumedFollowers: number;
  /** Posts left out, because a count is hidden, not shown, doubtful or only bounded from below. */
  without: number;
  /** Days that the figure is a mean of, silent ones included (`daily` only). */
  days?: number;
  /** The definition as it applied on this platform. */
  definition: LensDefinition;
  /** Of each post, in order of publication: the interface writes one of them out. */
  arithmetic: Arithmetic[];
}

export type LensResult = LensValue | { ok: false; why: NoNumber; definition: LensDefinition };
