import type { PlatformId } from '../model';
import { localValue } from './local';
import type { OverlaySettings } from './schema';

export const DEFAULT_OVERLAY: OverlaySettings = {
  hidden: false,
  collapsed: 'card',
  place: { edge: 'right', top: 96 },
};

const stored = localValue('settings');

/**
 * How the overlay stands on one site, out of any stored value; what cannot be understood is the default, as in
 * `parseSettings`. By hand: the full schema would be a quarter of the overlay. Writing goes through the background.
 */
export function overlaySettings(value: unknown, platform: PlatformId): OverlaySettings {
  const all = Object(Object(value).overlay) as Record<string, unknown>;
  const here = Object(Object.hasOwn(all, platform) ? all[platform] : undefined) as Partial<OverlaySettings>;
  const place = Object(here.place) as Partial<OverlaySettings['place']>;
  const { collapsed } = here;
  return {
    hidden: here.hidden === true,
    collapsed: collapsed === 'pill' || collapsed === 'dot' ? collapsed : DEFAULT_OVERLAY.collapsed,
    place: {
      edge: place.edge === 'left' ? 'left' : DEFAULT_OVERLAY.place.edge,
      top: typeof place.top === 'number' && place.top >= 0 ? place.top : DEFAULT_OVERLAY.place.top,
    },
  };
}

/** What figures depend on; the background reads it anew for each answer. */
const FIGURES = ['badge', 'lens', 'summary', 'period', 'timeZone'] as const;

/** Calls back when the user chose other figures, so that open pages ask for theirs again. The returned function ends it. */
export function onFigureSettings(listener: () => void): () => void {
  const of = (value: unknown) => JSON.stringify(FIGURES.map((key) => (Object(value) as Record<string, unknown>)[key]));
  let last: string | undefined;
  stored.read().then(
    (value) => {
      last ??= of(value);
    },
    () => undefined,
  );
  return stored.watch((value) => {
    const now = of(value);
    if (now === last) return;
    last = now;
    listener();
  });
}

/** Calls back with this site's overlay settings, now and at each change. The returned function ends it. */
export function followOverlaySettings(platform: PlatformId, listener: (settings: OverlaySettings) => void): () => void {
  const end = stored.watch((value) => listener(overlaySettings(value, platform)));
  stored.read().then(
    (value) => listener(overlaySettings(value, platform)),
    () => listener(DEFAULT_OVERLAY),
  );
  return end;
}
