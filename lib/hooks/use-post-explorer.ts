import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { ProfileInput } from '../metrics/types';
import type { PlatformId, ProfileKey } from '../model';
import { listedCount, type PostgaugeDb, postsPrints, profileFacts } from '../store';
import { useDatabase } from './database';
import { type ExplorerPost, explorerRows, type Pause, velocities } from './explorer-rows';
import { keysOf } from './inputs';
import { learntMaturity } from './learnt-maturity';
import { useTick } from './use-tick';
import { metricSettings, type Scope, viewKey } from './view';

export interface ExplorerState {
  /** Undefined until the first profile is read. */
  posts: readonly ExplorerPost[] | undefined;
  /** Posts read so far, of so many; undefined when all are. */
  progress?: { read: number; of: number };
  /** Reading failed: what the database said. What was read before stays. */
  problem?: string;
}

const HOUR = 3_600_000;
/** Several batches arrive together while a page is scrolled: one reading for all of them. */
const SETTLE = 500;
/** Progress is told at most so often. */
const TELL = 250;

/** A pause is a task of its own, so that input and frames come between; `scheduler.yield` keeps the place in the queue. */
function pauseOf(signal: AbortSignal): Pause {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return async () => {
    if (scheduler?.yield) await scheduler.yield();
    else await new Promise<void>((done) => setTimeout(done));
    signal.throwIfAborted();
  };
}

/** What is kept of one profile, and what it was worked out from. */
type Kept = Map<ProfileKey, { print: string; rows: ExplorerPost[] }>;

const facts = (input: ProfileInput) => JSON.stringify([input.name, input.handle, input.role, input.followers]);

async function readAll(
  db: PostgaugeDb,
  view: Scope,
  kept: Kept,
  pause: Pause,
  tell: (state: ExplorerState) => void,
): Promise<void> {
  const bare = metricSettings(view, Date.now());
  const inputs = await profileFacts(db, await keysOf(db, view), bare.period);
  const platforms = inputs.map((input) => input.platform);
  const settings = { ...bare, ...(await learntMaturity(db, platforms, bare.now)) };
  const keys = inputs.map((input) => input.key);
  const prints = await postsPrints(db, keys);
  const stale = inputs.flatMap((input) => {
    const print = `${prints.get(input.key)} ${facts(input)}`;
    return kept.get(input.key)?.print === print ? [] : [{ input, print }];
  });
  const counts = await Promise.all(stale.map(({ input }) => listedCount(db, input.key, settings.period)));
  const of = counts.reduce((sum, n) => sum + n, 0);
  const shown = () => inputs.flatMap((input) => kept.get(input.key)?.rows ?? []);
  let read = 0;
  let told = 0;
  let posts = kept.size > 0 ? shown() : undefined;
  for (const { input, print } of stale) {
    const rows = await explorerRows(db, input, settings, pause, (n) => {
      read += n;
      if (performance.now() - told < TELL) return;
      told = performance.now();
      tell({ posts, progress: { read, of } });
    });
    kept.set(input.key, { print, rows });
    // The first profile is shown at once; a list that grew with each of forty would be sorted forty times.
    if (posts) continue;
    posts = shown();
    tell({ posts, progress: { read, of } });
  }
  for (const key of kept.keys()) if (!inputs.some((input) => input.key === key)) kept.delete(key);
  tell({ posts: shown() });
}

/**
 * Posts of the view's profiles in its period, for lists of 100,000 and more: read in pieces, a profile at a time, and
 * later only those profiles of which something changed. Young posts ripen with the hour.
 */
export function usePostExplorer(view: Scope): ExplorerState {
  const db = useDatabase();
  const hour = useTick(HOUR);
  const name = viewKey(view);
  const id = `${name} ${hour}`;
  const changed = useLiveQuery(async () => {
    const prints = await postsPrints(db, await keysOf(db, view));
    return [...prints].join(' ');
  }, [db, name]);
  const kept = useRef<{ id: string; of: Kept }>({ id: '', of: new Map() });
  const [state, setState] = useState<{ id: string; state: ExplorerState }>();
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    if (changed === undefined) return;
    const stop = new AbortController();
    const fresh = kept.current.id !== id;
    if (fresh) kept.current = { id, of: new Map() };
    const scope = latest.current;
    const tell = (next: ExplorerState) => {
      if (!stop.signal.aborted) setState({ id: name, state: next });
    };
    const begin = () =>
      readAll(db, scope, kept.current.of, pauseOf(stop.signal), tell).catch((error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof Error ? error.message : String(error);
        setState((before) => ({ id: name, state: { posts: before?.state.posts, problem } }));
      });
    const wait = fresh ? undefined : setTimeout(begin, SETTLE);
    if (fresh) void begin();
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [db, id, name, changed]);
  return state?.id === name ? state.state : { posts: undefined };
}

export interface VelocityState {
  /** By the key of the row; undefined until they are read. */
  values: ReadonlyMap<string, number> | undefined;
  /** Reading failed: what the database said. */
  problem?: string;
}

/**
 * Interactions an hour between the last two readings of every post; read only when wanted, because it takes all that was
 * ever seen of the posts.
 */
export function useVelocities(wanted: boolean, posts: readonly ExplorerPost[] | undefined): VelocityState {
  const db = useDatabase();
  const [state, setState] = useState<VelocityState>({ values: undefined });
  useEffect(() => {
    if (!wanted || !posts) return;
    const stop = new AbortController();
    const profiles = new Map<ProfileKey, PlatformId>(posts.map((post) => [post.profile.key, post.platform]));
    const read = async () => {
      const values = new Map<string, number>();
      for (const [key, platform] of profiles) {
        for (const [post, value] of await velocities(db, { key, platform }, pauseOf(stop.signal))) {
          values.set(post, value);
        }
      }
      setState({ values });
    };
    read().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      const problem = error instanceof Error ? error.message : String(error);
      setState(({ values }) => ({ values, problem }));
    });
    return () => stop.abort();
  }, [db, wanted, posts]);
  return state;
}
