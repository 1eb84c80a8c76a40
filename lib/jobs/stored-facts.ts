import { keysOf } from '../hooks/inputs';
import { learntMaturity } from '../hooks/learnt-maturity';
import { metricSettings, type Scope } from '../hooks/view';
import { readFrom } from '../metrics/lenses';
import type { MetricSettings } from '../metrics/types';
import type { ProfileKey } from '../model';
import { followTouches, type PostgaugeDb, profileInput, type StoredInput } from '../store';
import type { Pace } from './pace';

/** What jobs are made of: rows that are read once and kept until somebody writes to them. */
export interface StoredFacts {
  db: PostgaugeDb;
  /** Which rows a view means, and how often they were written: the same text means the same rows. */
  stamp(view: Scope): Promise<string>;
  /** Facts of the view's profiles, those that were not touched since the last time from memory. */
  read(view: Scope, now: number, pace: Pace): Promise<{ inputs: StoredInput[]; settings: MetricSettings }>;
  /** Forgets the rows that nobody has asked for in the last minute. */
  sweep(): void;
  close(): void;
}

interface Kept {
  times: number;
  from: number;
  input: StoredInput | null;
  usedAt: number;
}

const MINUTE = 60_000;
/** A period moves on with the clock; rows from up to an hour before it are no reason to read everything again. */
const MOVED = 60 * MINUTE;

/** @param touched called after each commit to rows that figures are made of, by whomever */
export function storedFacts(db: PostgaugeDb, touched: () => void): StoredFacts {
  const touches = followTouches(db, touched);
  const kept = new Map<string, Kept>();

  async function one(key: ProfileKey, days: Scope['period'], from: number, now: number): Promise<StoredInput | null> {
    const name = `${key} ${days}`;
    const times = touches.of(key);
    const known = kept.get(name);
    if (known && known.times === times && known.from <= from && from - known.from < MOVED) {
      known.usedAt = now;
      return known.input;
    }
    const input = await profileInput(db, key, { from, to: now + 1 });
    if (input) touches.with(input);
    kept.set(name, { times, from, input, usedAt: now });
    return input;
  }

  return {
    db,
    async stamp(view) {
      return (await keysOf(db, view)).map((key) => `${key}@${touches.of(key)}`).join(' ');
    },
    async read(view, now, pace) {
      const settings = metricSettings(view, now);
      const from = Math.min(readFrom(view.preset, settings.period), settings.period.from);
      const keys = await keysOf(db, view);
      const inputs: StoredInput[] = [];
      for (const [done, key] of keys.entries()) {
        await pace({ phase: 'reading', done, of: keys.length });
        const input = await one(key, view.period, from, now);
        if (input) inputs.push(input);
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
