import { useContext, useEffect, useMemo, useReducer } from 'react';
import type { JobName, Jobs } from '../jobs/jobs';
import type { FromJobs, ToJobs } from '../jobs/messages';
import { inlinePort, type JobPort, workerPort } from '../jobs/port';
import type { Step } from '../metrics/steps';
import type { PostgaugeDb } from '../store';
import { DatabaseContext, useDatabase } from './database';

/** A result that is worked out beside the page, and how that goes. */
export interface Working<T> {
  /** The last result, also of another question until this one's is there. */
  data?: T;
  /** This question's own result, or rows that have changed since, are being worked out. */
  busy: boolean;
  step?: Step;
  /** What failed, in the words of what threw; `data` stays. */
  problem?: string;
  /** The user has cancelled; `data` stays. */
  stopped: boolean;
  cancel(): void;
  /** After a problem or a cancellation. */
  again(): void;
}

type State<T> = Pick<Working<T>, 'data' | 'busy' | 'step' | 'problem' | 'stopped'>;
type Event = FromJobs | { kind: 'asked' } | { kind: 'cancelled' };

function next<T>(state: State<T>, event: Event): State<T> {
  const { data } = state;
  const kept = data === undefined ? {} : { data };
  switch (event.kind) {
    case 'asked':
    case 'begun':
      return { ...kept, busy: true, stopped: false };
    case 'step':
      return { ...state, step: event.step };
    case 'answer':
      return { data: event.value as T, busy: event.old, stopped: false };
    case 'failed':
      return { ...kept, busy: false, stopped: false, problem: event.message };
    case 'cancelled':
      return { ...kept, busy: false, stopped: true };
  }
}

let worker: JobPort | undefined;
const inline = new WeakMap<PostgaugeDb, JobPort>();

function portFor(db: PostgaugeDb, given: boolean): JobPort {
  // The development server serves pages from another origin than the extension's, where its worker may not be loaded.
  if (!given && typeof Worker !== 'undefined' && !import.meta.env.DEV) {
    worker ??= workerPort();
    return worker;
  }
  const known = inline.get(db) ?? inlinePort(db);
  inline.set(db, known);
  return known;
}

let ids = 0;

/**
 * Asks for a result and follows it: worked out in the page's worker, anew when the stored rows or the question change.
 * The former question is given up as soon as there is another. Where there is no worker it is worked out in this thread.
 * @param ask plain data; null asks nothing
 */
export function useJob<N extends JobName>(job: N, ask: Jobs[N]['ask'] | null): Working<Jobs[N]['answer']> {
  const db = useDatabase();
  const given = useContext(DatabaseContext) !== undefined;
  const [state, tell] = useReducer(next<Jobs[N]['answer']>, { busy: true, stopped: false });
  const [round, again] = useReducer((n: number) => n + 1, 0);
  const text = ask && JSON.stringify(ask);
  // Another round is the wish for the same thing anew.
  const asked = useMemo(() => ({ text, round }), [text, round]);
  const id = useMemo(() => ({ now: 0 }), []);
  useEffect(() => {
    if (asked.text === null) return;
    const port = portFor(db, given);
    ids += 1;
    const mine = ids;
    id.now = mine;
    tell({ kind: 'asked' });
    const message = { kind: 'start', id: mine, job, ask: JSON.parse(asked.text) } as Extract<ToJobs, { kind: 'start' }>;
    port.start(message, tell);
    return () => port.stop(mine);
  }, [db, given, job, asked, id]);
  return {
    ...state,
    cancel() {
      portFor(db, given).stop(id.now);
      tell({ kind: 'cancelled' });
    },
    again,
  };
}
