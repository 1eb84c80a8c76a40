import type { PlatformId } from '../../lib/model';
import { HOSTS, PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { DEFAULT_OVERLAY } from '../../lib/settings';
import type { Settings } from '../../lib/settings/schema';

/** The site as people know it: `instagram.com`; of a platform without hosts of its own the server, else its name. */
export function hostOf(platform: PlatformId, server?: string): string {
  const [first] = HOSTS[platform];
  if (first === undefined) return server ?? PLATFORM_NAMES[platform];
  return new URL(first.replace('/*', '/')).hostname.replace(/^www\./, '');
}

export const site = (platform: PlatformId) => ({
  id: platform,
  name: PLATFORM_NAMES[platform],
  host: hostOf(platform),
});

/** Nothing is read on the site until it is taken back; its scripts stay. */
export function withPause(settings: Settings, platform: PlatformId, paused: boolean): Settings {
  const others = settings.pausedSites.filter((id) => id !== platform);
  return { ...settings, pausedSites: paused ? [...others, platform] : others };
}

/** Card and badges of one site, away or back; where they stand is kept. */
export function withOverlay(settings: Settings, platform: PlatformId, hidden: boolean): Settings {
  const before = settings.overlay[platform] ?? DEFAULT_OVERLAY;
  return { ...settings, overlay: { ...settings.overlay, [platform]: { ...before, hidden } } };
}
