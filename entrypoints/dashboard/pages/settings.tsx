import { lazy, Suspense, useEffect, useState } from 'react';
import { SettingsPage } from '../../../components/dashboard/settings-page';
import { setPlatform, useServers, useSettings } from '../../../lib/hooks';
import { PLATFORM_IDS } from '../../../lib/model';
import { PANEL_ONLY, PLATFORM_NAMES } from '../../../lib/platforms/hosts';
import { rejectedSettings } from '../../../lib/settings';
import { DEFAULT_SETTINGS, effectiveTimeZone } from '../../../lib/settings/schema';
import { withOverlay, withPause } from '../../shared/sites';
import { useOutcome } from './outcome';

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

const MetricList = lazy(async () => ({
  default: (await import('../../../components/explain/metric-list')).MetricList,
}));

/** Named for what it edits: `Settings` is the type of the settings themselves. */
export function SettingsOf() {
  const { settings = DEFAULT_SETTINGS, update } = useSettings();
  const servers = useServers();
  const rejected = useRejected();
  const { outcome, changed, stored: saved } = useOutcome();
  return (
    <>
      <SettingsPage
        {...outcome}
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
        onPlatform={async (platform, on) => changed(await setPlatform(platform, on))}
        servers={settings.servers}
        onAllowServer={servers.allow}
        onForgetServer={async (server) => changed(await servers.forget(server))}
        onPause={(platform, paused) => saved(update((now) => withPause(now, platform, paused)))}
        onOverlay={(platform, hidden) => saved(update((now) => withOverlay(now, platform, hidden)))}
        onTimeZone={(timeZone) => saved(update((now) => ({ ...now, timeZone })))}
        badge={settings.badge}
        onBadge={(badge) => saved(update((now) => ({ ...now, badge })))}
        singleKeys={settings.singleKeys}
        onSingleKeys={(singleKeys) => saved(update((now) => ({ ...now, singleKeys })))}
        onSummary={(summary) => saved(update((now) => ({ ...now, summary })))}
      />
      <Suspense>
        <MetricList />
      </Suspense>
    </>
  );
}
