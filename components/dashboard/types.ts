import type { ReactNode } from 'react';
import type { ReadingState } from '../../lib/hooks';
import type { BadgeMetric, Role } from '../../lib/metrics/types';
import type { PlatformId, ProfileKey } from '../../lib/model';
import type { ExportState, ExportTable, ProfileSet, View } from '../panel/types';
import type { AllowServerProps } from '../ui/allow-server';

export const DASHBOARD_PAGES = [
  'compare',
  'changes',
  'posts',
  'timing',
  'content',
  'growth',
  'campaigns',
  'watchlist',
  'reading',
  'data',
  'settings',
  'welcome',
] as const;
/** What the navigation leads to: the first-run page is reached by its links. */
export const NAVIGATION = DASHBOARD_PAGES.filter((page) => page !== 'welcome');
export type DashboardPage = (typeof DASHBOARD_PAGES)[number];
/** Pages that show figures of the chosen set and period: these have the selectors and the export in their head. */
export const FIGURE_PAGES: ReadonlySet<DashboardPage> = new Set([
  'compare',
  'changes',
  'posts',
  'timing',
  'content',
  'growth',
]);

/** The letter that leads to a page after G. */
export const PAGE_KEYS: Readonly<Partial<Record<DashboardPage, string>>> = {
  compare: 'c',
  changes: 'l',
  posts: 'p',
  timing: 't',
  content: 'n',
  growth: 'r',
  campaigns: 'a',
  watchlist: 'w',
  reading: 'h',
  data: 'd',
  settings: 's',
};

/** What the database holds of one profile. */
export interface StoredProfile {
  key: ProfileKey;
  platform: string;
  name: string;
  handle: string;
  role: Role | null;
  posts: number;
}

/** Rows of the whole database. */
export interface StoredRows {
  profiles: number;
  posts: number;
  postSnapshots: number;
  profileSnapshots: number;
  readings: number;
}

/** What is chosen for one site. */
export interface SiteSwitches {
  id: PlatformId;
  name: string;
  on: boolean;
  paused: boolean;
  overlayHidden: boolean;
  /** Nothing is ever drawn on this site. */
  panelOnly?: boolean;
}

/** What the page around every page of the dashboard shows. */
export interface ShellProps {
  page: DashboardPage;
  /** Undefined while the first read runs. */
  sets: ProfileSet[] | undefined;
  view: View;
  exporting: ExportState;
  onPage: (page: DashboardPage) => void;
  onView: (view: Partial<View>) => void;
  onExport: (table: ExportTable) => void;
  /** Whose data is stale longest; undefined when nobody's is. */
  next?: { name: string; url: string };
  /** Present while the set that is looked at is the invented one. */
  onRemoveSample?: () => void;
  /** Shows the list of keys. */
  onKeys: () => void;
}

/** What became of the last change, in words; empty when nothing happened yet. */
export interface OutcomeProps {
  problem?: string;
  done?: string;
}

export interface DataPageProps extends OutcomeProps {
  exporting: ExportState;
  rows: StoredRows | undefined;
  stored: StoredProfile[] | undefined;
  /** The panel of the backup. */
  backup?: ReactNode;
  onExport: (table: ExportTable) => void;
  onRole: (key: ProfileKey, role: Role | null) => void;
  onErase: (key: ProfileKey) => void;
  /** History stays, nothing new is read. */
  onArchive: (key: ProfileKey) => void;
  onEraseAll: () => void;
}

export interface ReadingPageProps extends OutcomeProps {
  /** How reading went; undefined while it is looked up. */
  reading: ReadingState | undefined;
  /** What became of the report: copied, saved. */
  reported?: string;
  onCopyReport: () => void;
  onSaveReport: () => void;
  onForgetWrong: () => void;
}

export interface SettingsPageProps extends OutcomeProps {
  platforms: SiteSwitches[];
  timeZone: { chosen: string; effective: string; all: string[] };
  summary: 'geometric' | 'median';
  /** Host names of the Mastodon servers that the user allowed. */
  servers: readonly string[];
  /** Settings that could not be understood were put aside for this reason. */
  rejected?: string;
  onPlatform: (platform: PlatformId, on: boolean) => void;
  onAllowServer: AllowServerProps['onAllow'];
  onForgetServer: (server: string) => void;
  onPause: (platform: PlatformId, paused: boolean) => void;
  onOverlay: (platform: PlatformId, hidden: boolean) => void;
  onTimeZone: (zone: string) => void;
  onSummary: (summary: 'geometric' | 'median') => void;
  /** The one figure of a post's badge. */
  badge: BadgeMetric;
  onBadge: (badge: BadgeMetric) => void;
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
}
