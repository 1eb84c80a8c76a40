import type {
  Count,
  CountName,
  PlatformId,
  PostCounts,
  PostFlag,
  PostFormat,
  ProfileKey,
  Reading,
  When,
} from '../model';

/** What a profile is to the user. */
export type Role = 'own' | 'competitor' | 'inspiration';

/** What is divided by what. `views` exists only where both are shown; `reach` is views by followers. */
export type Lens = 'followers' | 'views' | 'reach';
/** The headline summary (geometric mean, log-t interval) or its alternative (median, order statistics). */
export type Summary = 'geometric' | 'median';

/** Latest state of one post, as metrics need it. Times are Unix ms. */
export interface PostInput {
  id: string;
  url: string;
  published?: When;
  format: PostFormat;
  flags: PostFlag[];
  counts: PostCounts;
  hidden: CountName[];
  doubtful: CountName[];
  caption?: string;
  /** The platform's ids of the other authors of a collaboration, where the page told. */
  coauthors?: string[];
  /** Pictures and videos in it, where the page told. */
  mediaCount?: number;
  /** Endpoint or embedded source of the newest sighting. */
  source?: string;
  firstSeenAt: number;
  seenAt: number;
}

export interface FollowerReading {
  at: number;
  followers: Count;
}

export interface ProfileInput {
  key: ProfileKey;
  platform: PlatformId;
  handle: string;
  name?: string;
  url: string;
  role?: Role;
  posts: PostInput[];
  /** Ascending by `at`. */
  followers: FollowerReading[];
  /** The same of others that this profile has posted with, by their platform's id, where they are known. */
  partners?: Record<string, FollowerReading[]>;
  readings: Reading[];
  seenAt: number;
}

/** Everything a metric may depend on besides the rows: pure functions get it as an argument. */
export interface MetricSettings {
  now: number;
  /** IANA zone in which days and weeks are cut. */
  timeZone: string;
  /** Half-open `[from, to)`, Unix ms. */
  period: { from: number; to: number };
  lens: Lens;
  summary: Summary;
  /** Days until counts are final, as learnt from the user's own readings; elsewhere the platform's usual time. */
  maturity?: Partial<Record<PlatformId, Partial<Record<PostFormat | 'all', number>>>>;
}

/** Why there is no number. Each has its own sentence in the interface; none of them is a zero. */
export type NoNumber =
  | { reason: 'too-few'; n: number; needed: number }
  | { reason: 'no-followers' }
  | { reason: 'no-views' }
  | { reason: 'hidden'; n: number; of: number }
  | { reason: 'not-shown'; missing: CountName[]; of: number }
  /** Only lower bounds are known: the account was seen from another server than its own. */
  | { reason: 'at-least'; of: number }
  | { reason: 'not-observed' };

/** A value with everything that must stand beside it. Rates are fractions (0.028 is 2.8 %). */
export interface Estimate {
  value: number;
  /** 95 % interval of the value. */
  low: number;
  high: number;
  n: number;
  /** Publication dates of the first and last post used. */
  from: number;
  to: number;
  /** 5 to 9 posts: shown with the word "rough". */
  rough: boolean;
  summary: Summary;
  lens: Lens;
  /** Counts that were added up, by platform convention; the same for every post used. */
  interactions: CountName[];
  /** Followers were not known at posting time for this many of the n posts: the earliest or latest known was used. */
  assumedFollowers: number;
  /** Largest half-width that rounding at the source adds, as a fraction of the value. */
  rounding: number;
  /** The value under every completion of the rounded counts: apart from the interval, which is sampling error. */
  rounded: { low: number; high: number };
  /** Weeks that were drawn again for the interval (above a month); absent where posts were taken one by one. */
  blocks?: number;
  /** The formula has no agreed range: `low` and `high` are the value itself, and none is drawn. */
  noRange?: true;
  /** What the value is where it is no fraction: per thousand followers, or a number of interactions. */
  unit?: 'per-1000' | 'count';
}
export type Measured = { ok: true; estimate: Estimate } | { ok: false; why: NoNumber };

export interface Cadence {
  /** Undefined where no stretch was observed completely. */
  perWeek?: number;
  posts: number;
  /** Observed milliseconds inside the period, over all stretches. */
  observed: number;
  /** Observed stretches, disjoint, ascending. */
  stretches: { from: number; to: number }[];
  /** Days between posts inside one stretch. */
  medianGap?: number;
  longestGap?: number;
  /** Open gap from the last post to the last reading, days: at least this long. */
  openGap?: number;
  /** Kim & Jo burstiness of the gaps, −1 regular … 1 bursty; absent under 5 gaps. */
  burstiness?: number;
  /** Posts a week over calendar weeks (Monday) that touch the period; `observed` is the share of the week covered. */
  weeks: { start: number; posts: number; observed: number }[];
}

export interface TypeRow {
  format: PostFormat;
  n: number;
  share: number;
  /** Against the profile's own typical post: 1.2 = 20 % more. `noRange`: the formula has none, both ends are the value. */
  versus?: { value: number; low: number; high: number; noRange?: true };
  rate: Measured;
}
export interface ContentMix {
  n: number;
  rows: TypeRow[];
  /** exp(Shannon entropy): how many equally used types would give this mix. */
  effectiveTypes: number;
}

export interface Growth {
  first?: FollowerReading;
  last?: FollowerReading;
  /** Bounds of the relative change over the period; absent with a single reading. */
  change?: { low: number; high: number };
  /** Followers were read, and of all readings only the least is known: nothing to compare. */
  atLeast?: true;
}

/** Class by rank among the profile's own posts of the same type and age, never by the bare multiple. */
export type Strength = 'below' | 'typical' | 'top-quarter' | 'top-tenth' | 'breakout';
/** What one post's badge says. */
export type PostFigure =
  | {
      kind: 'multiple';
      multiple: number;
      approximate: boolean;
      strength: Strength;
      interactions: Count;
      measure: 'interactions' | 'views';
      /** Median of the `typicalN` posts before it, 30 at most. */
      typical: number;
      typicalN: number;
      /** The typical value is of the same format, or of all posts when too few share it. */
      sameFormat: boolean;
      rate?: number;
      lens: Lens;
      /** Rank among those and itself: 0.1 is "in the top tenth". */
      topShare: number;
      /**
       * Robust z of ln(1 + E) against them and what it is called: breakout from 2.5, flop from −2; and the rank among all
       * of the profile's mature posts that were read. Absent where fewer than ten came before.
       */
      score?: { z: number; label: 'breakout' | 'flop' | 'ordinary'; ofProfile: number };
      seenAt: number;
    }
  | { kind: 'young'; ageHours: number; interactions?: Count }
  | { kind: 'hidden'; what: CountName[] }
  /** Only the least is known, so it is held against nothing. */
  | { kind: 'at-least'; interactions: Count }
  | { kind: 'too-few'; n: number; needed: number }
  | { kind: 'unread' };

/** The one figure that the user wants on a badge. */
export type BadgeMetric = 'multiple' | 'rate' | 'views-rate' | 'likes' | 'comments' | 'velocity';

/** What a badge shows where something else than the multiple was chosen. */
export type ShownFigure =
  | { kind: 'rate'; lens: Lens; value: number; approximate: boolean }
  | { kind: 'count'; name: 'likes' | 'comments'; count: Count }
  | {
      kind: 'velocity';
      perHour: number;
      approximate: boolean;
      /** First of the two readings, Unix ms; absent where there is one: since it was posted. */
      from?: number;
      to: number;
      /** Against the profile's earlier posts at the same age, where five of them were read there. */
      versus?: { ratio: number; typical: number; n: number };
    }
  | { kind: 'hidden'; what: CountName[] }
  /** No value, and why: `what` was not shown, or what it is divided by is not known. */
  | { kind: 'missing'; why: 'not-shown' | 'no-followers' | 'no-views' | 'no-date' | 'at-least'; what: CountName[] };

/** A count per post that is public where those of the rate are not. */
export interface PublicCount {
  name: CountName;
  /** Typical per post, with its 95 % interval. */
  value: number;
  low: number;
  high: number;
  n: number;
}

export interface ProfileStats {
  key: ProfileKey;
  platform: PlatformId;
  handle: string;
  name?: string;
  url: string;
  role?: Role;
  rate: Measured;
  /** Single mature posts' values, for "too few" circles. */
  singles: number[];
  cadence: Cadence;
  mix: ContentMix;
  growth: Growth;
  /** Latest followers reading. */
  followers?: Count;
  /** Instants of the period at which followers were read, ascending; absent: none. Unix ms. */
  followersRead?: number[];
  posts: {
    stored: number;
    inPeriod: number;
    mature: number;
    hidden: number;
    oldest?: number;
    /** Collaborations among the mature ones: in a rate by followers of all their authors, or left out of it. Absent: none. */
    shared?: { used: number; left: number };
  };
  /** Age in days below which a post is too young for a rate here. */
  maturityDays: number;
  /** They are learnt from the user's own readings; absent: the platform's usual ones. */
  maturityLearnt?: true;
  seenAt: number;
}

export type Verdict = 'above' | 'no-difference' | 'below' | 'too-few';
export interface ComparisonRow {
  stats: ProfileStats;
  /** Absent for the own profile. */
  verdict?: Verdict;
  /** This profile ÷ the own profile. */
  versusOwn?: { value: number; low: number; high: number };
  /** The same where the formula has no range. */
  multiple?: number;
}
export interface Comparison {
  own?: ComparisonRow;
  /** All rows, own included, inside their group ordered by value. */
  groups: { verdict: Verdict | 'ungrouped'; rows: ComparisonRow[] }[];
  /** Median of the competitors' values. */
  middle?: { value: number; n: number };
  settings: MetricSettings;
}

/** What the overlay and the popup ask the background for: one profile, with a figure per post id. */
export interface ProfileSummary {
  stats: ProfileStats;
  own?: ProfileStats;
  verdict?: Verdict;
  versusOwn?: { value: number; low: number; high: number };
  figures: Record<string, PostFigure>;
  /** What the rate is divided by and what it adds up, also where there is no rate. */
  lens?: Lens;
  interactions?: CountName[];
  /** What badges show in place of the multiple, by post id; absent where that is what the user wants. */
  shown?: Record<string, ShownFigure>;
  /** Another count, where those of the rate are hidden. */
  instead?: PublicCount;
  /** `second`: followers were read on two days, so that growth is told from now on. `own`: none of several is the user's. */
  notes?: ('second' | 'own')[];
  /** `visit`: nothing is stored; the figures come from this visit alone. */
  basis: 'stored' | 'visit';
}
