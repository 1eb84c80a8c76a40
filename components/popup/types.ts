import type { Lens, Measured, Role, Verdict } from '../../lib/metrics/types';
import type { PlatformId } from '../../lib/model';
import type { ExportState } from '../panel/types';
import type { Health } from './health';

/** How the own profile stands among its competitors. */
export interface Standing {
  above: number;
  below: number;
  same: number;
}

/** Everything the popup tells of one profile page. Times are Unix ms. */
export interface PagePopup {
  kind: 'page';
  platform: PlatformId;
  host: string;
  name: string;
  handle: string;
  role: Role | null;
  paused: boolean;
  /** Posts the rendered page shows, and how many of them were read. */
  visible: number;
  visibleRead: number;
  /** Posts of this profile read in this visit. */
  read: number;
  today: number;
  stored: { posts: number; oldest?: number };
  /** Posts that wait for the database; `error` when the last attempt failed. */
  waiting: { posts: number; error?: string };
  /** When the page was last read. */
  readAt?: number;
  health: Health;
  lens: Lens;
  rate?: Measured;
  verdict?: Verdict;
  ownRate?: number;
  standing?: Standing;
}

export type PopupState =
  | { kind: 'loading' }
  | { kind: 'no-profile'; stored: { profiles: number; posts: number } }
  | { kind: 'permission'; sites: { id: PlatformId; name: string; host: string }[] }
  | { kind: 'off'; platform: PlatformId; name: string }
  | { kind: 'stale'; host: string }
  | PagePopup;

export interface PopupActions {
  onRole: (role: Role | null) => void;
  onPause: (paused: boolean) => void;
  onPanel: () => void;
  onExport: () => void;
  onAllow: (platform: PlatformId) => void;
  onSwitchOn: (platform: PlatformId) => void;
  onReload: () => void;
  onSaveWaiting: () => void;
  onDashboard: () => void;
  onSettings: () => void;
  onPrivacy: () => void;
}

export interface PopupProps extends PopupActions {
  state: PopupState;
  exporting: ExportState;
  /** A failed action of the popup itself, in words. */
  problem?: string;
}
