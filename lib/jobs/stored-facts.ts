import { keysOf } from '../hooks/inputs';
import { learntMaturity } from '../hooks/learnt-maturity';
import { metricSettings, type Scope } from '../hooks/view';
import { readFrom } from '../metrics/lenses';
import type { MetricSettings } from '../metrics/types';
import type { ProfileKey } from '../model';
import {
  type ComparedInput,
  comparedInputs,
  digestedLines,
  followTouches,
  type Period,
  type PostgaugeDb,
  profileInput,
  type StoredInput,
} from '../store';
import type { Pace } from './pace';

/** How much of each post is read: what figures are made of, that with captions and addresses, or the whole row. */
interface Inputs {
  figures: ComparedInput;
  words: Omit<ComparedInput, 'posts'> & { posts: (ComparedInput['posts'][number] & { caption?: string })[] };
  rows: StoredInput;
}
type Much = keyof Inputs;

/** What jobs are made of: facts that are read once and kept until somebody writes to them. */
export interface StoredFacts {
  db: PostgaugeDb;
  /** Which profiles a view means, and how often their rows were written: the same text means the same facts. */
  stamp(view: Scope): Promise<string>;
  /** Facts of the view's profiles, those that were not touched since the last time from memory. */
  read<M extends Much>(
    view: Scope,
    now: number,
    pace: Pace,
    much: M,
  ): Promise<{ inputs: Inputs[M][]; settings: MetricSettings }>;
  /** Forgets what nobody has asked for in the last minute. */
  sweep(): void;
  close(): void;
}

interface Kept {
  times: number;
  from: number;
  input: Inputs[Much] | undefined;
  usedAt: number;
}

const MINUTE = 60_000;
/** A period moves on with the clock; posts from up to an hour before it are no reason to read everything again. */
const MOVED = 60 * MINUTE;

async function figures(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<Inputs['figures'] | undefined> {
  return (await comparedInputs(db, [key], period))[0];
}

const rows = async (db: PostgaugeDb, key: ProfileKey, period: Period) =>
  (await profileInput(db, key, period)) ?? undefined;

async function words(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<Inputs['words'] | undefined> {
  const [input, lines] = await Promise.all([figures(db, key, period), digestedLines(db, key, period)]);
  if (!input) return undefined;
  if (!lines) return rows(db, key, period);
  const said = new Map(
    [...lines].flat().map(({ id, url, caption }) => [id, { url, ...(caption !== undefined && { caption }) }]),
  );
  return { ...input, posts: input.posts.map((post) => ({ ...post, ...said.get(post.id) })) };
}

const READ: { [M in Much]: (db: PostgaugeDb, key: ProfileKey, period: Period) => Promise<Inputs[M] | undefined> } = {
  figures,
  words,
  rows,
};

/** @param touched called after each commit to rows that figures are made of, by whomever */
export function storedFacts(db: PostgaugeDb, touched: () => void): StoredFacts {
  const touches = followTouches(db, touched);
  const kept = new Map<string, Kept>();

  async function one(key: ProfileKey, days: Scope['period'], from: number, now: number, much: Much) {
    const name = `${key} ${days} ${much}`;
    const times = touches.of(key);
    const known = kept.get(name);
    if (known && known.times === times && known.from <= from && from - known.from < MOVED) {
      known.usedAt = now;
      return known.input;
    }
    const input = await READ[much](db, key, { from, to: now + 1 });
    if (input) touches.with(input);
    kept.set(name, { times, from, input, usedAt: now });
    return input;
  }

  return {
    db,
    async stamp(view) {
      return (await keysOf(db, view)).map((key) => `${key}@${touches.of(key)}`).join(' ');
    },
    async read<M extends Much>(view: Scope, now: number, pace: Pace, much: M) {
      const settings = metricSettings(view, now);
      const from = Math.min(readFrom(view.preset, settings.period), settings.period.from);
      const keys = await keysOf(db, view);
      const inputs: Inputs[M][] = [];
      for (const [done, key] of keys.entries()) {
        await pace({ phase: 'reading', done, of: keys.length });
        const input = await one(key, view.period, from, now, much);
        // Kept under the name of how much was read.
        if (input) inputs.push(input as Inputs[M]);
      }
      const learnt = await learntMaturity(
        db,
        inputs.map((input) => input.platform),
        now,
      );
      await pace();
      return { inputs, settings: { ...settings, ...learnt } };
    },
    sweep() {
      const now = Date.now();
      for (const [name, { usedAt }] of kept) if (now - usedAt > MINUTE) kept.delete(name);
    },
    close() {
      touches.close();
      kept.clear();
    },
  };
}
