interface TaskScheduler {
  postTask(work: () => void, options: { priority: 'background'; signal?: AbortSignal }): Promise<void>;
}

/** How long work may wait on a page that never falls idle, ms. */
const LATEST = 1_000;

/**
 * Runs work when the page has nothing better to do: `scheduler.postTask` at background priority, with a timer where the
 * page never falls idle and in Firefox before 142, which has no scheduler (2026-11-21). Each piece is a task of its
 * own. Ends with the signal: what then still waits is not run.
 */
export class BackgroundQueue {
  #waiting = new Set<() => void>();

  constructor(readonly signal: AbortSignal) {}

  readonly add = (work: () => void): void => {
    const { scheduler } = globalThis as { scheduler?: TaskScheduler };
    const once = () => {
      if (!this.#waiting.delete(once)) return;
      clearTimeout(timer);
      if (!this.signal.aborted) work();
    };
    this.#waiting.add(once);
    const timer = setTimeout(once, scheduler ? LATEST : 0);
    scheduler?.postTask(once, { priority: 'background', signal: this.signal }).catch(() => undefined);
  };

  /** Runs everything now, also what the work itself adds: the page is about to go. */
  drain(): void {
    for (const once of this.#waiting) once();
  }
}
