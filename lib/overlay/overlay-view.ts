import type { ReadMoreState } from '../capture/read-more';
import type { OverlaySettings } from '../settings/schema';
import { clampTop } from './place';
import type { SummaryState } from './summary-source';
import { unread } from './unread';
import type { OverlayView } from './view';

/** What the overlay itself knows, besides what was read and asked. */
export interface OverlayState {
  /** The site's name, where nobody could be told. */
  site: string;
  settings: OverlaySettings;
  covered: boolean;
  narrow: boolean;
  /** The sheet of a narrow window was opened. */
  narrowOpen: boolean;
  busy: boolean;
  note?: string;
  more: ReadMoreState;
  /** The user's own scrolling paused it. */
  scrolled?: boolean;
  /** No run starts on this site before, Unix ms. */
  restsUntil?: number | undefined;
  listed?: OverlayView['listed'];
  /** Profiles whose question was answered here. */
  answered: ReadonlySet<string>;
  /** Losses of this document before its address became the present one: a later page is not blamed for them. */
  brokenBefore: number;
  offline?: boolean;
  /** Height of the window, px. */
  height: number;
}

/** The extension went away under the page; reading has stopped, the one thing to do is to reload. */
export function isStale(state: SummaryState): boolean {
  return state.gone || state.snapshot?.status.stale === true;
}

/** What stands on the page now; undefined where nothing of ours belongs. */
export function overlayView(source: SummaryState, own: OverlayState): OverlayView | undefined {
  const { snapshot, summary, key, failed } = source;
  const { settings, narrow, note, listed } = own;
  if (settings.hidden || !snapshot) return undefined;
  const { subject, page, status } = snapshot;
  const broken = unread(snapshot.reports ?? []);
  const unreadable = !subject && (page === 'profile' || page === 'post') && broken > own.brokenBefore;
  if (!subject && !unreadable) return undefined;
  const { batches, posts, error, code } = status.waiting;
  const handle = subject?.handle ? `@${subject.handle}` : '';
  return {
    name: subject ? (subject.name ?? handle) : own.site,
    read: subject ? snapshot.visit.posts.filter((post) => post.profileId === subject.id).length : 0,
    summary,
    shape: narrow ? (own.narrowOpen ? 'card' : 'pill') : settings.collapsed,
    narrow,
    place: { ...settings.place, top: clampTop(settings.place.top, own.height, 400) },
    covered: own.covered,
    stale: isStale(source),
    paused: status.paused,
    failed,
    broken,
    ...(unreadable && { unreadable }),
    ...(batches > 0 && error && { waiting: { posts, full: code === 'quota' } }),
    answered: key !== undefined && own.answered.has(key),
    busy: own.busy,
    more: own.more,
    ...(own.scrolled && { moreScrolled: true }),
    ...(own.restsUntil !== undefined && { restsUntil: own.restsUntil }),
    ...(own.offline && { offline: true }),
    ...(note && { note }),
    ...(listed && { listed }),
  };
}
