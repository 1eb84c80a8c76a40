import type { Count, CountName, PostFormat, ProfileKey } from '../../model';
import type { Arithmetic, LensResult } from '../lenses';
import type { FollowerReading } from '../types';

/** Why a stored post of the period is not in a figure. `older`: a formula that takes only the newest. */
export type LeftOut =
  | 'alone'
  | 'repost'
  | 'young'
  | 'older'
  | 'hidden'
  | 'not-shown'
  | 'doubtful'
  | 'at-least'
  | 'no-followers'
  | 'no-views';

/** `stored` minus every `n` is `used`: the interface writes it as a sum. */
export interface PostsUsed {
  stored: number;
  minus: { why: LeftOut; n: number }[];
  used: number;
}

/** One post of those used, near the result, with all that its rate is made of. */
export interface WorkedPost extends Arithmetic {
  format: PostFormat;
  seenAt: number;
  /** The rate that enters the summary: (1 + E) / F under a geometric mean, E / F elsewhere; scaled as the result. */
  rate: number;
}

/** From n rates to one number. `interval` is the 95 % range that is shown; absent where the formula has none. */
export type Steps =
  | {
      kind: 'geometric';
      /** Mean and standard deviation of ln(rate), the rate as a plain fraction. */
      meanLog: number;
      spread: number;
      /** range = value ÷ and × exp(t · se); absent without a range. */
      t?: number;
      se?: number;
      /** Weeks that were drawn again for `se`; absent where posts were taken one by one. */
      weeks?: number;
    }
  | {
      kind: 'median';
      /** Place of the middle in the order, from 1: two places for an even number of posts. */
      middle: number[];
      /** Places of the posts that bound the range; absent without a range. */
      bounds?: [number, number];
    }
  | { kind: 'mean'; sum: number }
  | { kind: 'pooled'; above: number; below: number }
  | { kind: 'daily'; days: number };

export interface RateExplanation {
  kind: 'rate';
  posts: PostsUsed;
  result: LensResult;
  example?: WorkedPost;
  steps?: Steps;
}

/** Two typical posts on the log scale and what stands between them (Welch). */
export interface VersusExplanation {
  kind: 'versus';
  theirs: LogSide;
  own: LogSide;
  /** Theirs ÷ own with its 95 % interval. */
  value: number;
  low: number;
  high: number;
  /** range = value ÷ and × exp(t · se), degrees of freedom by Satterthwaite. */
  t: number;
  se: number;
  df: number;
}
export interface LogSide {
  n: number;
  /** Mean of ln((1 + E) / F) and its standard error. */
  mean: number;
  se: number;
}

export interface CadenceExplanation {
  kind: 'cadence';
  posts: number;
  /** Milliseconds read without a hole. */
  observed: number;
  perWeek?: number;
  stretches: { from: number; to: number }[];
}

export interface GrowthExplanation {
  kind: 'growth';
  first?: FollowerReading;
  last?: FollowerReading;
  change?: { low: number; high: number };
  readings: number;
}

export interface ShareExplanation {
  kind: 'share';
  format: PostFormat;
  n: number;
  of: number;
  share: number;
}

/** How values of an explanation read: a fraction as percent, in the unit of a definition, or as plain numbers. */
export type ValueUnit = 'fraction' | 'per-1000' | 'count' | 'figure';

/** Values of several profiles, added up or the middle one taken. */
export interface ListExplanation {
  kind: 'list';
  what: 'middle' | 'total';
  unit: ValueUnit;
  /** Ascending for the middle one, else in the order of the table. */
  rows: { name: string; value: number }[];
  value: number;
}

/** One figure by another, and what each of them is. */
export interface RatioExplanation {
  kind: 'ratio';
  what: 'voice' | 'size' | 'type' | 'multiple' | 'previous';
  unit: ValueUnit;
  top: { value: number; n?: number };
  below: { value: number; n?: number };
  value: number;
  /** 95 % range; absent where the definition has none. */
  range?: { low: number; high: number };
}

/** Counts of the period's posts that were added up. */
export interface SumExplanation {
  kind: 'sum';
  counts: CountName[];
  n: number;
  /** Posts of the period that do not tell theirs. */
  without: number;
  sum: Count;
}

/** The rate of a single post. */
export interface PostExplanation {
  kind: 'post';
  worked: WorkedPost;
}

export type Explained =
  | RateExplanation
  | VersusExplanation
  | CadenceExplanation
  | GrowthExplanation
  | ShareExplanation
  | ListExplanation
  | RatioExplanation
  | SumExplanation
  | PostExplanation;

/** Figures of one profile alone; `n`: the posts behind its rate; `previous`: against the period before. */
export type AskOne =
  | { kind: 'rate' | 'n' | 'cadence' | 'growth' | 'versus' | 'size' | 'previous'; profile: ProfileKey }
  | { kind: 'share' | 'type'; profile: ProfileKey; format: PostFormat }
  | { kind: 'sum'; profile: ProfileKey; what: 'interactions' | 'views' }
  | { kind: 'voice'; profile: ProfileKey; what: 'interactions' | 'posts' | 'followers' }
  | { kind: 'post'; profile: ProfileKey; id: string }
  | { kind: 'fortnight'; profile: ProfileKey; from: number; to: number };

/** Figures of the whole set. */
export type AskAll = { kind: 'middle' } | { kind: 'total'; what: TotalKind; withMe: boolean };
export type TotalKind = 'n' | 'cadence' | 'interactions' | 'views';

/** Which figure. */
export type Ask = AskOne | AskAll;
