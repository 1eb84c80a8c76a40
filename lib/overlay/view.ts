import type { ReadMoreState, ReadMoreTarget } from '../capture/read-more';
import type { PostFigure, ProfileSummary, Role, ShownFigure } from '../metrics/types';
import type { CountName, PostCounts, PostFormat } from '../model';
import type { Place } from './place';

/** Everything that the overlay draws, as plain values. */
export interface OverlayView {
  /** Name to show while no figures are there yet; the site's where nobody could be read. */
  name: string;
  /** Posts of this profile read in this visit. */
  read: number;
  summary: ProfileSummary | null;
  shape: 'card' | 'pill' | 'dot';
  /** Under 720 px: pill only, and the card is a sheet at the bottom. */
  narrow: boolean;
  place: Place;
  /** Nothing of ours may stand here now: full screen, or a dialog of the site. */
  covered: boolean;
  /** The extension was updated under this page. */
  stale: boolean;
  paused: boolean;
  failed: boolean;
  /** Responses of this visit that could not be read. */
  broken: number;
  /** The page is somebody's, and its changed responses do not even tell whose. */
  unreadable?: boolean;
  /** Posts that wait to be stored because the last attempt failed. */
  waiting?: { posts: number; full: boolean };
  /** "Just looking" was chosen, or the question was answered before. */
  answered: boolean;
  busy: boolean;
  /** Something the user asked for did not work; already a sentence. */
  note?: string;
  /** Reading on by scrolling, as far as it has come. */
  more: ReadMoreState;
  /** It paused because the user scrolled. */
  moreScrolled?: boolean;
  /** It stays off until then, Unix ms: the site had refused something. */
  restsUntil?: number;
  /** The browser is offline: what is shown was stored before. */
  offline?: boolean;
  /** Badges near the window, while their list is open. */
  listed?: BadgeEntry[];
}

export interface BadgeEntry {
  id: string;
  figure: PostFigure;
  shown?: ShownFigure;
  format?: PostFormat;
  /** Unix ms. */
  published?: number;
}

/** Details of one badge, and where in the window they stand, px. */
export interface TipView {
  figure: PostFigure;
  /** What the badge shows in place of the multiple. */
  shown?: ShownFigure | undefined;
  /** The post as this visit has read it; absent where it was read before alone. */
  seen?: { at: number; counts: PostCounts; hidden: readonly CountName[] } | undefined;
  format?: PostFormat;
  interactions: CountName[];
  maturityDays: number;
  left: number;
  top: number;
  below: boolean;
  now: number;
  /** The first badge that there ever was: with a sentence on what badges are, and a way to close it. */
  first?: boolean | undefined;
}

export interface OverlayEvents {
  shape(shape: OverlayView['shape']): void;
  place(place: Place): void;
  hide(): void;
  track(role: Role | null): void;
  openPanel(): void;
  /** Opens the drawer beside the page, which is a script of its own. */
  openDrawer(show: 'rank' | 'compare'): void;
  /** A number of this profile is wrong: kept for the report. */
  callWrong(): void;
  reload(): void;
  retry(): void;
  /** Scrolls on as a person would, until so much is read. */
  readMore(target: ReadMoreTarget): void;
  pauseMore(): void;
  resumeMore(): void;
  cancelMore(): void;
  /** The sentence at the first badge was read. */
  closeTip(): void;
  /** A page of the dashboard, beside this one. */
  /** `explain`: where the typical rate of the profile comes from. */
  openDashboard(page: 'reading' | 'watchlist' | 'explain'): void;
  /** Read when the list is opened: it changes with every scroll. */
  listBadges(open: boolean): void;
  /** Brings the post to sight and shows the details at its badge, as the pointer would; null: no longer. */
  peek(id: string | null): void;
}
