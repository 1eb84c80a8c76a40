import type { ProfileKey } from '../model';
import type { StoredRole } from './rows';

/** One brand: its profiles over all platforms name it in their `WatchRow`. */
export interface BrandRow {
  id: string;
  name: string;
  note?: string;
  tags: string[];
  /** Place in lists; lower first. */
  order: number;
}

/** What the user has written beside a profile. The role stands in `ProfileRow`, because reading asks for it. */
export interface WatchRow {
  key: ProfileKey;
  /** Id of a brand. */
  brand?: string;
  tags: string[];
  note?: string;
  /** Which colour of the palette (0, 1, 2 …). Given once, so that a profile looks the same in every chart for good. */
  colour: number;
  /** Unix ms. Archived: history stays, nothing new is read, no comparison holds it. */
  archivedAt?: number;
  /** The role to give back. */
  archivedAs?: StoredRole;
  /** Unix ms at which the user last looked at what changed. */
  lastLookedAt?: number;
}

/** A set that the user made: profiles and whole brands, of any platform. */
export interface SetRow {
  id: string;
  name: string;
  profiles: ProfileKey[];
  /** Ids of brands, each standing for all of its profiles. */
  brands: string[];
  /** What was chosen when the set was last looked at. */
  lens?: string;
  /** Days. */
  period?: number;
  order: number;
}

/** What the user has said of one post. */
export interface PostMarkRow {
  profile: ProfileKey;
  id: string;
  tags: string[];
  note?: string;
  /** Left out of every statistic; the post itself stays. */
  excluded?: true;
}

/** Filters of a page under a name. */
export interface SavedViewRow {
  id: string;
  name: string;
  page: string;
  /** JSON object, in the words of that page. */
  filters: string;
  order: number;
}

/** What can be undone. `profile` and `all` are erasures; the others name what was removed or changed. */
export type UndoWhat = 'profile' | 'all' | 'brand' | 'set' | 'view' | 'marks' | 'campaign' | 'trial' | 'goal';

/** One act that can be taken back, until the next one or for ten minutes. */
export interface UndoRow {
  id: string;
  /** Unix ms. */
  at: number;
  what: UndoWhat;
  /** What it was called, for people. */
  name: string;
  /** Rows that come back. */
  rows: number;
}

/** Rows of one table that an act removed or changed, as they were. */
export interface UndoPartRow {
  undo: string;
  part: number;
  table: string;
  rows: unknown[];
  /** Keys of rows that did not exist before the act. */
  added?: unknown[];
}
