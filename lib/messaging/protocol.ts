import type { Lens, ProfileSummary, Role, Summary } from '../metrics/types';
import type {
  PlatformId,
  PostObservation,
  ProfileKey,
  ProfileObservation,
  ProfileRef,
  Reading,
  ReadReport,
} from '../model';
import type { OverlaySettings } from '../settings/schema';
import type { Ranking, RankingAsk, Shown, Standing, StandingAsk } from './drawer';
import type { Erased, OrganiseAct, OrganiseDone } from './organise';

/** What one content script has read and not yet seen acknowledged. Re-sending the same batch changes nothing. */
export interface IngestBatch {
  /** Unique per document load and batch, for the receipt. */
  id: string;
  profiles: ProfileObservation[];
  posts: PostObservation[];
  readings: Reading[];
  reports: ReadReport[];
  seenAt: number;
}

/** Sent after the commit, never before. */
export type IngestReceipt =
  | { ok: true; id: string; stored: number; unchanged: number; untracked: ProfileKey[]; refused: number }
  | { ok: false; id: string; error: 'quota' | 'database' | 'invalid'; message: string };

/** What a comparison is asked with; `profiles` names them, else `set` a platform, else it is everyone. */
export interface ComparedView {
  set?: PlatformId | null | undefined;
  profiles?: readonly ProfileKey[] | undefined;
  period: number | null;
  lens: Lens;
  summary: Summary;
  timeZone: string;
}

export interface Visit {
  profiles: ProfileObservation[];
  posts: PostObservation[];
  readings: Reading[];
}

/** Batches that wait for an acknowledgement, posts in them, and why the last one failed. */
export interface WaitingStatus {
  batches: number;
  posts: number;
  /** For people: code and message in one. */
  error?: string;
  /** For code; absent where nobody answered or where too much waited. `quota`: the disk is full. */
  code?: Extract<IngestReceipt, { ok: false }>['error'];
}

/** What the popup shows of the page in front. Counts only. */
export interface PageStatus {
  platform: PlatformId;
  /** What the address looks like. Never an identity. */
  page: 'profile' | 'post' | 'home' | 'search' | 'other';
  /** The page loaded something while nothing was read: paused, switched off, or reading had not begun. */
  missed: boolean;
  /** The profile that the page's own data named last. */
  subject?: ProfileRef & { name?: string };
  /** Posts that the rendered page shows, known posts of others left out, and how many of those were read. */
  visible: number;
  visibleRead: number;
  /** Posts of the subject read in this visit. */
  read: number;
  profiles: ProfileObservation[];
  reports: ReadReport[];
  waiting: WaitingStatus;
  /** The extension was updated or removed under this page. */
  stale: boolean;
  overlayHidden: boolean;
}

/** content script → background */
export interface ContentToBackground {
  ingest(batch: IngestBatch): IngestReceipt;
  /** Figures for the overlay; `visit` is used, and not stored, when the profile is not tracked. */
  summary(ask: { profile: ProfileRef; visit: Visit | null; language: string }): ProfileSummary | null;
  track(ask: { profile: ProfileRef; role: Role | null; visit: Visit }): { ok: boolean; error?: string };
  /** A number of this profile or post is wrong: what was read of it, without what it says, is kept for the report. */
  wrongNumber(ask: { profile: ProfileKey; post?: string }): void;
  openPanel(ask: { profile: ProfileRef | null }): { opened: boolean; reason?: string };
  /** Where and how the overlay stands on one site; the overlay itself carries no settings schema. */
  setOverlay(ask: { platform: PlatformId; overlay: OverlaySettings }): void;
  /** Stylesheets of the card and of a badge; the card's script is in the page when this is answered. */
  overlayStyle(): { card: string; badge: string };
  /** Puts the drawer into the page that asks and shows that part of it. False where nothing may be drawn. */
  showDrawer(ask: { show: Shown }): { shown: boolean };
  /** The profile's posts for the drawer, piece by piece; null when nothing is known of it. */
  ranking(ask: RankingAsk): Ranking | null;
  /** The profile against the user's own and its set. */
  standing(ask: StandingAsk): Standing | null;
  /** Opens the dashboard beside the page. */
  openDashboard(
    ask: { page: 'compare' | 'reading' | 'watchlist' } | { page: 'posts' | 'explain'; profile: ProfileKey },
  ): void;
}

/** popup, side panel, dashboard → background (the only writer of the database) */
export interface PagesToBackground {
  setRole(ask: { profile: ProfileKey; role: Role | null }): void;
  /** Brands, sets, notes, tags, marks, saved filters, and undoing. */
  organise(ask: OrganiseAct): OrganiseDone;
  eraseProfile(ask: { profile: ProfileKey }): Erased;
  eraseAll(): Erased;
  /** Rows of one table of a backup, put beside what is stored; those that do not fit are named by their place. */
  restore(ask: { table: string; rows: unknown[] }): {
    added: number;
    joined: number;
    refused: { row: number; why: string }[];
  };
  /** A backup was put back: who is tracked may have changed. */
  restored(): void;
  setPlatform(ask: { platform: PlatformId; on: boolean }): void;
  /** The user has let the browser show us this server: its pages are read from now on. False when the browser does not. */
  allowServer(ask: { server: string }): { allowed: boolean };
  forgetServer(ask: { server: string }): void;
  forgetWrong(): void;
  /** A view that a surface shows: its comparison is kept, so that the next one opens with figures. */
  keepComparison(ask: ComparedView): void;
  /** The invented profiles of the sample workspace with their visits, and what the set of them is called. */
  addSample(ask: { name: string; profiles: { profile: ProfileRef; role: Role; visit: Visit }[] }): void;
  /** Every row of it goes. */
  removeSample(): { rows: number };
}

/** background, popup → content script of one tab */
export interface ToContent {
  pageStatus(): PageStatus;
  /** The whole visit, so that tracking from the popup keeps what was already read. */
  pageVisit(): Visit;
  pauseChanged(ask: { paused: boolean }): void;
  toggleOverlay(): void;
  /** To the drawer's script: what a key or a button asks for. */
  drawer(ask: { show: Shown }): void;
  figuresChanged(ask: { profile: ProfileKey }): void;
}
