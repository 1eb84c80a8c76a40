import type { PagePopup, PopupState, StoredTotals } from '../../components/popup/types';
import { healthOf } from '../../components/ui/health';
import type { PageState, Unread } from '../../lib/hooks';
import { type PlatformId, profileKey } from '../../lib/model';
import { PANEL_ONLY, PLATFORM_NAMES } from '../../lib/platforms/hosts';
import type { Settings } from '../../lib/settings/schema';
import type { StoredSummary } from '../../lib/store';
import { hostOf, site } from '../shared/sites';

export interface PopupFacts {
  page: PageState;
  settings: Settings;
  /** Platforms whose pages the browser does not let us see. */
  missing: PlatformId[];
  unread: Unread;
  /** What is stored of the page's profile. */
  stored: StoredSummary | null | undefined;
  totals: StoredTotals;
  lens: PagePopup['lens'];
  drift: PagePopup['drift'];
  figures: Pick<PagePopup, 'rate' | 'verdict' | 'ownRate' | 'standing' | 'hidden'>;
}

type Front = Extract<PageState, { kind: 'page' }>;

/** A page that answers and does not say whose it is: never taken for "no profile" where posts are or reading broke. */
function withoutSubject({ status, platform, server }: Front, { unread, totals }: PopupFacts): PopupState {
  const health = healthOf(status.reports);
  const changed = health.state === 'changed';
  if (status.page === 'home' || status.page === 'search') {
    return { kind: 'no-profile', stored: totals, ...(changed && { health }) };
  }
  const host = hostOf(platform, server);
  const nothing = unread.posts > 0 && status.visibleRead === 0;
  if (changed) return { kind: 'unread', host, visible: status.visible, health, stored: totals };
  if (status.page === 'other') return { kind: 'no-profile', stored: totals };
  if (!unread.blank) return { kind: 'loading' };
  if (status.missed) return { kind: 'stale', host, why: 'missed' };
  if (nothing) return { kind: 'unread', host, visible: status.visible, health, stored: totals };
  return { kind: 'no-profile', stored: totals, unsure: true };
}

/** Pages that do not answer, and why. */
function otherState(page: Exclude<PageState, Front>, { missing, totals }: PopupFacts): PopupState {
  if (page.kind === 'loading') return { kind: 'loading' };
  if (page.kind === 'silent') {
    if (page.why === 'off') {
      const { platform } = page;
      return { kind: 'off', platform, name: PLATFORM_NAMES[platform], panelOnly: PANEL_ONLY[platform] };
    }
    if (page.why === 'no-permission') return { kind: 'permission', sites: [site(page.platform)] };
    return { kind: 'stale', host: hostOf(page.platform, page.server), why: 'before' };
  }
  // Without the permission the browser does not tell the address, so the page in front may be any of these.
  if (missing.length > 0) return { kind: 'permission', sites: missing.map(site) };
  const { server } = page;
  return { kind: 'no-profile', stored: totals, elsewhere: server === undefined ? {} : { server } };
}

/** What the popup says, out of everything it knows. */
export function popupState(facts: PopupFacts): PopupState {
  const { page, settings, stored, totals } = facts;
  if (page.kind !== 'page') return otherState(page, facts);
  const { status, platform } = page;
  const { subject } = status;
  // Pause and overlay are switched for the platform: for all servers that it is read on.
  const host = hostOf(platform);
  const paused = settings.pausedSites.includes(platform);
  if (status.stale) return { kind: 'stale', host: hostOf(platform, page.server), why: 'updated' };
  // A pause outlives the page: after a reload nothing says whose page it is, and the way out must still be here.
  if (!subject) return paused ? { kind: 'paused', host, stored: totals } : withoutSubject(page, facts);
  const handle = subject.handle ?? subject.id;
  return {
    kind: 'page',
    profile: profileKey(subject),
    platform,
    host,
    name: subject.name?.trim() || `@${handle}`,
    handle,
    role: stored?.role ?? null,
    paused,
    overlayHidden: settings.overlay[platform]?.hidden === true,
    panelOnly: PANEL_ONLY[platform],
    visible: status.visible,
    visibleRead: status.visibleRead,
    unread: facts.unread.posts,
    missed: status.missed,
    read: status.read,
    today: (stored?.newToday ?? 0) + (stored?.updatedToday ?? 0),
    stored: { posts: stored?.posts ?? 0, oldest: stored?.oldest },
    waiting: status.waiting,
    readAt: status.profiles.reduce<number | undefined>((last, p) => Math.max(last ?? 0, p.seenAt), undefined),
    health: healthOf(status.reports),
    lens: facts.lens,
    drift: facts.drift,
    ...facts.figures,
  };
}
