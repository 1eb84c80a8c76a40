import type { PlatformId } from '../model';
import { localValue } from './local';

/** What a content script must know of the settings. */
export interface SiteSettings {
  /** Reading is off here: paused by the user, or the platform is switched off since this page was opened. */
  paused: boolean;
  overlayHidden: boolean;
}

const stored = localValue('settings');

/**
 * Picks this site's part out of any stored value; what cannot be understood is the default, as in `parseSettings`.
 * By hand: the full schema would be a twentieth of the capture bundle.
 */
export function siteSettings(value: unknown, platform: PlatformId): SiteSettings {
  const settings = Object(value) as { platforms?: unknown; pausedSites?: unknown; overlay?: unknown };
  const platforms = Object(settings.platforms) as Record<string, unknown>;
  const overlay = Object(Object(settings.overlay)[platform]) as { hidden?: unknown };
  return {
    paused:
      platforms[platform] === false || (Array.isArray(settings.pausedSites) && settings.pausedSites.includes(platform)),
    overlayHidden: overlay.hidden === true,
  };
}

/** Calls back with this site's settings, now and at each change. The returned function ends it. */
export function followSiteSettings(platform: PlatformId, listener: (settings: SiteSettings) => void): () => void {
  const end = stored.watch((value) => listener(siteSettings(value, platform)));
  stored.read().then(
    (value) => listener(siteSettings(value, platform)),
    () => undefined,
  );
  return end;
}
