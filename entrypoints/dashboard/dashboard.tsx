import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { DashboardScreen } from '../../components/dashboard/dashboard-screen';
import { DASHBOARD_PAGES, type DashboardPage } from '../../components/dashboard/types';
import type { ExportTable } from '../../components/panel/types';
import { displayName } from '../../components/ui/figures';
import { useWords } from '../../components/ui/words';
import {
  type Done,
  eraseAll,
  eraseProfile,
  forgetWrong,
  saveText,
  setPlatform,
  setRole,
  useComparison,
  useExport,
  usePosts,
  useReadingState,
  useRowCounts,
  useServers,
  useSettings,
  useStoredPostCounts,
  useStoredProfiles,
} from '../../lib/hooks';
import { PLATFORM_IDS } from '../../lib/model';
import { PANEL_ONLY, PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { rejectedSettings } from '../../lib/settings';
import { DEFAULT_SETTINGS, effectiveTimeZone } from '../../lib/settings/schema';
import { withOverlay, withPause } from '../shared/sites';
import { useView } from '../shared/view';

function pageInAddress(): DashboardPage {
  return DASHBOARD_PAGES.find((page) => location.hash === `#${page}`) ?? 'compare';
}

function usePage(): [DashboardPage, (page: DashboardPage) => void] {
  const [page, setPage] = useState(pageInAddress);
  useEffect(() => {
    const changed = () => setPage(pageInAddress());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return [page, (next) => location.assign(`#${next}`)];
}

function useRejected(): string | undefined {
  const [reason, setReason] = useState<string>();
  useEffect(() => {
    rejectedSettings().then(
      (rejected) => setReason(rejected?.reason),
      () => undefined,
    );
  }, []);
  return reason;
}

/** The last change: what was done, or why it was not. */
function useOutcome() {
  const { t, p } = useWords();
  const [outcome, setOutcome] = useState<{ done?: string; problem?: string }>({});
  const failed = (key: string, message: string) => setOutcome({ problem: t(key, { message }) });
  return {
    outcome,
    erased: (result: Done<number>) =>
      result.ok ? setOutcome({ done: p('erase.done', result.value) }) : failed('erase.failed', result.message),
    changed: (result: Done) => (result.ok ? setOutcome({}) : failed('settings.failed', result.message)),
    stored: (work: Promise<void>) =>
      void work.then(
        () => setOutcome({}),
        (error: unknown) => failed('settings.failed', String(error)),
      ),
  };
}

export function Dashboard() {
  const [page, setPage] = usePage();
  const { view, scope, sets, change } = useView();
  const { settings = DEFAULT_SETTINGS, update } = useSettings();
  const comparison = useComparison(scope);
  const posts = usePosts(scope);
  const exporting = useExport();
  const servers = useServers();
  const rows = useRowCounts();
  const stored = useStoredProfiles();
  const postCounts = useStoredPostCounts();
  const rejected = useRejected();
  const { language } = useWords();
  const reading = useReadingState({
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language,
  });
  const [reported, setReported] = useState<'copied' | 'saved' | 'failed'>();
  const { t } = useWords();
  const { outcome, erased, changed, stored: saved } = useOutcome();
  // The data page exports everything that is tracked, the others what they show. A comparison keeps the chosen period,
  // so that its figures are those of the compare page.
  const exportScope = (table: ExportTable) =>
    page === 'data' ? { ...scope, set: null, period: table === 'comparison' ? scope.period : null } : scope;
  return (
    <DashboardScreen
      page={page}
      sets={sets}
      comparison={comparison}
      posts={posts}
      view={view}
      exporting={exporting.state}
      rows={
        rows && {
          profiles: rows.profiles ?? 0,
          posts: rows.posts ?? 0,
          postSnapshots: rows.postSnapshots ?? 0,
          profileSnapshots: rows.profileSnapshots ?? 0,
          readings: rows.readings ?? 0,
        }
      }
      stored={stored?.map((row) => ({
        key: row.key,
        platform: PLATFORM_NAMES[row.platform],
        name: displayName(row),
        handle: row.handle,
        role: row.role === 'own' || row.role === 'competitor' ? row.role : null,
        posts: postCounts?.get(row.key) ?? 0,
      }))}
      platforms={PLATFORM_IDS.map((id) => ({
        id,
        name: PLATFORM_NAMES[id],
        on: settings.platforms[id],
        paused: settings.pausedSites.includes(id),
        overlayHidden: settings.overlay[id]?.hidden === true,
        panelOnly: PANEL_ONLY[id],
      }))}
      timeZone={{
        chosen: settings.timeZone,
        effective: effectiveTimeZone({ ...settings, timeZone: 'auto' }),
        all: Intl.supportedValuesOf('timeZone'),
      }}
      summary={settings.summary}
      rejected={rejected}
      reading={reading}
      reported={reported && t(`reading.${reported}`)}
      problem={outcome.problem}
      done={outcome.done}
      onPage={setPage}
      onView={change}
      onExport={(table) => void exporting.run(table, exportScope(table))}
      onRole={async (key, role) => changed(await setRole(key, role))}
      onErase={async (key) => erased(await eraseProfile(key))}
      onCopyReport={() =>
        void navigator.clipboard.writeText(reading?.report ?? '').then(
          () => setReported('copied'),
          () => setReported('failed'),
        )
      }
      onSaveReport={() => {
        saveText('postgauge-report.json', reading?.report ?? '', 'application/json');
        setReported('saved');
      }}
      onForgetWrong={async () => changed(await forgetWrong())}
      onEraseAll={async () => erased(await eraseAll())}
      onPlatform={async (platform, on) => changed(await setPlatform(platform, on))}
      servers={settings.servers}
      onAllowServer={servers.allow}
      onForgetServer={async (server) => changed(await servers.forget(server))}
      onPause={(platform, paused) => saved(update((now) => withPause(now, platform, paused)))}
      onOverlay={(platform, hidden) => saved(update((now) => withOverlay(now, platform, hidden)))}
      onTimeZone={(timeZone) => saved(update((now) => ({ ...now, timeZone })))}
      onSummary={(summary) => saved(update((now) => ({ ...now, summary })))}
    />
  );
}
