import type { Step } from '../metrics/steps';
import type { JobName, Jobs } from './jobs';

/** What a page asks of the worker. `id` is the page's own number for one wish; another wish has another. */
export type ToJobs =
  | { [N in JobName]: { kind: 'start'; id: number; job: N; ask: Jobs[N]['ask'] } }[JobName]
  | { kind: 'stop'; id: number };

/** What the worker says of one wish: it goes on saying so whenever the stored rows change, until it is stopped. */
export type FromJobs =
  /** Work has begun: for the first time, again because rows changed, or again because time has passed. */
  | { kind: 'begun'; id: number }
  | { kind: 'step'; id: number; step: Step }
  /** `old`: rows have changed since, and another answer follows. */
  | { kind: 'answer'; id: number; value: unknown; old: boolean }
  | { kind: 'failed'; id: number; message: string };
