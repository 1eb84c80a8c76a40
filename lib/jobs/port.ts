import type { PostgaugeDb } from '../store';
import { engine } from './engine';
import type { FromJobs, ToJobs } from './messages';

/** Where a page sends what it wants worked out. */
export interface JobPort {
  start(message: Extract<ToJobs, { kind: 'start' }>, hear: (message: FromJobs) => void): void;
  stop(id: number): void;
}

/** In the extension's root, bundled with the pages so that they share their chunks (see `wxt.config.ts`). */
const SCRIPT = '/jobs.js';

type Hearers = Map<number, (message: FromJobs) => void>;

function portOf(hearers: Hearers, send: (message: ToJobs) => void): JobPort {
  return {
    start(message, hear) {
      hearers.set(message.id, hear);
      send(message);
    },
    stop(id) {
      if (hearers.delete(id)) send({ kind: 'stop', id });
    },
  };
}

/** A worker of this page, made at the first wish, and anew after one that failed to load or broke down. */
export function workerPort(): JobPort {
  const hearers: Hearers = new Map();
  let worker: Worker | undefined;
  const made = () => {
    const next = new Worker(SCRIPT, { type: 'module', name: 'jobs' });
    next.onmessage = ({ data }: MessageEvent<FromJobs>) => hearers.get(data.id)?.(data);
    next.onerror = (event) => {
      event.preventDefault();
      next.terminate();
      if (worker === next) worker = undefined;
      const message = event.message || SCRIPT;
      for (const [id, hear] of [...hearers]) {
        hearers.delete(id);
        hear({ kind: 'failed', id, message });
      }
    };
    return next;
  };
  return portOf(hearers, (message) => {
    if (message.kind === 'stop' && !worker) return;
    worker ??= made();
    worker.postMessage(message);
  });
}

/** The same in this thread, where there is no worker: tests, and pages of the development server. */
export function inlinePort(db: PostgaugeDb): JobPort {
  const hearers: Hearers = new Map();
  const { take } = engine(db, (message) => hearers.get(message.id)?.(message));
  return portOf(hearers, take);
}
