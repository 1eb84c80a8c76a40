import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { healthOf } from '../../components/popup/health';
import { PopupScreen } from '../../components/popup/popup-screen';
import type { PopupState } from '../../components/popup/types';
import { useWords } from '../../components/ui/words';
import { openPanel, type PanelHost } from '../../lib/background/panel';
import {
  type Done,
  type PageState,
  setPlatform,
  setRole,
  trackFromPage,
  useExport,
  useHostPermissions,
  usePageStatus,
  useRowCounts,
  useSettings,
  useStoredSummary,
} from '../../lib/hooks';
import { type PlatformId, profileKey } from '../../lib/model';
import { HOSTS, PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { openDashboard } from '../shared/open';
import { useView } from '../shared/view';
import { useFigures } from './figures';
import { saveWaiting } from './waiting-file';

/** The site as people know it: `instagram.com`. */
function hostOf(platform: PlatformId): string {
  return new URL((HOSTS[platform][0] ?? '').replace('/*', '/')).hostname.replace(/^www\./, '');
}

const site = (platform: PlatformId) => ({ id: platform, name: PLATFORM_NAMES[platform], host: hostOf(platform) });

/** Pages that are not read, and why. */
function otherState(page: PageState, missing: PlatformId[], rows: Record<string, number> | undefined): PopupState {
  if (page.kind === 'loading') return { kind: 'loading' };
  if (page.kind === 'silent') {
    if (page.why === 'off') return { kind: 'off', platform: page.platform, name: PLATFORM_NAMES[page.platform] };
    if (page.why === 'no-permission') return { kind: 'permission', sites: [site(page.platform)] };
    return { kind: 'stale', host: hostOf(page.platform) };
  }
  // Without the permission the browser does not tell the address, so the page in front may be any of these.
  if (page.kind === 'elsewhere' && missing.length > 0) return { kind: 'permission', sites: missing.map(site) };
  return { kind: 'no-profile', stored: { profiles: rows?.profiles ?? 0, posts: rows?.posts ?? 0 } };
}

/** `popup.html?tab=7` in a tab of its own speaks of tab 7; the bubble speaks of the tab in front. */
const NAMED_TAB = Number(new URLSearchParams(location.search).get('tab')) || undefined;

/** The window must be known before the click: Firefox and Chrome open the panel only in the turn of the gesture. */
function useWindowId() {
  const id = useRef<number>(undefined);
  useEffect(() => {
    browser.windows.getCurrent().then(
      (window) => {
        id.current = window.id;
      },
      () => undefined,
    );
  }, []);
  return id;
}

export function Popup() {
  const { t, language } = useWords();
  const page = usePageStatus(NAMED_TAB);
  const { missing = [], request } = useHostPermissions();
  const { settings = DEFAULT_SETTINGS, update } = useSettings();
  const rows = useRowCounts();
  const exporting = useExport();
  const windowId = useWindowId();
  const [problem, setProblem] = useState<string>();
  const here = page.kind === 'page' ? page : undefined;
  const subject = here?.status.subject;
  const key = subject && profileKey(subject);
  const { scope, view } = useView(here?.platform);
  const stored = useStoredSummary(key);
  const role = stored?.role === 'own' || stored?.role === 'competitor' ? stored.role : null;
  const figures = useFigures({
    tabId: here?.tabId,
    profile: subject,
    tracked: role !== null,
    read: here?.status.read ?? 0,
    scope,
    language,
  });

  const told = (result: Done) => setProblem(result.ok ? undefined : t('settings.failed', { message: result.message }));
  const saved = (work: Promise<unknown>) =>
    void work.then(
      () => setProblem(undefined),
      (error: unknown) => setProblem(t('settings.failed', { message: String(error) })),
    );

  const state = (): PopupState => {
    if (!here) return otherState(page, missing, rows);
    const { status, platform } = here;
    if (status.stale) return { kind: 'stale', host: hostOf(platform) };
    if (!subject) return otherState({ kind: 'elsewhere' }, [], rows);
    const handle = subject.handle ?? subject.id;
    return {
      kind: 'page',
      platform,
      host: hostOf(platform),
      name: subject.name?.trim() || `@${handle}`,
      handle,
      role,
      paused: settings.pausedSites.includes(platform),
      visible: status.visible,
      visibleRead: status.visibleRead,
      read: status.read,
      today: (stored?.newToday ?? 0) + (stored?.updatedToday ?? 0),
      stored: { posts: stored?.posts ?? 0, oldest: stored?.oldest },
      waiting: { posts: status.waiting.posts, error: status.waiting.error },
      readAt: status.profiles.reduce<number | undefined>((last, p) => Math.max(last ?? 0, p.seenAt), undefined),
      health: healthOf(status.reports),
      lens: view.lens,
      ...figures,
    };
  };

  return (
    <PopupScreen
      state={state()}
      exporting={exporting.state}
      problem={problem}
      onRole={async (next) => {
        if (!here || !subject || !key) return;
        told(next && !role ? await trackFromPage(here.tabId, subject, next) : await setRole(key, next));
      }}
      onPause={(paused) => {
        if (!here) return;
        const others = (sites: PlatformId[]) => sites.filter((id) => id !== here.platform);
        saved(
          update((now) => ({ ...now, pausedSites: [...others(now.pausedSites), ...(paused ? [here.platform] : [])] })),
        );
      }}
      onPanel={() => {
        const opening = openPanel(browser as unknown as PanelHost, { windowId: windowId.current });
        void opening.then(({ opened, reason }) => {
          if (opened) window.close();
          else setProblem(t('popup.panelFailed', { reason: reason ?? '' }));
        });
      }}
      onExport={() => key && void exporting.run('posts', { ...scope, profiles: [key], period: null })}
      onAllow={(platform) => {
        void request(platform).then((allowed) => setProblem(allowed ? undefined : t('popup.permission.denied')));
      }}
      onSwitchOn={async (platform) => told(await setPlatform(platform, true))}
      onReload={() => {
        const tabId = page.kind === 'page' || page.kind === 'silent' ? page.tabId : undefined;
        if (tabId !== undefined) void browser.tabs.reload(tabId).then(() => window.close());
      }}
      onSaveWaiting={() => here && subject && saved(saveWaiting(here.tabId, subject, scope.timeZone))}
      onDashboard={() => void openDashboard('compare').then(() => window.close())}
      onSettings={() => void openDashboard('settings').then(() => window.close())}
      onPrivacy={() => void openDashboard('settings').then(() => window.close())}
    />
  );
}
