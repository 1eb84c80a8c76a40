import type { Stage } from './stage';
import type { OverlayEvents } from './view';

/** What the drawer's script may ask of the overlay's: both run in one isolated world. */
export interface OverlayHandle {
  stage: Pick<Stage, 'root' | 'focus'>;
  on: Pick<OverlayEvents, 'peek' | 'shape'>;
}

const KEY = Symbol.for('postgauge.overlay.handle');
type World = { [KEY]?: OverlayHandle };

/** A newer copy of the overlay replaces an older one. */
export function publishOverlay(handle: OverlayHandle): void {
  (globalThis as World)[KEY] = handle;
}

/** Undefined where no overlay runs. */
export function currentOverlay(): OverlayHandle | undefined {
  return (globalThis as World)[KEY];
}
