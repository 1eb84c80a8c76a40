import type { DrawerPart, RankedPost, Ranking, Standing } from '../messaging/drawer';
import type { PostFormat } from '../model';

/** What the list can be put in order by. */
export const RANK_SORTS = [
  'multiple',
  'rate',
  'viewsRate',
  'interactions',
  'likes',
  'comments',
  'date',
  'velocity',
] as const;
export type RankSort = (typeof RANK_SORTS)[number];

/** Which of the posts: those that this page load has read, those with a tag, those that stand far out. */
export const RANK_KINDS = ['all', 'page', 'tagged', 'breakouts'] as const;
export type RankKind = (typeof RANK_KINDS)[number];

/** Days back; null is all that is stored. */
export const RANK_PERIODS = [30, 90, 180, 365, null] as const;

export interface RankChoice {
  sort: RankSort;
  descending: boolean;
  format: PostFormat | 'all';
  kind: RankKind;
  /** Absent: the period of the settings. */
  period?: number | null;
  search: string;
}

export const FIRST_CHOICE: RankChoice = { sort: 'multiple', descending: true, format: 'all', kind: 'all', search: '' };

/** `unknown`: neither the store nor this visit knows the profile. */
export type Asked<T> = { state: 'loading'; value?: T } | { state: 'failed'; value?: T } | { state: 'ready'; value: T };

/** All that came so far of a profile's posts. */
export type Ranked = Omit<Ranking, 'posts' | 'from'> & { posts: readonly RankedPost[] };

/** Everything that the drawer draws, as plain values. */
export interface DrawerView {
  show: DrawerPart;
  /** The profile's name until figures are there. */
  name: string;
  edge: 'left' | 'right';
  /** Under 720 px: a sheet at the bottom. */
  narrow: boolean;
  ranking: Asked<Ranked | null>;
  standing: Asked<Standing | null>;
  choice: RankChoice;
  /** Ids of posts that this page load has read. */
  here: ReadonlySet<string>;
  /** Rows of the list that are drawn. */
  rows: number;
  /** The post whose badge is ringed. */
  at?: string;
  /** Something the user asked for did not work; already a sentence. */
  note?: string;
}

export interface DrawerEvents {
  close(): void;
  show(part: DrawerPart): void;
  choose(change: Partial<RankChoice>): void;
  /** A pointer on a row. True when the page shows the post and was taken to it: then no link is followed. */
  reach(id: string): boolean;
  /** Draws more rows. */
  more(): void;
  retry(): void;
  chooseSet(set: string | undefined): void;
  openPanel(): void;
  openDashboard(): void;
}
