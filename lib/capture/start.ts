import { browser } from 'wxt/browser';
import { ask, extensionAlive, onMessage, removeAllListeners } from '../messaging/client';
import type { ProfileKey } from '../model';
import type { Platform } from '../platforms/contract';
import { followSiteSettings, type SiteSettings } from '../settings/site';
import { readTracked, watchTracked } from '../settings/tracked-mirror';
import { watchArrivals } from './arrivals';
import { CONTROL_EVENT, DATA_EVENT, READY_EVENT } from './channel';
import { takeOver } from './lifetime';
import { Park } from './park';
import { BackgroundQueue } from './schedule';
import { CaptureSession } from './session';
import { publishVisit } from './visit-handle';

/** How often a visible page looks whether the extension is still there, ms: an update sends no event. */
const HEARTBEAT = 5_000;
/** How long a loaded page may stay without data before its rendered form is read, ms. */
const LAST_RESORT = 2_500;

/** Wires one capture session to the document, the browser and the background. Ends when a newer copy takes over. */
export function startCapture(platform: Platform): void {
  const visit = crypto.randomUUID();
  const signal = takeOver();
  let tracked: ReadonlySet<ProfileKey> = new Set();
  let settings: SiteSettings | undefined;
  const queue = new BackgroundQueue(signal);

  const session = new CaptureSession({
    platform,
    document,
    address: () => location.href,
    schedule: queue.add,
    reader: browser.runtime.getManifest().version,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    track: async (wish) => {
      const answer = await ask('track', wish);
      return answer.ok ? answer.value : { ok: false, error: answer.message };
    },
    outbox: {
      visit,
      now: () => Date.now(),
      setTimer: (work, ms) => setTimeout(() => signal.aborted || work(), ms),
      clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
      send: async (batch) => {
        if (!alive()) return null;
        const answer = await ask('ingest', batch);
        return answer.ok ? answer.value : null;
      },
      onReceipt: () => {
        if (session.outbox.unacknowledged().length === 0) void park.clear().catch(() => undefined);
      },
    },
  });
  // A copy that starts in the middle of a document has missed what came before.
  if (document.readyState !== 'loading') session.setPaused(true);
  const park = new Park(visit, browser.storage.local);

  const control = (command: 'on' | 'off') =>
    document.dispatchEvent(new CustomEvent(CONTROL_EVENT, { detail: command }));
  const alive = () => {
    if (extensionAlive()) return true;
    session.markStale();
    control('off');
    return false;
  };
  const apply = (next: SiteSettings) => {
    settings = next;
    session.overlayHidden = next.overlayHidden;
    session.setPaused(next.paused);
    control(next.paused ? 'off' : 'on');
    if (!next.paused && document.readyState !== 'loading') session.readEmbedded();
  };

  document.addEventListener(DATA_EVENT, (event) => alive() && session.receive((event as CustomEvent).detail), {
    signal,
  });
  document.addEventListener(READY_EVENT, () => settings && apply(settings), { signal });
  document.addEventListener('DOMContentLoaded', () => session.readEmbedded(), { signal });
  window.addEventListener(
    'load',
    () => {
      session.readEmbedded();
      setTimeout(() => signal.aborted || session.readRendered(), LAST_RESORT);
    },
    { signal },
  );
  if (platform.embedded.some((source) => source.arriving !== undefined)) {
    watchArrivals(document, () => alive() && session.readEmbedded('dom'), signal);
  }
  const leave = () => {
    if (!alive()) return;
    queue.drain();
    session.outbox.flush();
    void park.leave(session.outbox.unacknowledged(), tracked).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : alive()), { signal });
  window.addEventListener('pagehide', leave, { signal });
  setIntervalUntil(signal, HEARTBEAT, () => document.hidden || alive());

  onMessage('pageStatus', () => session.status());
  onMessage('pageVisit', () => session.visit.visit());
  onMessage('pauseChanged', ({ data }) => {
    apply({ paused: data.paused, overlayHidden: session.overlayHidden });
  });
  const ends = [
    publishVisit(session.handle()),
    followSiteSettings(platform.id, apply),
    watchTracked((keys) => {
      tracked = keys;
    }),
  ];
  signal.addEventListener('abort', () => {
    // A newer copy of this script has taken over in this document; after an update this copy's browser is gone.
    if (!extensionAlive()) return;
    leave();
    removeAllListeners();
    for (const end of ends) end();
  });
  void readTracked().then((keys) => {
    tracked = keys;
  });
}

function setIntervalUntil(signal: AbortSignal, ms: number, work: () => void): void {
  const timer = setInterval(work, ms);
  signal.addEventListener('abort', () => clearInterval(timer));
}
