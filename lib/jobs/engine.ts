import type { PostgaugeDb } from '../store';
import { JOBS, type JobName } from './jobs';
import type { FromJobs, ToJobs } from './messages';
import { Cancelled, paced } from './pace';
import { storedFacts } from './stored-facts';
import type { Work } from './work';

interface Wish {
  id: number;
  job: JobName;
  /** `never` so that any job's question fits; which job it belongs to is checked where it is asked. */
  ask: never;
  /** The same for two wishes of the same thing. */
  name: string;
  stop: AbortController;
  running: boolean;
  /** Rows were written while it ran. */
  again: boolean;
  /** What the page has. */
  told?: unknown;
  timer: ReturnType<typeof setTimeout> | undefined;
  due: number;
  /** Not to be worked out again before, in the time of `performance`. */
  rest: number;
}

interface Remembered {
  stamp: string;
  at: number;
  value: unknown;
}

/** Answers kept for pages that are come back to. */
const MOST_ANSWERS = 12;
/** Ages and periods move with the clock. */
const AGE = 300_000;
/** Rows come in batches, a second apart: an answer is not worked out for each. */
const SETTLE = 1_000;
/** The share of time that following a stream of batches may take, as its inverse. */
const EASE = 4;
const SWEEP = 60_000;

export interface Engine {
  take(message: ToJobs): void;
  close(): void;
}

/**
 * Works out what pages ask for, off the thread that draws where it runs in a worker, and goes on following the stored
 * rows until told to stop. An answer is remembered with how often its rows had been written; asked again with the same
 * rows it is given as it is.
 */
export function engine(db: PostgaugeDb, tell: (message: FromJobs) => void): Engine {
  const wishes = new Map<number, Wish>();
  const answers = new Map<string, Remembered>();
  const facts = storedFacts(db, () => {
    for (const wish of wishes.values()) {
      if (wish.running) wish.again = true;
      else later(wish, Math.max(SETTLE, wish.rest - performance.now()));
    }
  });
  const sweeping = setInterval(() => facts.sweep(), SWEEP);

  /** In `wait` ms, or when it is due already if that is sooner. */
  function later(wish: Wish, wait: number): void {
    const due = performance.now() + wait;
    if (wish.timer !== undefined && wish.due <= due) return;
    clearTimeout(wish.timer);
    wish.due = due;
    wish.timer = setTimeout(() => void run(wish), wait);
  }

  function remember(name: string, answer: Remembered): void {
    answers.delete(name);
    answers.set(name, answer);
    const oldest = answers.keys().next().value;
    if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  }

  function answer(wish: Wish, value: unknown, old: boolean): void {
    if (wish.stop.signal.aborted || (wish.told === value && !old)) return;
    wish.told = value;
    tell({ kind: 'answer', id: wish.id, value, old });
  }

  async function workOut(wish: Wish, pace: ReturnType<typeof paced>): Promise<void> {
    const now = Date.now();
    const view = (wish.ask as { view: Parameters<typeof facts.stamp>[0] }).view;
    const stamp = await facts.stamp(view);
    const last = answers.get(wish.name);
    if (last && last.stamp === stamp && now - last.at < AGE) return answer(wish, last.value, false);
    tell({ kind: 'begun', id: wish.id });
    if (last && wish.told === undefined) answer(wish, last.value, true);
    const work: Work<never, unknown> = JOBS[wish.job];
    const value = await work(facts, wish.ask, now, pace);
    remember(wish.name, { stamp, at: now, value });
    answer(wish, value, false);
  }

  async function run(wish: Wish): Promise<void> {
    const began = performance.now();
    clearTimeout(wish.timer);
    wish.timer = undefined;
    wish.running = true;
    wish.again = false;
    const pace = paced(wish.stop.signal, (step) => tell({ kind: 'step', id: wish.id, step }));
    try {
      await workOut(wish, pace);
    } catch (error) {
      if (error instanceof Cancelled || wish.stop.signal.aborted) return;
      tell({ kind: 'failed', id: wish.id, message: error instanceof Error ? error.message : String(error) });
    }
    wish.running = false;
    if (wish.stop.signal.aborted) return;
    const ended = performance.now();
    wish.rest = ended + EASE * (ended - began);
    later(wish, wish.again ? Math.max(SETTLE, wish.rest - ended) : AGE);
  }

  function stop(id: number): void {
    const wish = wishes.get(id);
    clearTimeout(wish?.timer);
    wish?.stop.abort();
    wishes.delete(id);
  }

  return {
    take(message) {
      if (message.kind === 'stop') return stop(message.id);
      const { id, job, ask } = message;
      const name = `${job} ${JSON.stringify(ask)}`;
      const wish: Wish = {
        ...{ id, job, ask: ask as never, name },
        ...{ stop: new AbortController(), running: false, again: false, timer: undefined, due: 0, rest: 0 },
      };
      wishes.set(id, wish);
      void run(wish);
    },
    close() {
      for (const id of [...wishes.keys()]) stop(id);
      clearInterval(sweeping);
      facts.close();
    },
  };
}
