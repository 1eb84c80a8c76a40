import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { PopupScreen } from '../../components/popup/popup-screen';
import { useWords } from '../../components/ui/words';
import { openPanel, type PanelHost } from '../../lib/background/panel';
import {
  type Done,
  forgetReminderOf,
  setPlatform,
  setRole,
  trackFromPage,
  useBackupNote,
  useDrift,
  useDue,
  useDueReminders,
  useExport,
  useHostPermissions,
  usePageStatus,
  useRowCounts,
  useServers,
  useSettings,
  useStoredSummary,
  useTracked,
  useUnread,
} from '../../lib/hooks';
import { isSample, profileKey } from '../../lib/model';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { openDashboard } from '../shared/open';
import { withOverlay, withPause } from '../shared/sites';
import { useView } from '../shared/view';
import { useFigures } from './figures';
import { popupState } from './state';
import { saveWaiting } from './waiting-file';

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
  const unread = useUnread(page);
  const { missing = [], request } = useHostPermissions();
  const { settings = DEFAULT_SETTINGS, update } = useSettings();
  const rows = useRowCounts();
  const exporting = useExport();
  const servers = useServers();
  const windowId = useWindowId();
  const [problem, setProblem] = useState<string>();
  const here = page.kind === 'page' ? page : undefined;
  const subject = here?.status.subject;
  const key = subject && profileKey(subject);
  const { scope, view } = useView(here?.platform);
  const stored = useStoredSummary(key);
  const role = stored?.role ?? null;
  const figures = useFigures({
    tabId: here?.tabId,
    profile: subject,
    tracked: role !== null,
    read: here?.status.read ?? 0,
    scope,
    language,
  });

  const drift = useDrift(here?.platform);
  const backup = useBackupNote(rows?.posts);
  const real = (useTracked() ?? []).filter((row) => !isSample(row.key));
  const told = (result: Done) => setProblem(result.ok ? undefined : t('settings.failed', { message: result.message }));
  const saved = (work: Promise<unknown>) =>
    void work.then(
      () => setProblem(undefined),
      (error: unknown) => setProblem(t('settings.failed', { message: String(error) })),
    );

  const state = popupState({
    page,
    settings,
    missing,
    unread,
    stored,
    totals: { profiles: rows?.profiles ?? 0, posts: rows?.posts ?? 0 },
    lens: view.lens,
    drift,
    figures,
  });

  const reminders = useDueReminders();
  const due = useDue(state.kind === 'no-profile');

  return (
    <PopupScreen
      state={state}
      exporting={exporting.state}
      problem={problem}
      onRole={async (next) => {
        if (!here || !subject || !key) return;
        told(next && !role ? await trackFromPage(here.tabId, subject, next) : await setRole(key, next));
      }}
      onPause={(paused) => {
        if (here) saved(update((now) => withPause(now, here.platform, paused)));
      }}
      onOverlay={(hidden) => {
        if (here) saved(update((now) => withOverlay(now, here.platform, hidden)));
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
      onAllowServer={servers.allow}
      onSwitchOn={async (platform) => told(await setPlatform(platform, true))}
      onReload={() => {
        const tabId = page.kind === 'page' || page.kind === 'silent' ? page.tabId : undefined;
        if (tabId !== undefined) void browser.tabs.reload(tabId).then(() => window.close());
      }}
      notes={{ reminders, backup: backup.due, own: real.length > 1 && !real.some((row) => row.role === 'own') }}
      due={due}
      onDue={() => void openDashboard('watchlist').then(() => window.close())}
      onBackup={() => {
        backup.answer();
        void openDashboard('data').then(() => window.close());
      }}
      onBackupLater={backup.answer}
      onChooseOwn={() => void openDashboard('watchlist').then(() => window.close())}
      onForgetReminder={(profile) => void forgetReminderOf(profile).then(told)}
      onFreeSpace={() => void openDashboard('data').then(() => window.close())}
      onSaveWaiting={() => here && subject && saved(saveWaiting(here.tabId, subject, scope.timeZone))}
      onDashboard={() => void openDashboard('compare').then(() => window.close())}
      onReport={() => void openDashboard('reading').then(() => window.close())}
      onSettings={() => void openDashboard('settings').then(() => window.close())}
      onPrivacy={() => void openDashboard('settings').then(() => window.close())}
    />
  );
}
