import type { PageStatus, Visit } from '../messaging/protocol';
import type { Role } from '../metrics/types';
import type { PlatformId, PostObservation, ProfileRef, ReadReport } from '../model';
import type { PageKind, PageView } from '../platforms/contract';
import type { ReadMoreRun } from './read-more';

/** What this document load has read so far. A snapshot is never changed after it was handed out. */
export interface VisitSnapshot {
  platform: PlatformId;
  /** The profile that the page's own data named last; absent on home, search and before the first body. */
  subject?: ProfileRef & { name?: string };
  /** What the address shows, by the platform's own rule; no source of an identity. */
  page?: PageKind['kind'];
  visit: Visit;
  status: {
    waiting: PageStatus['waiting'];
    /** The extension was updated or removed under this page: nothing more is read, "reload this page" is due. */
    stale: boolean;
    /** The user paused reading on this site. */
    paused: boolean;
  };
  /** What became of the responses of this visit, the newest last; keys and types only. */
  reports?: ReadReport[];
  /** Grows by one with every change, so that a reader can tell whether anything is new. */
  revision: number;
}

/** How the overlay reaches the visit that the capture script holds: both run in the same isolated world. */
export interface VisitHandle {
  version: 1;
  platform: PlatformId;
  /** The platform's name, for where nobody could be told. */
  site: string;
  /** Where the posts stand on this site: the overlay carries no platform of its own. */
  page: Omit<PageView, 'read'>;
  snapshot(): VisitSnapshot;
  /** One post of this visit by the id that `PageView.postId` gives. */
  post(id: string): PostObservation | undefined;
  /** Called after changes, at most once a frame or so; the returned function ends it. */
  subscribe(listener: (snapshot: VisitSnapshot) => void): () => void;
  /** Reading on by scrolling, which only a user starts: `watch` is told of every step, and knows what covers the page. */
  readMore(watch: { covered(): boolean; changed(): void; signal: AbortSignal }): ReadMoreRun;
  /** Tracks the subject (null: stops tracking) and keeps what this visit has already read. */
  requestTrack(role: Role | null): Promise<{ ok: boolean; error?: string }>;
}

const KEY = Symbol.for('postgauge.visit');
const CHANGED = 'postgauge:visit';

type World = { [KEY]?: VisitHandle };
/** An isolated world's own event target: the page neither sees nor sends these. */
const changes = Symbol.for('postgauge.visit.changes');
type Changes = { [changes]?: EventTarget };

function target(): EventTarget {
  const world = globalThis as Changes;
  world[changes] ??= new EventTarget();
  return world[changes];
}

/** Makes this visit the one that the overlay sees; a newer copy of the script replaces an older one. */
export function publishVisit(handle: VisitHandle): () => void {
  const world = globalThis as World;
  world[KEY] = handle;
  target().dispatchEvent(new Event(CHANGED));
  return () => {
    if (world[KEY] === handle) delete world[KEY];
  };
}

/** The current visit, or undefined where the capture script does not run. */
export function currentVisit(): VisitHandle | undefined {
  return (globalThis as World)[KEY];
}

/** Calls the listener with the current visit, if any, and with each that replaces it. */
export function onVisit(listener: (handle: VisitHandle) => void, signal?: AbortSignal): void {
  const now = currentVisit();
  if (now) listener(now);
  target().addEventListener(
    CHANGED,
    () => {
      const next = currentVisit();
      if (next) listener(next);
    },
    { signal },
  );
}
