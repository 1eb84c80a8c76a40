import type { Drift } from '../../lib/metrics/drift';
import type { Lens, Measured, Role, Verdict } from '../../lib/metrics/types';
import type { PlatformId, ProfileKey } from '../../lib/model';
import type { ExportState } from '../panel/types';
import type { AllowServerProps } from '../ui/allow-server';
import type { PageReading } from '../ui/drift-notice';
import type { Health } from '../ui/health';
import type { NoteActions, PopupNotes } from './notes';

/** How the own profile stands among its competitors. */
export interface Standing {
  above: number;
  below: number;
  same: number;
}

/** Everything the popup tells of one profile page. Times are Unix ms. */
export interface PagePopup extends PageReading {
  kind: 'page';
  profile: ProfileKey;
  /** Facts that posts of this platform hardly show any more. */
  drift: Drift[];
  platform: PlatformId;
  host: string;
  name: string;
  handle: string;
  role: Role | null;
  paused: boolean;
  /** The card and the badges are hidden on this site. */
  overlayHidden: boolean;
  /** Nothing is ever drawn on this site. */
  panelOnly?: boolean;
  /** Of the posts that the rendered page shows, how many were read. */
  visibleRead: number;
  today: number;
  stored: { posts: number; oldest?: number };
  /** Posts that wait for the database; `error` when the last attempt failed, `code` `quota` when the disk is full. */
  waiting: { posts: number; error?: string; code?: string };
  /** When the page was last read. */
  readAt?: number;
  lens: Lens;
  rate?: Measured;
  /** Posts of the period that hide counts. */
  hidden?: number;
  verdict?: Verdict;
  ownRate?: number;
  standing?: Standing;
}

export interface StoredTotals {
  profiles: number;
  posts: number;
}

/**
 * Why a page must be loaded again. `updated`: the extension changed under it. `before`: it was open before reading was
 * possible there. `missed`: it loaded its posts while nothing was read.
 */
export type StaleReason = 'updated' | 'before' | 'missed';

export type PopupState =
  | { kind: 'loading' }
  /** `health`: what an earlier page of this tab told. `unsure`: looks like a profile, and nothing says whose. */
  /** `elsewhere`: no site that is known, so that it may be a Mastodon server, of which `server` is the name if known. */
  | {
      kind: 'no-profile';
      stored: StoredTotals;
      health?: Health;
      unsure?: boolean;
      elsewhere?: { server?: string };
    }
  /** Posts or a profile are there and nothing could be read. */
  | { kind: 'unread'; host: string; visible: number; health: Health; stored: StoredTotals }
  | { kind: 'paused'; host: string; stored: StoredTotals }
  | { kind: 'permission'; sites: { id: PlatformId; name: string; host: string }[] }
  | { kind: 'off'; platform: PlatformId; name: string; panelOnly?: boolean }
  | { kind: 'stale'; host: string; why: StaleReason }
  | PagePopup;

export interface PopupActions extends NoteActions {
  /** The page where room is made. */
  onFreeSpace: () => void;
  onRole: (role: Role | null) => void;
  onPause: (paused: boolean) => void;
  onOverlay: (hidden: boolean) => void;
  onPanel: () => void;
  onReport: () => void;
  onExport: () => void;
  onAllow: (platform: PlatformId) => void;
  onAllowServer: AllowServerProps['onAllow'];
  onSwitchOn: (platform: PlatformId) => void;
  onReload: () => void;
  onSaveWaiting: () => void;
  onDue: () => void;
  onDashboard: () => void;
  onSettings: () => void;
  onPrivacy: () => void;
}

export interface PopupProps extends PopupActions {
  state: PopupState;
  exporting: ExportState;
  notes?: PopupNotes;
  /** Profiles due for a visit. */
  due?: number;
  /** A failed action of the popup itself, in words. */
  problem?: string;
}
