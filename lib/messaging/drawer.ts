import type { Lens, PostFigure, ProfileStats, Verdict } from '../metrics/types';
import type {
  Count,
  CountName,
  PlatformId,
  PostCounts,
  PostFormat,
  PostObservation,
  ProfileKey,
  ProfileObservation,
  ProfileRef,
  Reading,
  When,
} from '../model';

/** What the drawer beside a page shows; `focus` moves the keyboard to the card, or back to the page. */
export type DrawerPart = 'rank' | 'compare';
export type Shown = DrawerPart | 'focus';

interface SeenHere {
  profiles: ProfileObservation[];
  posts: PostObservation[];
  readings: Reading[];
}

/** One piece of a profile's posts, newest first. Figures of a profile that is not tracked come from `visit` alone. */
export interface RankingAsk {
  profile: ProfileRef;
  visit: SeenHere | null;
  /** Days back from now, null for all that is stored; absent: the period of the settings. */
  period?: number | null;
  /** Place of the first post wanted. */
  from: number;
  /** Also how fast each post gained between its last two readings: reads all that was ever seen of them. */
  velocity?: boolean;
}

/** One post of the drawer. Times are Unix ms. */
export interface RankedPost {
  id: string;
  url: string;
  /** Its beginning. */
  caption?: string;
  format: PostFormat;
  published?: When;
  seenAt: number;
  counts: PostCounts;
  hidden: CountName[];
  figure: PostFigure;
  /** Interactions by followers at posting, and by views: fractions. */
  rate?: number;
  viewsRate?: number;
  /** All of them that the platform shows; absent where one is not known. */
  interactions?: Count;
  /** Interactions an hour between the last two readings. */
  velocity?: number;
  tagged?: true;
  /** The user left it out of the statistics. */
  leftOut?: true;
}

export interface Ranking {
  posts: RankedPost[];
  from: number;
  /** Posts of the period that can be asked for, and how many it holds: more than `MOST_RANKED` are not sent. */
  total: number;
  inPeriod: number;
  /** Posts that the profile says it has. */
  stated?: Count;
  name: string;
  basis: 'stored' | 'visit';
  lens: Lens;
  maturityDays: number;
  /** What was asked, or the settings' own. */
  period: number | null;
  span: { from: number; to: number };
}

export interface StandingAsk {
  profile: ProfileRef;
  visit: SeenHere | null;
  /** Id of a set that the user made; absent: the tracked profiles of this platform. */
  set?: string;
}

/** One profile beside the others; the posts stay behind. */
export interface StandingRow
  extends Pick<ProfileStats, 'key' | 'platform' | 'handle' | 'name' | 'role' | 'rate' | 'singles'> {
  verdict?: Verdict;
  versusOwn?: { value: number; low: number; high: number };
}

export interface Standing {
  /** The profile of the page. */
  profile: ProfileKey;
  groups: { verdict: Verdict | 'ungrouped'; rows: StandingRow[] }[];
  /** Profiles of the set, and how many more than are shown. */
  of: number;
  left: number;
  own?: ProfileKey;
  lens: Lens;
  maturityDays: number;
  span: { from: number; to: number };
  platform: PlatformId;
  /** Sets of the user's that hold this profile, and the one shown. */
  sets: { id: string; name: string }[];
  set?: string;
}
